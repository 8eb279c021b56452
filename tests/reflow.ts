/**
 * What a page loses in a window that is narrow and low, as where everything is shown four times as large, and where a
 * reader sets letters, words and lines further apart: WCAG 2.2, 1.4.10 Reflow and 1.4.12 Text Spacing.
 */
import type { Page } from '@playwright/test'

/** The least that 1.4.12 asks for. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'

/**
 * Below `within`, as it is and set further apart: what lies beyond the window's right edge, has to be scrolled sideways, or
 * is cut off by its own box. A line each. Slides, time lines and tables have two directions: they are excepted.
 */
export async function lost(page: Page, within: string): Promise<string[]> {
  const asItIs = await look(page, within)
  await page.evaluate(async spacing => document.adoptedStyleSheets.push(await new CSSStyleSheet().replace(spacing)), spacing)
  const spaced = await look(page, within)
  await page.evaluate(() => document.adoptedStyleSheets.pop())
  return [...asItIs, ...spaced.map(line => `spaced: ${line}`)]
}

function look(page: Page, within: string): Promise<string[]> {
  return page.evaluate(within => [...document.querySelectorAll(`${within}, ${within} *`)].flatMap((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element)
    const isExcepted = element.closest('.slidev-slide-container, .timeline, svg, table') || element.querySelector(':scope > table')
    const isForReaders = clipPath !== 'none' || element.closest('.unseen, .away, .figure-table, .sr-only')
    if (isExcepted || isForReaders || !element.checkVisibility() || !element.textContent!.trim())
      return []
    const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
    const isHigh = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0
    const faults = [
      element.getBoundingClientRect().right > innerWidth + 1 ? 'beyond the edge' : '',
      isWide && ['auto', 'scroll'].includes(overflowX) ? 'sideways' : '',
      (isWide && ['hidden', 'clip'].includes(overflowX)) || (isHigh && ['hidden', 'clip'].includes(overflowY)) ? 'cut off' : '',
    ].filter(Boolean)
    return faults.length > 0 ? [`${faults.join(', ')}: ${element.outerHTML.slice(0, 100)}`] : []
  }), within)
}
