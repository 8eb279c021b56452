/**
 * The oldest browsers that the README names can read what phones are sent, the speaker's, too: its syntax, and nothing by a name that came
 * later. When a feature came: https://caniuse.com, https://developer.mozilla.org.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { root } from '../../server/app.ts'
import { expect, test } from './room.ts'

const pages = ['phone', 'remote'].map((name) => {
  const assets = join(root, 'dist', name, 'assets')
  return {
    name,
    scripts: readdirSync(assets).filter(name => name.endsWith('.js')).map(name => readFileSync(join(assets, name), 'utf8')),
    styles: [...readFileSync(join(root, 'dist', name, 'index.html'), 'utf8').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style!),
  }
})

/** What came after iOS 13.4, Chrome 80 or Firefox 79. */
const later = /\.(?:at|toSorted|toReversed|toSpliced|with|findLast|findLastIndex|replaceAll|replaceChildren|any|withResolvers|groupBy|randomUUID)\(|\b(?:structuredClone|WeakRef|AggregateError|ResizeObserver|Object\.hasOwn|AbortSignal\.(?:timeout|any))\b/
const laterStyles = /:is\(|:has\(|:where\(|@container|@layer|\binset:|\([^()<>]*[<>][^()]*\)\s*\{|\blight-dark\(|\baspect-ratio:/

test('scripts keep to the syntax of 2020', () => {
  expect(pages.flatMap(({ scripts }) => scripts).length).toBeGreaterThan(10)
  for (const { name, scripts } of pages) {
    for (const script of scripts)
      expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'module' }), name).not.toThrow()
  }
  expect(() => parse('a ??= 1', { ecmaVersion: 2020 })).toThrow()
})

test('scripts and styles use nothing that came later', () => {
  expect(['list.at(-1)', 'structuredClone(a)', ':is(a,b){}', '@media (width<=3px){}'].map(text => later.test(text) || laterStyles.test(text))).not.toContain(false)
  for (const { name, scripts, styles } of pages) {
    for (const script of scripts)
      expect(later.exec(script)?.[0], name).toBeUndefined()
    expect(styles).toHaveLength(1)
    expect(laterStyles.exec(styles[0]!)?.[0], name).toBeUndefined()
    // A gap between the parts of a flexbox came with Safari 14.1 and Chrome 84.
    const flexWithGap = [...styles[0]!.matchAll(/[^{}]*\{[^{}]*\}/g)].map(([rule]) => rule).filter(rule => rule.includes('display:flex') && rule.includes('gap:'))
    expect(flexWithGap, name).toEqual([])
  }
})
