/**
 * The frame of a page that holds all of itself: opened from anywhere it asks for nothing. Whatever comes from a workshop
 * passes Vue's renderer, which escapes it.
 */
import type { VNode } from 'vue'
import { h } from 'vue'
import { downloadScript } from './download.ts'
import { hashOf, pageOf, rendered } from './markup.ts'
import { pictureScript } from './picture.ts'
import { style } from './style.ts'

/**
 * Keeps this very page as a file, which needs no such button any more, its boards as pictures, and its
 * figures as files; unfolds what a link leads to, and all for paper. Holds nothing of a workshop.
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
${pictureScript}${downloadScript}`

/** A file with this title and these parts; `typeface` is a woff2 file as base64. */
export async function documentOf(words: string, parts: (VNode | null)[], typeface: string | undefined): Promise<string> {
  const [title, body] = await Promise.all([h('title', words), h('main', parts)].map(node => rendered(node)))
  return pageOf({
    title: title!,
    policy: `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src '${await hashOf(script)}'`,
    head: ['<meta name="robots" content="noindex">', '<link rel="icon" href="data:,">', `<style>${style(typeface)}</style>`],
    body: [body!, `<script>${script}</script>`],
  })
}
