/** What is computed from a report elsewhere goes by its names: docs/report.md has each that is written, and no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { columns, reportCsv } from '../../report/csv.ts'
import { reportJson, reportOf } from '../../report/index.ts'
import { root } from '../../server/app.ts'
import { loadTalk } from '../../server/talk.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { answer, report, room, times } from './reports.ts'

const page = readFileSync(join(root, 'docs/report.md'), 'utf8')
const talk = await loadTalk(join(root, 'slides.md'))
const recording = readRecording(readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8'))

/** Names in the first column of the tables below a heading, or of the one whose first column is called so. */
function named(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!)
}

/** A long workshop of which nothing is left out, one of few people of which much is, and one with a counter-example. */
function reports() {
  const few = room()
  answer(few, 'felt', times(4, 'yes'))
  const against = room()
  answer(against, 'story', ['a launch', 'the launch', 'our launch'])
  answer(against, 'ingredients', [{ harm: 'yes' }, { harm: 'no' }, { harm: 'no' }])
  return [true, false].flatMap(sharing => [
    reportOf(recording, { sharing, version: '0', replay: 'deck/' }, talk),
    report(few, { sharing }),
    report(against, { sharing }),
  ])
}

/** Which shape each field that holds objects has. */
const shapes: Record<string, Record<string, string>> = {
  report: { sentences: 'sentence', numbers: 'number', claims: 'claim', questions: 'question', walls: 'wall', skipped: 'skipped' },
  number: { counts: 'figure', measures: 'measure' },
  question: { figures: 'figure', measures: 'measure', words: 'word' },
  figure: { cells: 'cell' },
  cell: { interval: 'interval' },
  measure: { interval: 'interval' },
  wall: { texts: 'text', themes: 'theme' },
}

/** Notes every field of an object and of what it holds, by shape. Throws where a field holds a shape that nobody named. */
function note(value: unknown, shape: string, found: Map<string, Set<string>>): void {
  if (Array.isArray(value)) {
    value.forEach(each => note(each, shape, found))
  }
  else if (typeof value === 'object' && value !== null) {
    const fields = found.get(shape) ?? new Set()
    found.set(shape, fields)
    for (const [name, held] of Object.entries(value)) {
      fields.add(name)
      const inner = shapes[shape]?.[name]
      if (inner)
        note(held, inner, found)
      else if ([held].flat().some(each => typeof each === 'object' && each !== null))
        throw new Error(`${shape}.${name} has a shape of its own`)
    }
  }
}

test('every field of the JSON is named in its shape’s table, and none that is not written', () => {
  const found = new Map<string, Set<string>>()
  for (const made of reports())
    note(JSON.parse(reportJson(made)), 'report', found)
  const [, ...sections] = page.slice(page.indexOf('## The JSON')).split(/^### /m)
  const told = sections.map(section => [section.slice(0, section.indexOf('\n')), named(section).sort()])
  expect(told.sort()).toEqual([...found].map(([shape, fields]) => [shape, [...fields].sort()]).sort())
})

test('the table has the columns and the sections that the page names, in its order', () => {
  const [ofColumns, ofSections] = page.slice(page.indexOf('## The table'), page.indexOf('## The JSON')).split('| section |')
  expect(named(ofColumns!)).toEqual([...columns])
  const written = reports().map(made => reportCsv(made))
  expect(written[0]!.slice(1).split('\r\n')[0]).toBe(columns.join(','))
  const sections = new Set(written.flatMap(table => [...table.matchAll(/^"([^"]+)"/gm)].map(([, section]) => section!)))
  expect([...sections].sort()).toEqual(named(ofSections!).sort())
})
