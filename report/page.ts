/**
 * One HTML file that holds all of it: opened from anywhere it asks for nothing, and its figures can be taken out of it
 * as a table. Whatever comes from a workshop passes Vue's renderer, which escapes it.
 */
import type { VNode } from 'vue'
import type { Report, ReportWish } from './data.ts'
import { h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { definitions } from './charts/arrows.ts'
import { claims } from './sections/claims.ts'
import { closing } from './sections/closing.ts'
import { contents, heading } from './sections/heading.ts'
import { numbers } from './sections/numbers.ts'
import { questions, skipped } from './sections/questions.ts'
import { summary } from './sections/summary.ts'
import { walls } from './sections/walls.ts'
import { style } from './style.ts'

/**
 * Keeps this very page as a file, which needs no such button any more; unfolds what a link leads to, and all for paper.
 * Holds nothing of a workshop.
 */
const script = `
for (const keep of document.querySelectorAll('[data-keep]')) {
  keep.hidden = location.protocol === 'file:'
  keep.onclick = () => {
    const link = document.createElement('a')
    link.download = keep.dataset.keep
    link.href = URL.createObjectURL(new Blob(['<!doctype html>\\n', document.documentElement.outerHTML], { type: 'text/html' }))
    link.click()
  }
}
function unfold(address) {
  const target = address && document.getElementById(decodeURIComponent(address.slice(1)))
  const part = target && target.closest('.part')
  for (const around of part ? [part, target] : [])
    around.querySelector('details').open = true
}
addEventListener('click', ({ target }) => unfold((target.closest('a') || {}).hash))
addEventListener('hashchange', () => unfold(location.hash))
unfold(location.hash)
let unfolded = []
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('.part details:not(.more, [open])')]
  for (const folded of unfolded)
    folded.open = true
})
addEventListener('afterprint', () => {
  for (const folded of unfolded)
    folded.open = false
})
`

/** The file of a report. */
export async function renderReport(report: Report, { typeface }: Pick<ReportWish, 'typeface'> = {}): Promise<string> {
  const [title, body] = await Promise.all([titleOf(report), h('main', sections(report))].map(node => renderToString(node)))
  // Only the renderer's output and this file's own constants stand between the tags.
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src '${await hashOf(script)}'">
${title}
<link rel="icon" href="data:,">
<style>${style(typeface)}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`
}

function titleOf({ title, startedAt, simulated }: Report): VNode {
  return h('title', `${title}, ${new Date(startedAt).toISOString().slice(0, 10)}: ${simulated ? 'a simulated room' : 'what the room said'}`)
}

function sections(report: Report): (VNode | null)[] {
  return [
    definitions(),
    heading(report),
    summary(report),
    contents(report),
    numbers(report),
    claims(report),
    questions(report),
    walls(report),
    ...skipped(report),
    closing(report),
  ]
}

/** The hash by which a policy lets this script run and no other. */
async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
