/** The engine looks right in any deck: it is drawn with names that it defines itself, or that a slide passes on. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../build/place.ts'

/** What stands on a stage, without what only a talk has. */
const files = globSync(['components/**/*.{vue,css,ts}', '*.vue'], { cwd: root })
const text = files.map(file => readFileSync(join(root, file), 'utf8')).join('\n')

/** Without them boards take the fonts of the slide; the others are Slidev's. */
const passedOn = /^(?:font-title$|font-text$|slidev-)/

test('every name that something on a stage is drawn with is the engine\'s own', () => {
  const used = new Set([...text.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!))
  const defined = new Set([...text.matchAll(/--([\w-]+)['"]?\s*[:,]/g)].map(([, name]) => name!))
  expect(used.size).toBeGreaterThan(15)
  expect([...used].filter(name => !name.endsWith('-') && !defined.has(name) && !passedOn.test(name))).toEqual([])
})

test('what the engine says of colours outweighs no theme and no talk', () => {
  const stage = readFileSync(join(root, 'components/room/stage.css'), 'utf8')
  const rules = [...stage.matchAll(/([^{}]*)\{[^{}]*--ground:/g)].map(([, selector]) => selector!.trim().split('\n').at(-1))
  expect(rules).toEqual([':where(:root)', ':where(html.dark, .slidev-layout[style^=\'color: white\'])', ':where(.corner.black)'])
})
