/** Pages as text: what Vue draws becomes markup, and a policy names the scripts that a page holds itself. */
import type { VNode } from 'vue'
import { renderToString } from 'vue/server-renderer'

/**
 * As markup that nothing of Vue takes over in the browser, so without its marks; a number keeps its per cent sign beside
 * it. Elements that follow one another stand apart in the text as well: who takes it without its look reads no «1838 %».
 */
export async function rendered(node: VNode): Promise<string> {
  const markup = await renderToString(node)
  return markup.replace(/<!--[[\]]?-->/g, '').replace(/(?<=\d) (?=%)/g, '\u00A0').replace(/(?<=<\/\w+>)(?=<\w)/g, '\n')
}

/** The hash by which a policy lets this script run and no other. */
export async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

/** The parts of a page as markup: what the renderer escaped, and constants of ours. */
export interface PageParts {
  /** A language tag; a deck may say anything. */
  lang?: string
  title: string
  policy: string
  head: string[]
  body: string[]
}

/** A whole page. */
export function pageOf({ lang = 'en', title, policy, head, body }: PageParts): string {
  return `<!doctype html>
<html lang="${lang.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${title}
${head.join('\n')}
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}
