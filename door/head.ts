/** What a page of a published folder says of itself to whoever shows a link to it. */
import type { VNode } from 'vue'
import type { Door } from './data.ts'
import { h } from 'vue'

/** The faces of the type, by their names, as files of the folder. */
export const typefaces = { title: 'fonts/fraunces.woff2', text: 'fonts/instrument-sans.woff2' }

/** The picture for link previews as a file of the folder, and its size. */
export const previewFile = 'preview.png'
export const previewSize = { width: 1200, height: 630 }

/**
 * `picture`: its address, in full where the folder's is known, as most services want it; else its file. `url`: the
 * address of the page, where it is known and one address is all there is to it.
 */
export interface Head { url?: string | undefined, picture?: string | undefined }

/** The tags of the door, and of the deck behind it: a link to either shows the same. */
export function headOf({ title, author, says, about }: Pick<Door, 'title' | 'author' | 'says' | 'about'>, { url, picture }: Head): VNode[] {
  const description = says === title ? about : `${says} ${about}`
  const named = { description, author, 'twitter:card': picture ? 'summary_large_image' : 'summary' }
  const properties = {
    'og:type': 'website',
    'og:title': title,
    'og:description': description,
    'og:url': url,
    'og:image': picture,
    ...(picture ? { 'og:image:alt': says } : {}),
    ...(picture?.endsWith(previewFile) ? { 'og:image:width': previewSize.width, 'og:image:height': previewSize.height } : {}),
  }
  const tags = (key: string, all: object) => Object.entries(all).flatMap(([name, content]) => content === undefined ? [] : [h('meta', { [key]: name, content })])
  return [...tags('name', named), ...tags('property', properties), ...(url === undefined ? [] : [h('link', { rel: 'canonical', href: url })])]
}
