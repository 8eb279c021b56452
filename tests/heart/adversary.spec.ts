/**
 * Somebody who holds a shared report, as page, table and data, and wants to know what it withholds. They set every
 * figure beside every other one, take totals apart and count lists; no count of people may come down to one value.
 */
import type { Report } from '../../report/index.ts'
import { expect, test } from '@playwright/test'
import { chanceOf } from '../../rehearsal/chance.ts'
import { renderReport, reportCsv } from '../../report/index.ts'
import { answer, polls, question, report, times } from './reports.ts'
import { deckOf, Workshop } from './workshop.ts'

const seeds = Array.from({ length: 24 }, (_, seed) => seed)

/** The report's room, and a text whose wall stands in the order of votes. */
function room(): Workshop {
  const voted = [{ id: 'line', kind: 'text', ask: 'Another line?' }, { id: 'line-vote', kind: 'vote', of: 'line', ask: 'Which?' }]
  return new Workshop(deckOf({ first: {}, talk: { polls: [...polls, ...voted] }, last: {} })).to('talk')
}

/** A room of a few people who answer most questions, most of them alike. */
function smallRoom(seed: number): Workshop {
  const { uniform } = chanceOf(seed)
  let draws = 0
  const chance = () => uniform(draws++)
  const nth = () => Math.floor(1000 * chance())
  const size = 1 + Math.floor(chance() * 13)
  const workshop = room()
  workshop.here = size
  const pick = <T>(...from: T[]) => from[Math.floor(chance() ** 2 * from.length)]!
  const everybody = (value: () => unknown) => Array.from({ length: size }, () => chance() < 0.1 ? undefined : value())
  answer(workshop, 'can-define', everybody(() => pick('yes', 'no')))
  answer(workshop, 'felt', everybody(() => pick('no', 'yes')))
  answer(workshop, 'weird', everybody(() => pick(3, 4, 2, 7, 0)))
  answer(workshop, 'weird-after', everybody(() => pick(5, 4, 6, 9)))
  answer(workshop, 'define', everybody(() => pick<unknown>(`a text ${nth()}`, false)))
  answer(workshop, 'flow-sort', everybody(() => pick('block', 'add', 'both')))
  answer(workshop, 'compass', everybody(() => pick(90, 100, 180, 0)))
  answer(workshop, 'ingredients', everybody(() => ({ discovery: pick('no', 'yes'), surprise: pick('yes', 'no'), harm: pick('no', 'yes') })))
  answer(workshop, 'first-try', everybody(() => pick(['a', 'b', 'c'], ['a', 'c', 'b'], ['c', 'a', 'b'])))
  answer(workshop, 'felt-word', everybody(() => [pick('pain', 'joy', 'hurt', 'meh', 'ugh', 'slow')]))
  answer(workshop, 'hands', everybody(() => pick('raised', 'not-me')))
  answer(workshop, 'line', everybody(() => `${pick('Zebra', 'apple', 'mule')} ${nth()}`))
  workshop.do({ type: 'openPoll', poll: 'line-vote' })
  for (let voter = 0; voter < size; voter++) {
    for (const id of workshop.state.polls.get('line-vote')!.rounds[0]!.handed[0]!.slice(0, 4).filter(() => chance() < 0.6))
      workshop.cast(`voter-${voter}`, 'line-vote', true, { slot: id })
  }
  workshop.do({ type: 'showResult', poll: 'line-vote' })
  for (let voter = 0; voter < size; voter++) {
    if (chance() < 0.3)
      workshop.cast(`voter-${voter}`, 'questions', `${pick('Zebra', 'apple', 'mule')} ${nth()}?`, { slot: 'q1' })
  }
  for (let voter = 0; voter < size; voter++) {
    for (const id of workshop.state.polls.get('questions')!.rounds[0]!.texts.keys())
      chance() < 0.5 && workshop.cast(`voter-${voter}`, 'questions', true, { slot: `v-${id}` })
    for (const slot of ['1', '40', '90'])
      chance() < 0.3 && workshop.cast(`voter-${voter}`, 'wince', true, { slot })
  }
  workshop.do({ type: 'endWorkshop' })
  return workshop
}

/** What is known of one withheld count. */
interface Unknown { name: string, least: number, most: number }

/** Unknown counts that add up to between `least` and `most`: what the others leave to each. */
function narrowed(unknown: Unknown[], least: number, most: number): Unknown[] {
  const sum = (each: 'least' | 'most') => unknown.reduce((total, one) => total + one[each], 0)
  return unknown.map(one => ({
    ...one,
    least: Math.max(one.least, least - (sum('most') - one.most)),
    most: Math.min(one.most, most - (sum('least') - one.least)),
  }))
}

/** Every withheld count, and what the report itself says it can be. A row that is withheld whole may hold zeros. */
function unknownIn({ questions, numbers, walls }: Report): Unknown[] {
  const figures = [
    ...questions.flatMap(({ id, kind, figures }) => figures.map(figure => ({ id, figure, isSum: kind !== 'vote' }))),
    ...numbers.flatMap(({ name, counts }) => counts.map(figure => ({ id: name, figure, isSum: !name.startsWith('Could') }))),
  ]
  const ofFigures = figures.flatMap(({ id, figure: { label, of, cells }, isSum }) => {
    const isWhole = cells.every(({ n, key }) => n === null || key === 'silent')
    const unknown = cells.filter(({ n }) => n === null).map(cell => ({ name: `${id} ${label} ${cell.label}`, least: isSum && !isWhole ? 1 : 0, most: cell.of }))
    const rest = of - cells.reduce((sum, { n }) => sum + (n ?? 0), 0)
    return isSum ? narrowed(unknown, rest, rest) : unknown
  })
  // Rankings: everybody puts one thing into each place.
  const columns = questions.filter(({ kind }) => kind === 'rank').flatMap(({ figures }) => figures[0]?.cells.flatMap((_, place) => {
    const column = figures.map(({ cells, label }) => ({ ...cells[place]!, label }))
    const rest = column[0]!.of - column.reduce((sum, { n }) => sum + (n ?? 0), 0)
    return narrowed(column.filter(({ n }) => n === null).map(({ label }) => ({ name: `${label} in place ${place + 1}`, least: 0, most: rest })), rest, rest)
  }) ?? [])
  // One word a person.
  const words = questions.flatMap(({ words, answered }) => {
    const rest = answered! - words.reduce((sum, { n }) => sum + (n ?? 0), 0)
    return narrowed(words.filter(({ n }) => n === null).map(({ word }) => ({ name: word, least: 1, most: answered! })), 0, rest)
  })
  const wanted = walls.filter(({ poll }) => poll === 'questions').flatMap(({ texts }) => texts.filter(({ votes }) => votes === null).map(({ text }) =>
    ({ name: text, least: questions.find(({ id }) => id === 'questions')!.answered! > 3 ? 1 : 0, most: questions.find(({ id }) => id === 'questions')!.answered! - 1 })))
  return [...ofFigures, ...columns, ...words, ...wanted]
}

test('no withheld count follows from totals, rows and columns, or how many answered', () => {
  let withheld = 0
  for (const seed of seeds) {
    const unknown = unknownIn(report(smallRoom(seed), { sharing: true }))
    withheld += unknown.length
    // That nobody said something is no secret.
    expect(unknown.filter(({ least, most }) => least >= most && most > 0), `room ${seed}`).toEqual([])
  }
  expect(withheld).toBeGreaterThan(300)
})

test('who wrote can be counted on the wall, so where few skipped nothing tells how many answered', () => {
  for (const seed of seeds) {
    const made = report(smallRoom(seed), { sharing: true })
    const { answered, figures } = question(made, 'define')
    const wrote = made.walls.find(({ poll }) => poll === 'define')?.texts.length ?? 0
    const skipped = answered === null ? undefined : answered - wrote
    expect([0, 1, 2].includes(skipped ?? 3) && answered !== 0, `room ${seed}: ${skipped} skipped`).toBe(false)
    expect(figures.flatMap(({ cells }) => cells).every(({ n }) => n === null || n >= 3)).toBe(true)
  }
})

test('a count is told everywhere or nowhere: in the data, the table and the page', async () => {
  for (const seed of seeds) {
    const made = report(smallRoom(seed), { sharing: true })
    const [csv, page] = [reportCsv(made), await renderReport(made)]
    const votes = new Map(question(made, 'line-vote').figures[0]!.cells.map(({ key, n }) => [key, n]))
    const wall = made.walls.find(({ poll }) => poll === 'line')?.texts ?? []
    for (const { id, text, votes: told } of wall) {
      expect([told ?? null, text], `room ${seed}`).toEqual([votes.get(id) ?? null, text])
      const rows = csv.split('\r\n').filter(row => row.includes(`"${text}"`) && /^"(?:answers|texts)"/.test(row)).map(row => row.split(text)[1]!.split(',')[1])
      expect(new Set(rows.filter(count => count !== '')).size, rows.join()).toBeLessThan(2)
    }
    expect(page.includes('one or two votes')).toBe(false)
    expect(csv.split('\r\n').filter(row => !row.includes('"No answer"') && /^"answers".*,[12],\d+,[^,]*,[^,]*,[^,]*,"/.test(row))).toEqual([])
    // What is computed from all counts would give the missing ones back.
    for (const { figures, words, measures } of made.questions) {
      if ([...figures.flatMap(({ cells }) => cells), ...words].some(({ n }) => n === null))
        expect(measures.map(({ name }) => name).filter(name => !['Median', 'R̄', 'Mean direction, degrees from north'].includes(name)), `room ${seed}`).toEqual([])
    }
  }
})

test('what is ranked says nothing of withheld counts by its order', () => {
  for (const seed of seeds) {
    const made = report(smallRoom(seed), { sharing: true })
    const lists = [
      question(made, 'felt-word').words.map(({ word, n }) => ({ name: word, n })),
      question(made, 'line-vote').figures[0]!.cells.map(({ label, n }) => ({ name: label, n })),
      ...made.walls.map(({ texts }) => texts.filter(({ votes }) => votes !== undefined).map(({ text, votes }) => ({ name: text, n: votes! }))),
    ]
    for (const list of lists) {
      const withheld = list.flatMap(({ name, n }) => n === null ? [name] : [])
      expect(withheld).toEqual(withheld.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })))
      const [first, last] = [list.findIndex(({ n }) => n === null), list.findLastIndex(({ n }) => n === null)]
      expect(withheld.length === 0 || last - first === withheld.length - 1, `room ${seed}: ${list.map(({ n }) => n)}`).toBe(true)
      expect(list.slice(last + 1).every(({ n }) => n === 0) || last === -1).toBe(true)
    }
  }
})

test('a lone answer among zeros, and one vote of one who saw it', async () => {
  const workshop = room()
  workshop.here = 5
  answer(workshop, 'flow-sort', ['add'])
  answer(workshop, 'line', ['first', 'second'])
  workshop.do({ type: 'openPoll', poll: 'line-vote' })
  workshop.cast('voter-0', 'line-vote', true, { slot: '2' })
  workshop.do({ type: 'showResult', poll: 'line-vote' })
  const made = report(workshop, { sharing: true })
  expect(question(made, 'flow-sort').figures[0]!.cells.map(({ n }) => n)).toEqual(times(3, null))
  expect((await renderReport(made)).includes('votes left out · 1 saw it')).toBe(true)
})
