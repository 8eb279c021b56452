/**
 * The figures of the page as files to take away, packed: a table tells its question in every row and would make the page
 * of a large room many times as large as what stands on it. The page unpacks the file that it is asked for; where it
 * cannot, the link keeps the packed one.
 */
import type { VNode } from 'vue'
import { h } from 'vue'

/** A link that holds a file of this name. */
export async function download(name: string, text: string, words: string): Promise<VNode> {
  return h('a', { 'href': `data:application/gzip;base64,${await packed(text)}`, 'download': `${name}.gz`, 'data-unpacked': name }, words)
}

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}

export const downloadScript = `
for (const link of document.querySelectorAll('[data-unpacked]')) {
  link.onclick = (event) => {
    if (!globalThis.DecompressionStream)
      return
    event.preventDefault()
    saveUnpacked(link)
  }
}
async function saveUnpacked({ href, dataset }) {
  const packed = Uint8Array.from(atob(href.slice(href.indexOf(',') + 1)), sign => sign.charCodeAt(0))
  const file = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).blob()
  const link = document.createElement('a')
  link.download = dataset.unpacked
  link.href = URL.createObjectURL(file)
  link.click()
}
`
