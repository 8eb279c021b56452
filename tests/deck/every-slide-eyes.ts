/**
 * What of a slide a person sees: what every look at a slide in the browser begins with. It runs in the page, and so does
 * the look, so each is handed over as its text and has all that it needs within.
 */

/** A page, whoever drives it: runs code that is an expression, and waits for what that promises. */
export interface Seen { evaluate: (code: string) => Promise<any> }

export interface Box { left: number, top: number, right: number, bottom: number }

/** @throws Error where no slide is on. */
function openEyes() {
  const slide = [...document.querySelectorAll('#slideshow .slidev-page')].find(page => page.checkVisibility())
  const sheet = slide?.querySelector('.slidev-layout')
  if (!slide || !sheet)
    throw new Error('there is no slide')
  const stage = slide.getBoundingClientRect()
  const visible = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  /** Tables for those who cannot see the board: there, but a pixel large. */
  const forReaders = (element: Element | null): boolean => {
    for (let at = element; at && at !== slide; at = at.parentElement) {
      const { clipPath, position } = getComputedStyle(at)
      const { width, height } = at.getBoundingClientRect()
      if (position === 'absolute' && (clipPath === 'inset(50%)' || (width <= 2 && height <= 2)))
        return true
    }
    return false
  }
  /** What clips: beyond it nothing is seen. Boxes that run on say so by what they are. */
  const clips = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    return (overflowX !== 'visible' || overflowY !== 'visible') && element.localName !== 'foreignObject'
  }
  const clipsOf = (element: Element): Element[] => {
    const found: Element[] = []
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
      if (clips(at))
        found.push(at)
    }
    return found
  }
  const isFramed = (element: Element) => {
    const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } = getComputedStyle(element)
    return [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth].every(width => Number.parseFloat(width) > 0)
  }
  return {
    slide,
    sheet,
    stage,
    /** Pixels of the screen for one of the canvas. */
    scale: stage.width / 1920,
    /** Boxes with a line all around. */
    frames: [...sheet.querySelectorAll('*')].filter(each => isFramed(each) && visible(each) && !forReaders(each)),
    visible,
    forReaders,
    clipsOf,
  }
}

export type Eyes = ReturnType<typeof openEyes>

/** Looks at the slide that is on. */
export function see<T>(page: Seen, look: (eyes: Eyes) => T): Promise<T> {
  return page.evaluate(`(${look})((${openEyes})())`)
}
