/** Pages as text: what Vue draws becomes markup, and a policy names the scripts that a page holds itself. */
import type { VNode } from 'vue'
import { renderToString } from 'vue/server-renderer'

/** As markup that nothing of Vue takes over in the browser, so without its marks; a number keeps its per cent sign beside it. */
export async function rendered(node: VNode): Promise<string> {
  const markup = await renderToString(node)
  return markup.replace(/<!--[[\]]?-->/g, '').replace(/(?<=\d) (?=%)/g, '\u00A0')
}

/** The hash by which a policy lets this script run and no other. */
export async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
