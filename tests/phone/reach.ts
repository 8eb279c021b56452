/** Whether everything on the phone's page can be reached, as it stands: looked at in the page, in whatever browser. */
import type { Seen } from '../deck/every-slide-eyes.ts'

/**
 * Goes to each control in turn, as Tab does; what of it is hidden, how much of the window the line at the foot has, and what spills.
 * `frames`: so many after it gave a control the focus a browser has scrolled to it.
 */
export function faults(page: Seen, frames = 0): Promise<string[]> {
  return page.evaluate(`(${measure})(${frames})`)
}

/** Runs in the page, so everything it needs stands in it. */
async function measure(frames: number): Promise<string[]> {
  const found: string[] = []
  const foot = document.querySelector('.standing')!
  const share = () => {
    const { top, bottom } = foot.getBoundingClientRect()
    return Math.max(0, Math.min(bottom, innerHeight) - top) / innerHeight
  }
  const isStuck = getComputedStyle(foot).bottom === '0px'
  if (isStuck && share() > 0.2)
    found.push(`the foot takes ${share().toFixed(2)} of the window`)
  if (document.documentElement.scrollWidth > innerWidth)
    found.push(`${document.documentElement.scrollWidth} px wide`)
  for (const box of document.querySelectorAll('main *:not(svg *, .unseen, input, textarea)')) {
    if (box.textContent && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
      found.push(`${box.className || box.localName} is ${box.clientWidth} px wide, what is in it ${box.scrollWidth}`)
  }
  for (const control of document.querySelectorAll<HTMLElement>('button, textarea, input, [tabindex="0"]')) {
    control.focus()
    control.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true }))
    for (let frame = 0; frame < frames; frame++)
      await new Promise(requestAnimationFrame)
    const { left, top, right, bottom } = control.getBoundingClientRect()
    const inside = [left + 2, (left + right) / 2, right - 2].flatMap(x => [top + 2, (top + bottom) / 2, bottom - 2].map(y => [x, y] as const))
    const isTall = bottom - top > innerHeight - 20
    const hidden = inside.filter(([x, y]) => !control.contains(document.elementFromPoint(x, y)))
    if (hidden.length > 0 && !isTall && document.activeElement === control)
      found.push(`${control.getAttribute('aria-label') ?? control.textContent?.trim().replace(/\s+/g, ' ')}: ${hidden.length} of 9 points hidden`)
  }
  scrollTo(0, 0)
  return found
}
