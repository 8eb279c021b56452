/** What an author may write is told in docs/write-a-deck.md: every setting of every kind, with a picture of it. */
import type { Measured } from '../../scripts/bench/thousands/page.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../build/place.ts'
import { pageOf } from '../../scripts/bench/thousands/page.ts'
import { pollEntries } from '../../workshop/deck.ts'
import { engineKinds, rulesOf } from '../../workshop/kinds/index.ts'

const guide = readFileSync(join(root, 'docs/write-a-deck.md'), 'utf8')

/** What stands below a heading, up to the next. */
function below(heading: string): string {
  return guide.split(/^#+ /m).find(part => part.startsWith(`${heading}\n`)) ?? ''
}

for (const kind of engineKinds) {
  test(`${kind}: each setting is told, and it is pictured`, () => {
    const told = below(kind)
    expect(Object.keys(rulesOf(kind).settings).filter(setting => !new RegExp(`\`${setting}\\b`).test(told))).toEqual([])
    expect(existsSync(join(root, `docs/kinds/${kind}.jpg`))).toBe(true)
    expect(told).toContain(`(kinds/${kind}.jpg)`)
  })
}

test('what every poll may have is told', () => {
  const told = below('When it is asked')
  expect(Object.keys(pollEntries).filter(setting => !new RegExp(`\`${setting}\\b`).test(told))).toEqual([])
})

test('the page of thousands of phones says what was measured', () => {
  const measured = JSON.parse(readFileSync(join(root, 'docs/thousands.json'), 'utf8')) as Measured
  expect(readFileSync(join(root, 'docs/thousands.md'), 'utf8')).toBe(pageOf(measured))
})
