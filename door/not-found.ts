/**
 * What a static host shows for an address that is no page. It may be asked for at any depth of the folder, so all of it
 * is in the file, and its way back goes up one step at a time.
 */
import type { Door } from './data.ts'
import { h } from 'vue'
import { hashOf, pageOf, rendered } from '../report/markup.ts'
import { palette } from './style.ts'

const climbing = `
document.querySelector('a').href = location.pathname.slice(-1) === '/' ? '../' : './'
`

const style = `
${palette}
body { margin: 0; padding: 18vh 8vw; background: var(--ground); color: var(--ink); font: 20px/1.45 -apple-system, 'Segoe UI', Roboto, sans-serif; }
h1 { margin: 0 0 12px; font: 420 clamp(36px, 7vw, 72px)/1.08 'Iowan Old Style', Georgia, serif; }
a { display: inline-block; padding: 10px 0; color: var(--people); }
:focus-visible { outline: 3px solid var(--why); outline-offset: 2px; }
`

/** The file; `url` is the address of the folder, where it is known. */
export async function renderNotFound({ title, lang }: Pick<Door, 'title' | 'lang'>, url?: string): Promise<string> {
  const body = await rendered(h('main', [h('h1', 'There is no such page.'), h('p', ['It may have moved. ', h('a', { href: url ?? './' }, `Go to “${title}”`)])]))
  return pageOf({
    lang,
    title: await rendered(h('title', `Not found: ${title}`)),
    policy: `default-src 'none'; style-src 'unsafe-inline'; img-src data:${url ? '' : `; script-src '${await hashOf(climbing)}'`}`,
    head: ['<meta name="robots" content="noindex">', '<link rel="icon" href="data:,">', `<style>${style}</style>`],
    body: [body, ...(url ? [] : [`<script>${climbing}</script>`])],
  })
}
