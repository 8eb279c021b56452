/**
 * A board of the page as a picture to hand on: its question, its counts, and the line that says whose room it was and
 * when, and that it was simulated where it was. The page holds all that it takes, so it needs no network.
 */
import type { VNode } from 'vue'
import { h } from 'vue'

/** Saves what it stands in as a PNG of this name; hidden where no script runs. */
export function pictureButton(name: string): VNode {
  return h('button', { 'type': 'button', 'class': 'quietly', 'hidden': true, 'data-picture': `${name}.png` }, 'Save as a picture')
}

/** The page's own colours, which an image of it would not know. */
const colours = ['ground', 'ink', 'quiet', 'hair', 'people', 'why', 'clamp', 'flow']

/** Lays a board out by itself, and has the browser draw that as an image: https://developer.mozilla.org/docs/Web/SVG/Element/foreignObject. */
export const pictureScript = `
for (const button of document.querySelectorAll('[data-picture]')) {
  button.hidden = false
  button.onclick = () => savePicture(button.closest('article, figure'), button.dataset.picture)
}
async function savePicture(board, name) {
  const whole = document.createElement('div')
  const page = document.createElement('div')
  const about = document.createElement('p')
  page.className = 'picture'
  about.className = 'about'
  about.textContent = document.title
  page.append(board.cloneNode(true), about)
  for (const other of page.querySelectorAll('button, a, .measures'))
    other.remove()
  whole.append(document.querySelector('style').cloneNode(true), document.querySelector('.definitions').cloneNode(true), page)
  document.body.append(whole)
  const { offsetWidth: width, offsetHeight: height } = page
  whole.remove()
  const look = getComputedStyle(document.documentElement)
  const colours = ${JSON.stringify(colours)}.map(name => '--' + name + ':' + look.getPropertyValue('--' + name)).join(';')
  const image = new Image()
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" style="' + colours + '" width="' + 2 * width + '" height="' + 2 * height + '" viewBox="0 0 ' + width + ' ' + height + '">'
    + '<foreignObject width="' + width + '" height="' + height + '">' + new XMLSerializer().serializeToString(whole) + '</foreignObject></svg>')
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 2 * width
  canvas.height = 2 * height
  canvas.getContext('2d').drawImage(image, 0, 0)
  const link = document.createElement('a')
  link.download = name
  link.href = canvas.toDataURL('image/png')
  link.click()
}
`
