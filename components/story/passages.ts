/** What a slide says at its click, as text that can be read at any size: read from the slide as it is drawn. */

/** A part of a passage; with `href` it is a link. */
export interface Part { text: string, href?: string }

export interface Passage { look: 'title' | 'text' | 'item' | 'quote', parts: Part[] }

const passages = 'h1, h2, h3, p, li, blockquote'

/** What is told in another way, by pictures, or not yet. */
const leftOut = '.poll, .board, .kappa, .corner, .unseen, nav, svg, figure, button, [aria-hidden="true"], .slidev-vclick-hidden'

const looks: Record<string, Passage['look']> = { H1: 'title', H2: 'title', H3: 'title', LI: 'item', BLOCKQUOTE: 'quote' }

/** The passages of a slide in their order. */
export function passagesOf(slide: Element): Passage[] {
  return [...slide.querySelectorAll<HTMLElement>(passages)]
    .filter(element => !element.closest(leftOut) && !element.parentElement?.closest(passages) && isSeen(element))
    .map(element => ({ look: looks[element.tagName] ?? 'text', parts: partsOf(element) }))
    .filter(({ parts }) => parts.length > 0)
}

function isSeen(element: HTMLElement): boolean {
  if (element.getClientRects().length === 0 || getComputedStyle(element).visibility === 'hidden')
    return false
  for (let each: HTMLElement | null = element; each; each = each.parentElement) {
    if (getComputedStyle(each).opacity === '0')
      return false
  }
  return true
}

function partsOf(element: HTMLElement): Part[] {
  const parts: Part[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
    node instanceof Element && node.matches(leftOut) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    const text = node instanceof Element ? gapBefore(node) : node.textContent!.replace(/\s+/g, ' ')
    const href = node.parentElement?.closest('a')?.href
    const last = parts.at(-1)
    if (last && last.href === href)
      last.text += text
    else if (text)
      parts.push({ text, ...(href ? { href } : {}) })
  }
  return parts.some(({ text }) => text.trim()) ? parts : []
}

/** What stands apart on the slide stands apart in the text. */
function gapBefore(element: Element): string {
  return element.tagName === 'BR' || getComputedStyle(element).display !== 'inline' || getComputedStyle(element).position === 'absolute' ? ' ' : ''
}
