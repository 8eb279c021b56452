/** What axe-core finds wrong with a page as it stands, by all of its rules; of the other colour scheme by those that look at colours. */
import type { Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'
import axe from 'axe-core'

/** The rules that another scheme may break: https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * Each a line that says where; none for a page that is right, nor in Firefox, whose process ends with signal 11 while axe
 * looks at some pages. `within` is a selector of the part that is looked at.
 */
export async function findings(page: Page, within = 'html', schemes: ('light' | 'dark')[] = ['light', 'dark']): Promise<string[]> {
  const found: string[] = []
  if (page.context().browser()?.browserType().name() === 'firefox')
    return found
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  for (const [i, colorScheme] of schemes.entries()) {
    await page.emulateMedia({ colorScheme })
    // Not every browser can be told a scheme.
    if (!await page.evaluate(scheme => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme))
      continue
    // The deck takes up the scheme a moment later.
    await page.waitForFunction(dark => !document.querySelector('#app') || document.documentElement.classList.contains('dark') === dark, colorScheme === 'dark')
    // What fades in or out for a moment is not yet, or no more, what a person reads.
    await page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || Number(effect?.getComputedTiming().endTime) > 3000))
    const wish: RunOptions = { resultTypes: ['violations'], ...(i === 0 ? { rules: { 'target-size': { enabled: true } } } : { runOnly: ofColours }) }
    const violations = await page.evaluate(async ({ within, wish }) => (await (globalThis as unknown as { axe: typeof axe }).axe.run(within, wish)).violations.map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join(' | ')}`), { within, wish })
    found.push(...violations.map(violation => `${colorScheme}: ${violation}`))
  }
  await page.emulateMedia({ colorScheme: null })
  return found
}
