/** What axe-core finds wrong with a page as it stands, by all of its rules, in both colour schemes. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Each a line that says where; none for a page that is right. `within` is a selector of the part that is looked at. */
export async function findings(page: Page, within = 'html', schemes: ('light' | 'dark')[] = ['light', 'dark']): Promise<string[]> {
  const found: string[] = []
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    // Not every browser can be told a scheme.
    if (!await page.evaluate(scheme => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme))
      continue
    // The deck takes up the scheme a moment later.
    await page.waitForFunction(dark => !document.querySelector('#app') || document.documentElement.classList.contains('dark') === dark, colorScheme === 'dark')
    const violations = await page.evaluate(async within => (await (globalThis as unknown as { axe: typeof axe }).axe.run(within, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations.map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join(' | ')}`), within)
    found.push(...violations.map(violation => `${colorScheme}: ${violation}`))
  }
  await page.emulateMedia({ colorScheme: null })
  return found
}
