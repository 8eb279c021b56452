/**
 * What is wrong with a slide as it stands in the browser: text outside its box, text over text, pictures without
 * words. It measures ink, not boxes: a line's box is taller than its letters and may touch the next one.
 */
import type { Box, Eyes, Seen } from './every-slide-eyes.ts'
import { see } from './every-slide-eyes.ts'

/** The faults of the slide that is on, each a line that says where; none for a slide that is right. */
export async function faultsOf(page: Seen): Promise<string[]> {
  await page.evaluate(`(${settled})()`)
  return see(page, measure)
}

/** Waits, in the page, until fonts are there and nothing moves that moves only once, and the page was drawn. */
async function settled(): Promise<void> {
  const drawn = () => new Promise(requestAnimationFrame)
  await document.fonts.ready
  await drawn()
  await drawn()
  // A clock that runs for as long as a question is open, or for ever, is not waited for.
  const ending = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 3000)
  await Promise.race([
    Promise.allSettled(ending.map(({ finished }) => finished)),
    new Promise(resolve => setTimeout(resolve, 3000)),
  ])
  await drawn()
}

/** Runs in the page, so everything it needs stands in it. */
function measure({ sheet, stage, scale, frames, visible, forReaders, clipsOf }: Eyes): string[] {
  interface Line extends Box { text: string, block: Element }
  const faults = new Set<string>()
  /** Text that scrolls past and ends where its window ends: that is its picture. */
  const runningOn = '.search .window'
  const slack = 3 * scale
  /** How far marks may hang out of their box to look straight. */
  const hang = 12 * scale
  const over = [...document.querySelectorAll('[data-testid="chip"], [data-testid="join-screen"]')]
  const roots = [sheet, ...over]

  const quoted = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 50)}”`
  const blockOf = (element: Element): Element => {
    let at = element
    while (at.parentElement && getComputedStyle(at).display === 'inline' && !(at instanceof SVGTextElement))
      at = at.parentElement
    return at
  }
  const outside = (line: Box, box: Box, by: number) =>
    line.left < box.left - by || line.right > box.right + by || line.top < box.top - by || line.bottom > box.bottom + by
  const isApart = (line: Box, box: Box) =>
    line.right <= box.left || line.left >= box.right || line.bottom <= box.top || line.top >= box.bottom
  const cutOffBy = (line: Line) => line.block.closest(runningOn)
    ? undefined
    : clipsOf(line.block).find(clip => outside(line, clip.getBoundingClientRect(), slack))
  /** Where laid out text may stand: the grid's margins at the sides, half of them above, and below those that the corner chip and a recording's bar have. */
  const margins = {
    left: stage.left + 96 * scale,
    right: stage.right - 96 * scale,
    top: stage.top + 48 * scale,
    bottom: stage.bottom - 108 * scale,
  }
  /** What is placed by hand answers to the slide alone. */
  const isLaidOut = ({ block }: Line): boolean => {
    for (let at: Element | null = block; at && at !== sheet; at = at.parentElement) {
      if (getComputedStyle(at).position === 'absolute')
        return false
    }
    return sheet.contains(block)
  }
  const lines: Line[] = []
  for (const root of roots) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode
      if (!textContent?.trim() || !parentElement || !visible(parentElement) || forReaders(parentElement))
        continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
        // What is left of a line's box without the room above its capitals and below its descenders.
        const isUpright = height > width && textContent.trim().length > 2 && parentElement.localName === 'text'
        const line = {
          left: left + (isUpright ? width * 0.2 : 0),
          right: right - (isUpright ? width * 0.14 : 0),
          top: top + (isUpright ? 0 : height * 0.2),
          bottom: bottom - (isUpright ? 0 : height * 0.14),
          text: textContent,
          block: blockOf(parentElement),
        }
        if (width > 1 && height > 1 && !clipsOf(line.block).some(clip => isApart(line, clip.getBoundingClientRect())))
          lines.push(line)
      }
    }
  }

  const name = (element: Element) => element.classList.length > 0 ? `.${element.classList[0]}` : element.localName
  const beside = (line: Box, box: Box, by: number) => line.left < box.left - by || line.right > box.right + by
  for (const line of lines) {
    if (outside(line, stage, slack)) {
      faults.add(`${quoted(line.text)} leaves the slide`)
      continue
    }
    if (cutOffBy(line))
      faults.add(`${quoted(line.text)} is cut off by ${name(cutOffBy(line)!)}`)
    if (isLaidOut(line) && outside(line, margins, hang))
      faults.add(`${quoted(line.text)} leaves the margins`)
    else if (line.block instanceof HTMLElement && beside(line, line.block.getBoundingClientRect(), hang))
      faults.add(`${quoted(line.text)} leaves ${name(line.block)}`)
  }

  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left)
      const high = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top)
      if (line.block !== other.block && wide > slack && high > slack)
        faults.add(`${quoted(line.text)} and ${quoted(other.text)} overlap`)
    }
  }

  for (const frame of frames) {
    const { width, height } = frame.getBoundingClientRect()
    const isLarge = width * height > stage.width * stage.height / 20
    if (isLarge && !lines.some(({ block }) => frame.contains(block)) && ![...frame.querySelectorAll('svg, canvas, img')].some(visible))
      faults.add(`${name(frame)} is an empty box`)
  }

  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const asked = document.querySelector('[data-testid="open-question"]')?.textContent?.split('A question is open:')[1] ?? ''
  const there = new Set(lines.flatMap(({ text }) => wordsOf(text)))
  if (wordsOf(asked).some(word => !there.has(word)))
    faults.add(`the words of an open question are not on stage: ${quoted(asked)}`)

  /** Of a ranking the first are enough; of options all are wanted. */
  for (const foot of sheet.querySelectorAll('.stack-rows ~ .board-foot')) {
    if (visible(foot) && /and \d+ more/.test(foot.textContent ?? '') && !/(?:surest|most votes) first/.test(foot.textContent!))
      faults.add(`a board leaves out options: ${quoted(foot.textContent!)}`)
  }

  const figures = [...sheet.querySelectorAll('.crowd, [data-phase="result"]')].find(visible)
  if (figures && !sheet.querySelector('table'))
    faults.add(`${name(figures)} draws figures and no table stands beside it`)

  const isHidden = (element: Element) => element.closest('[aria-hidden="true"]') !== null
  const saysSomething = [...sheet.querySelectorAll('*')].some(element =>
    !isHidden(element) && (element.hasAttribute('aria-label') || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())))
  for (const root of roots) {
    for (const picture of root.querySelectorAll('svg, canvas, img, video')) {
      if (!visible(picture) || forReaders(picture) || picture.parentElement?.closest('svg'))
        continue
      const named = (picture.getAttribute('aria-label') ?? picture.getAttribute('alt') ?? '').trim() !== ''
      const isImage = picture.localName === 'img' || picture.getAttribute('role') === 'img'
      if (isHidden(picture) || picture.getAttribute('alt') === '') {
        if (!saysSomething)
          faults.add(`${picture.localName}${name(picture)} is hidden from readers and no text stands beside it`)
      }
      else if (!named || !isImage) {
        faults.add(`${picture.localName} ${name(picture)} has no alternative: role="img" with a name, or aria-hidden beside text`)
      }
    }
  }
  return [...faults]
}
