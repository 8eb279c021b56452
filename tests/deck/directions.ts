/** Whether what people wrote is set in the direction of its letters, wherever a page prints it. */
import type { Page } from '@playwright/test'

/** What a person wrote from right to left, with what is read from left to right in it. */
export const arabic = 'الاتفاق هو أن نعرف (abc) من يقرر'

/** Texts of a page that begin with a letter read from right to left, or have one in a sentence of ours, and are set from left to right. */
export function wrongWay(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fromTheRight = /[\u0590-\u08FF]/
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode
      if (!fromTheRight.test(textContent ?? '') || parentElement!.closest('script'))
        continue
      const { direction, unicodeBidi } = getComputedStyle(parentElement!)
      if (direction !== 'rtl' && unicodeBidi !== 'plaintext')
        found.push(`${parentElement!.localName}.${parentElement!.className}: ${textContent}`)
    }
    for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea')) {
      if (fromTheRight.test(field.value) && getComputedStyle(field).direction !== 'rtl')
        found.push(`textarea: ${field.value}`)
    }
    return found
  })
}
