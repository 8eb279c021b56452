/**
 * Whether a slide is read from the last row: how large its words are, and how much of the stage its hero has. On a stage
 * of 1920×1080 what a room must read has 40 px and more. Quiet ink says that nobody has to, as n and sources have it:
 * there 32 do. The page's own furniture, such as the corner chip, stands outside the slide and is not looked at.
 */
import type { Page } from '@playwright/test'
import type { Box, Eyes } from './every-slide-eyes.ts'
import { see } from './every-slide-eyes.ts'

export interface Sizes {
  /** Words that are too small: what they are part of, their height in pixels of the stage, and some of them. */
  small: { mark: string, px: number, text: string }[]
  /** The largest thing on the slide, and its share of the room inside the margins, from 0 to 1; half is what a hero has. */
  hero: { what: string, share: number }
}

/** The sizes of the slide that is on. */
export const sizesOf = (page: Page): Promise<Sizes> => see(page, measure)

/** Runs in the page, so everything it needs stands in it. */
function measure({ slide, sheet, scale, frames, visible, forReaders, clipsOf }: Eyes): Sizes {
  const least = { read: 40, quiet: 32, carrying: 160 }
  /** From margin to margin, and from the title's top to the foot. */
  const room = { wide: 1728, high: 888 }

  const root = (matrix: { a: number, b: number, c: number, d: number }) => Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
  /** Pixels of the stage for one of an element's own, by its viewBox and by every transform up to the slide. */
  const growth = (element: Element): number => {
    let factor = 1
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
      if (at instanceof SVGGraphicsElement && at.ownerSVGElement) {
        factor *= root(at.getCTM() ?? new DOMMatrix())
        at = at.ownerSVGElement
      }
      const { transform, scale: scaled } = getComputedStyle(at)
      factor *= root(new DOMMatrix(transform)) * (scaled === 'none' ? 1 : Number(scaled.split(' ')[0]))
    }
    return factor
  }
  /** What of a box is not clipped away. */
  const shown = (element: Element, box: Box): Box[] => {
    const frames = [slide, ...clipsOf(element)].map(clip => clip.getBoundingClientRect())
    const { left, top, right, bottom } = {
      left: Math.max(box.left, ...frames.map(({ left }) => left)),
      top: Math.max(box.top, ...frames.map(({ top }) => top)),
      right: Math.min(box.right, ...frames.map(({ right }) => right)),
      bottom: Math.min(box.bottom, ...frames.map(({ bottom }) => bottom)),
    }
    return right - left > 1 && bottom - top > 1 ? [{ left, top, right, bottom }] : []
  }
  /** The first class at or above an element, by which a stylesheet knows it. */
  const markOf = (element: Element): string => {
    const named = element.closest('[class]:not([class=""])')
    return named && named !== sheet ? `.${[...named.classList].find(name => !name.startsWith('slidev')) ?? named.classList[0]}` : element.localName
  }
  /** A colour as the browser writes it, whatever it was written as. */
  const probe = sheet.appendChild(document.createElement('i'))
  const written = (colour: string) => {
    probe.style.color = colour
    return getComputedStyle(probe).color
  }

  const small = new Map<string, Sizes['small'][number]>()
  const words: { box: Box, parent: Element, px: number }[] = []
  const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { textContent, parentElement: parent } = texts.currentNode
    const text = textContent?.trim()
    if (!text || !parent || parent.closest('style, script, title, desc') || !visible(parent) || forReaders(parent))
      continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    const boxes = [...range.getClientRects()].flatMap(box => shown(parent, box))
    if (boxes.length === 0)
      continue
    const style = getComputedStyle(parent)
    const px = Number.parseFloat(style.fontSize) * growth(parent)
    words.push(...boxes.map(box => ({ box, parent, px })))
    const colour = parent instanceof SVGElement ? style.fill : style.color
    // A picture is scaled to its box, which rounds.
    if (px < (colour === written(style.getPropertyValue('--quiet')) ? least.quiet : least.read) - 0.5)
      small.set(markOf(parent), { mark: markOf(parent), px: Math.round(px), text: text.slice(0, 40) })
  }
  probe.remove()

  let hero: Sizes['hero'] = { what: 'nothing', share: 0 }
  const offer = (what: string, boxes: Box[], isType = false) => {
    if (boxes.length === 0)
      return
    const wide = (Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))) / scale / room.wide
    const high = (Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))) / scale / room.high
    // A line of large type has half of the stage where it spans half of its width, or stands half as high.
    const share = isType ? Math.max(wide, high) : wide * high
    if (share > hero.share)
      hero = { what, share }
  }
  const drawn = 'path, line, circle, rect, ellipse, polyline, polygon, text, image, use'
  /** The ink of a drawing, which is less than its box. */
  const inkOf = (picture: Element): Box[] => (picture.localName === 'svg' ? [...picture.querySelectorAll(drawn)] : [picture])
    .filter(each => visible(each) && !each.closest('defs, clipPath, mask, symbol'))
    .flatMap(each => shown(each, each.getBoundingClientRect()))
  const pictures = [...sheet.querySelectorAll('svg, canvas, img')].filter(each => visible(each) && !each.parentElement?.closest('svg') && !forReaders(each))
  // All drawings of a box are one picture; where none stands, its words are it.
  const boxes = [...sheet.querySelectorAll('.result, .board, .sheet-picture > *, .black-picture > *')].filter(visible)
  for (const box of boxes) {
    const within = pictures.filter(picture => box.contains(picture))
    offer(markOf(box), within.length > 0 ? within.flatMap(inkOf) : words.filter(({ parent }) => box.contains(parent)).map(({ box }) => box))
  }
  for (const picture of pictures)
    offer(markOf(picture), inkOf(picture))
  for (const frame of frames)
    offer(markOf(frame), shown(frame, frame.getBoundingClientRect()))
  for (const page of sheet.querySelectorAll('.sheet-text, .sheet-plain'))
    offer('its words', words.filter(({ parent }) => page.contains(parent)).map(({ box }) => box))
  const large = Map.groupBy(words.filter(({ px }) => px >= least.carrying), ({ parent }) => parent.closest('h1, h2, p, figure, li') ?? parent)
  for (const lines of large.values())
    offer('large type', lines.map(({ box }) => box), true)
  return { small: [...small.values()], hero }
}
