/** The colours of every page can be read on their ground, in both schemes: WCAG 2.2, 1.4.3 and 1.4.11. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { style } from '../../report/style.ts'
import { root } from '../../server/app.ts'

/** Relative luminance, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map(channel => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

/** The palettes of a style sheet, the light one and the dark one, each by the names of its colours. */
function palettes(css: string): Record<string, string>[] {
  return [...css.matchAll(/\{[^{}]*--ground:[^{}]*\}/g)]
    .map(([rule]) => Object.fromEntries([...rule.matchAll(/--(\w+):\s*(#[\dA-F]{6})/g)].map(([, name, colour]) => [name!, colour!])))
}

const sheets = {
  'phone and clicker': readFileSync(join(root, 'drawing/hand.css'), 'utf8'),
  'boards of any deck': readFileSync(join(root, 'components/room/stage.css'), 'utf8'),
  'stage, console and site': readFileSync(join(root, 'talk/styles/tokens.css'), 'utf8'),
  'report and front door': style(undefined),
}

test('contrast is what the standard says it is', () => {
  expect(contrast('#000000', '#FFFFFF')).toBe(21)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})

for (const [page, css] of Object.entries(sheets)) {
  test(`${page}: words have 4.5 on their ground, what tells where a control is has 3`, () => {
    const [light, dark] = palettes(css)
    for (const { ground, ...colours } of [light!, dark!]) {
      const read = ['ink', 'quiet', 'people', 'why', 'clamp', 'flow']
      expect(Object.keys(colours)).toEqual(expect.arrayContaining(read))
      for (const name of read)
        expect(contrast(colours[name]!, ground!), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colours.edge!, ground!), `edge on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
}

test('on stage and console the frame of what is pressed or typed into is an edge, not a hairline', () => {
  const files = globSync('{components,talk}/**/*.{vue,css}', { cwd: root }).map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  const framed = (colour: string) => files.filter(({ text }) => new RegExp(`border: [^;]*var\\(--${colour}\\)`).test(text)).map(({ file }) => file)
  expect(framed('edge')).toContain('components/console/console.css')
  expect(framed('hair')).toEqual([])
})
