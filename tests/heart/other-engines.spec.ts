/** What other engines than Chromium draw otherwise, found by hand in Firefox and WebKitGTK, and may not come back. */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import postcss from 'postcss'
import { opticalSizes } from '../../build/optical-sizes.ts'
import { read, root } from './wording.ts'

const files = globSync('{components,talk,drawing,phone,remote,report}/**/*.{vue,css,ts}', { cwd: fileURLToPath(root) }).map(file => ({ file, text: read(file) }))

test('WebKit draws no underline whose thickness stands in the shorthand', () => {
  expect(files.length).toBeGreaterThan(150)
  expect(files.filter(({ text }) => /text-decoration:[^;}]*\d(?:px|em|%)/.test(text)).map(({ file }) => file)).toEqual([])
})

test('Firefox draws the caption of a table that is hidden by itself', () => {
  const hidden = new Set(files.flatMap(({ text }) => [...text.matchAll(/\.([\w-]+) \{[^}]*clip-path: inset\(50%\)/g)].map(([, name]) => name!)))
  expect([...hidden]).toContain('unseen')
  const tables = files.flatMap(({ file, text }) => [...text.matchAll(/<table([^>]*)>/g)].map(([, attributes]) => ({ file, names: attributes!.match(/class="([^"]*)"/)?.[1]!.split(' ') ?? [] })))
  expect(tables.length).toBeGreaterThan(0)
  expect(tables.filter(({ names }) => names.some(name => hidden.has(name))).map(({ file }) => file)).toEqual([])
})

test('type has the optical size that WebKitGTK does not find by itself', async () => {
  const made = async (css: string) => (await postcss([opticalSizes()]).process(css, { from: undefined })).css
  expect(await made('h2 { font-size: 56px; }')).toBe('h2 { font-size: 56px; font-variation-settings: \'opsz\' 56; }')
  expect(await made('h1 { font-size: 392px; font-variation-settings: \'SOFT\' 0; }')).toContain('font-variation-settings: \'opsz\' 144, \'SOFT\' 0;')
  expect(await made('b { font-size: 96px; font-variation-settings: \'opsz\' 40; }')).toContain('font-variation-settings: \'opsz\' 40;')
  expect(await made('sup { font-size: 0.62em; }')).toContain('font-variation-settings: normal;')
  // A size by its name says it itself.
  const named = files.flatMap(({ file, text }) => [...text.matchAll(/\{[^{}]*font-size: var\(--size-(?:word|title|lead)\);[^{}]*\}/g)].map(([rule]) => ({ file, rule })))
  expect(named).toHaveLength(5)
  expect(named.filter(({ rule }) => !rule.includes('\'opsz\'')).map(({ file }) => file)).toEqual([])
  // What names another axis by hand puts the size of its rule out of force.
  const byHand = files.flatMap(({ file, text }) => [...text.matchAll(/font-?variation-?settings: [^;]*'SOFT'[^;]*/gi)].map(([setting]) => ({ file, setting })))
  expect(byHand.length).toBeGreaterThan(6)
  expect(byHand.filter(({ setting }) => !setting.includes('\'opsz\'')).map(({ file }) => file)).toEqual([])
})
