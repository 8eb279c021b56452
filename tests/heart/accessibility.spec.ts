/** ACCESSIBILITY.md is whole: it goes through every criterion, and every test that it names is there. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { renderReport } from '../../report/index.ts'
import { root } from '../../server/app.ts'
import { leftOut } from '../engines/left-out.ts'
import { isTest } from '../titles.ts'
import { report, room } from './reports.ts'

const text = readFileSync(join(root, 'ACCESSIBILITY.md'), 'utf8')

/** WCAG 2.2 at levels A and AA, https://www.w3.org/TR/WCAG22/; 4.1.1 is obsolete and asks for nothing. */
const criteria = {
  A: ['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.3.1', '1.3.2', '1.3.3', '1.4.1', '1.4.2', '2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '3.1.1', '3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.2', '3.3.7', '4.1.2'],
  AA: ['1.2.4', '1.2.5', '1.3.4', '1.3.5', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13', '2.4.5', '2.4.6', '2.4.7', '2.4.11', '2.5.7', '2.5.8', '3.1.2', '3.2.3', '3.2.4', '3.3.3', '3.3.4', '3.3.8', '4.1.3'],
}

/** The rows of its tables, cell by cell. */
const rows = text.split('\n').filter(line => /^\| (?:\d|T)/.test(line)).map(line => line.slice(2, -2).split(' | '))
const goneThrough = rows.filter(([first]) => /^\d/.test(first!))
const tests = rows.filter(([first]) => first!.startsWith('T'))

test('every criterion of WCAG 2.2, level A and AA, is gone through once, with its level', () => {
  expect(goneThrough.map(([criterion]) => /^([\d.]+) [A-Z].* \((AA?)\)$/.exec(criterion!)?.slice(1).join(' ')).sort())
    .toEqual(Object.entries(criteria).flatMap(([level, numbers]) => numbers.map(number => `${number} ${level}`)).sort())
})

test('each says how it is met, and by what that is shown; what is not met is told at the top too', () => {
  const named = new Set(tests.map(([name]) => name))
  for (const [criterion, how, shown, ...more] of goneThrough) {
    expect(more, criterion).toEqual([])
    expect(how, criterion).toMatch(/^[A-Z].*\.$/)
    if (!['looked at', 'nothing to show'].includes(shown!))
      expect(shown!.split(', ').filter(name => !named.has(name)), criterion).toEqual([])
  }
  const [, atTheTop] = /## What is not met\n([\s\S]*?)\n## /.exec(text)!
  const unmet = goneThrough.filter(([, how]) => how!.toLowerCase().includes('not met')).map(([criterion]) => criterion!.split(' ')[0]!)
  expect([...new Set(atTheTop!.match(/\d\.\d\.\d+/g))].sort()).toEqual(unmet.sort())
})

test('every test that it names is there, and is named for something', () => {
  expect(tests.length).toBeGreaterThan(20)
  for (const [name, file, title] of tests) {
    expect(isTest(file!.replaceAll('`', ''), title!), `${name}: ${title}`).toBe(true)
    expect(goneThrough.some(([, , shown]) => shown!.split(', ').includes(name!)), name).toBe(true)
  }
  expect(isTest('heart/accessibility.spec.ts', 'a test that is not there')).toBe(false)
})

test('every test that is left out in Firefox is there', () => {
  for (const [file, title] of leftOut(true).flatMap(({ tests }) => tests))
    expect(isTest(file, title), title).toBe(true)
})

test('the README leads to it', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('](ACCESSIBILITY.md)')
})

test('every page says its language and what it is', async () => {
  const written = ['phone/index.html', 'remote/index.html'].map(file => readFileSync(join(root, file), 'utf8'))
  for (const page of [...written, await renderReport(report(room()))])
    expect(page).toMatch(/<html lang="en">[\s\S]*<title>[^<]{4,}<\/title>/)
})

test('whatever moves for more than five seconds asks whether it may, at the one place that can be told to stop', () => {
  const motion = 'components/room/motion.ts'
  const sources = globSync('{components,talk}/**/*.{ts,vue}', { cwd: root }).filter(file => file !== motion).map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  const moving = sources.filter(({ text }) => /useRafFn\(|animation: [^;]*\b(?:[5-9]|\d\d)s/.test(text))
  expect(moving.length).toBeGreaterThan(3)
  expect(moving.filter(({ text }) => !text.includes('mayMove')).map(({ file }) => file)).toEqual([])
  expect(sources.filter(({ text }) => text.includes('usePreferredReducedMotion')).map(({ file }) => file)).toEqual([])
})
