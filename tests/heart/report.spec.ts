/** A report, from ballots to figures: the same check values that the measures have, and nothing told that may not be. */
import type { Report, ReportWish } from '../../report/index.ts'
import { expect, test } from '@playwright/test'
import { csvCell } from '../../report/csv.ts'
import { renderReport, reportCsv, reportOf } from '../../report/index.ts'
import { stateOf } from '../../report/source.ts'
import { figureOf } from '../../report/withhold.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { ownView, phoneView, roomView } from '../../workshop/view.ts'
import { deckOf, people, replay, Workshop, yesNo } from './workshop.ts'

const scale = { kind: 'scale', from: 0, to: 10, low: 'not at all', high: 'very', ask: 'How weird?' }
const text = { kind: 'text', skip: 'I can’t', ask: 'Finish: it is …' }

/** The talk's polls that the five numbers and most claims need, all on one slide. */
const polls = [
  yesNo('can-define'),
  yesNo('felt'),
  { id: 'weird', ...scale },
  { id: 'weird-after', repeats: 'weird', ...scale },
  { id: 'define', ...text },
  { id: 'define-judge', kind: 'judge', of: 'define', ask: 'The same?' },
  { id: 'flow-sort', kind: 'choice', ask: 'Mine mostly …', options: { block: 'blocks', add: 'adds', both: 'both' } },
  { id: 'compass', kind: 'compass', ask: 'Align with me.' },
  { id: 'ingredients', kind: 'sort', ask: 'Still felt it …', items: { discovery: 'never found out?', surprise: 'seen it coming?', harm: 'not hurt?' }, into: { yes: 'Yes', no: 'No' } },
  { id: 'story', kind: 'text', ask: 'We discovered that …' },
  { id: 'first-try', kind: 'rank', ask: 'Which first?', options: { a: 'A', b: 'B', c: 'C' } },
  { id: 'felt-word', kind: 'words', most: 1, ask: 'One word' },
  { id: 'story-vote', kind: 'vote', of: 'story', ask: 'Which?' },
  { id: 'wince', kind: 'pulse', button: 'Ouch', ask: 'Press', open: 'talk' },
  { id: 'questions', kind: 'questions', ask: 'Ask the speaker', open: 'talk' },
  { id: 'hands', kind: 'hands', ask: 'Raise your hand' },
]

function room(): Workshop {
  const workshop = new Workshop(deckOf({ first: {}, talk: { polls }, last: {} }))
  workshop.here = 41
  return workshop.to('talk')
}

/** Opens a poll by key, has voters answer in their order, and closes it; undefined answers nothing. */
function answer(workshop: Workshop, poll: string, values: unknown[]): void {
  workshop.do({ type: 'openPoll', poll })
  for (const [i, value] of values.entries()) {
    if (value !== undefined)
      expect(workshop.cast(`voter-${i}`, poll, value)).toMatchObject({ ok: true })
  }
  workshop.do({ type: 'closePoll', poll })
  workshop.do({ type: 'showResult', poll })
}

function times<T>(n: number, value: T): T[] {
  return Array.from<T>({ length: n }).fill(value)
}

function report({ state }: Workshop, wish: Partial<ReportWish> = {}): Report {
  return reportOf(state, { sharing: false, version: '0', ...wish })
}

const question = (from: Report, id: string) => from.questions.find(question => question.id === id)!
const measure = (from: Report, id: string, name: string) => question(from, id).measures.find(measure => measure.name.startsWith(name))!

test('a share has its counts, per cent and Wilson’s interval', () => {
  const workshop = room()
  answer(workshop, 'felt', [...times(9, 'yes'), 'no'])
  const [yes] = question(report(workshop), 'felt').figures[0]!.cells
  expect(yes).toMatchObject({ n: 9, of: 10, share: 0.9 })
  expect(yes!.interval!.lower).toBeCloseTo(0.5958, 4)
  expect(yes!.interval!.upper).toBeCloseTo(0.9821, 4)
})

test('the five numbers stand on every report, those that did not run say so', () => {
  expect(report(room()).numbers.map(({ figure, lines }) => [figure, lines[0]])).toEqual([
    ...times(3, ['', 'was not asked in this room']),
    ['', 'the game did not run in this room'],
    ['', 'was not asked in this room'],
  ])
  const another = new Workshop(deckOf({ first: { polls: [yesNo('tea')] } }))
  expect(report(another)).toMatchObject({ numbers: [], claims: [], skipped: [{ id: 'tea' }] })
})

test('could define against have felt: Newcombe’s interval and the mid-p of the same people', () => {
  const workshop = room()
  // 1 both, 1 only defined, 7 only felt, 12 neither.
  answer(workshop, 'can-define', ['yes', 'yes', ...times(19, 'no')])
  answer(workshop, 'felt', ['yes', 'no', ...times(7, 'yes'), ...times(12, 'no')])
  const [number] = report(workshop).numbers
  expect(number!.figure).toBe('2 : 8 of 21')
  expect(number!.measures[0]!.value).toBeCloseTo(-0.286, 3)
  expect(number!.measures[0]!.interval!.lower).toBeCloseTo(-0.507, 3)
  expect(number!.measures[0]!.interval!.upper).toBeCloseTo(-0.026, 3)
  // Discordant (1, 7): twice (1 + 8/2) / 2⁸.
  expect(number!.measures[1]!.value).toBeCloseTo(2 * (1 + 8 / 2) / 256, 9)
})

test('agreement comes with its jackknife interval, not with that of raw judgements', () => {
  const workshop = room()
  answer(workshop, 'define', people(12).map((_, i) => i < 8 ? 'we nod' : 'a goal'))
  workshop.do({ type: 'openPoll', poll: 'define-judge' })
  const judged = workshop.state.polls.get('define-judge')!.rounds[0]!.handed[0]!
  for (const [place, id] of judged.entries()) {
    const author = `voter-${Number(id) - 1}`
    for (let next = 1; next <= 4; next++) {
      const other = judged[(place + next) % judged.length]!
      const same = (Number(id) <= 8) === (Number(other) <= 8)
      expect(workshop.cast(author, 'define-judge', same ? 'same' : 'different', { slot: other })).toMatchObject({ ok: true })
    }
  }
  workshop.do({ type: 'closePoll', poll: 'define-judge' })
  const made = report(workshop)
  const agreed = measure(made, 'define-judge', 'Agreement')
  const [same] = question(made, 'define-judge').figures[0]!.cells
  expect(same!.of).toBe(48)
  expect(agreed.value).toBeCloseTo(same!.n! / 48, 12)
  expect(same!.interval).toBeNull()
  expect(made.numbers[1]!.figure).toBe(`${Math.round(100 * agreed.value!)} %`)
  expect(agreed.interval!.lower).toBeLessThan(agreed.value!)
})

test('weird before and after: the mean difference of the same people, and who moved', () => {
  const workshop = room()
  answer(workshop, 'weird', [1, 2, 3, 4, 5, 6])
  answer(workshop, 'weird-after', [3, 3, 3, 6, 6, undefined])
  const number = report(workshop).numbers[4]!
  expect(number.figure).toBe('+1.2')
  expect(number.lines).toEqual([expect.stringContaining('the same 5 people, from 3.0 to 4.2 on average'), '4 up, 1 the same, 0 down'])
  // Differences 2 1 0 2 1: mean 1.2, s = √0.7, t(0.975, 4) = 2.776.
  expect(number.measures[0]!.interval!.lower).toBeCloseTo(1.2 - 2.7764 * Math.sqrt(0.7 / 5), 3)
})

test('needles, rankings, sortings and words have their measures', () => {
  const workshop = room()
  answer(workshop, 'compass', times(12, 90))
  answer(workshop, 'first-try', times(6, ['b', 'a', 'c']))
  answer(workshop, 'ingredients', [...times(7, { discovery: 'no', surprise: 'no', harm: 'yes' }), ...times(3, { discovery: 'no', surprise: 'yes', harm: 'yes' })])
  answer(workshop, 'felt-word', [...times(6, ['pain']), ['joy'], ['hurt'], ['meh'], ['slow']])
  const made = report(workshop)
  expect(measure(made, 'compass', 'R̄').value).toBeCloseTo(1, 12)
  expect(measure(made, 'compass', 'Mean direction').value).toBe(90)
  expect(measure(made, 'first-try', 'Kendall').value).toBe(1)
  expect(measure(made, 'first-try', 'Mean rank: B').value).toBe(1)
  expect(measure(made, 'ingredients', 'Fleiss').value).toBeGreaterThan(0.5)
  expect(measure(made, 'felt-word', 'Good').value).toBeCloseTo(0.6, 12)
  expect(question(made, 'felt-word').words[0]).toEqual({ word: 'pain', n: 6 })
})

test('what did not support the talk is generated from the figures, and says what it could not test', () => {
  const workshop = room()
  answer(workshop, 'can-define', times(12, 'yes'))
  answer(workshop, 'felt', [...times(3, 'yes'), ...times(9, 'no')])
  answer(workshop, 'ingredients', [...times(8, { discovery: 'yes', surprise: 'no', harm: 'no' }), ...times(2, { discovery: 'no', surprise: 'yes', harm: 'no' })])
  answer(workshop, 'hands', times(3, 'raised'))
  const { claims } = report(workshop)
  const standing = (start: string) => claims.find(({ claim }) => claim.startsWith(start))?.standing
  expect(standing('More people have felt')).toBe('against')
  expect(standing('Most people have felt')).toBe('against')
  expect(standing('Without discovery')).toBe('against')
  expect(standing('Without surprise')).toBe('undecided')
  expect(standing('Without harm')).toBe('held')
  expect(standing('Most people worked')).toBe('untested')
  expect(standing('One word hides')).toBeUndefined()
})

test('stories that speak against the talk come first', () => {
  const workshop = room()
  answer(workshop, 'story', ['first', 'second', 'third', 'fourth'])
  answer(workshop, 'ingredients', [...times(1, { discovery: 'no' }), ...times(3, { harm: 'yes' })])
  const [wall] = report(workshop).walls
  expect(wall!.texts.map(({ text, counter }) => [text, !!counter])).toEqual([['second', true], ['third', true], ['fourth', true], ['first', false]])
})

test('small cells are left out of what is shared, with what would give them away', () => {
  const cells = (ks: number[], as: 'parts' | 'shares' = 'parts') => figureOf({ of: as === 'parts' ? ks.reduce((a, b) => a + b, 0) : 20, as, cells: ks.map((k, i) => ({ key: `${i}`, label: '', k })) }, true).cells.map(({ n }) => n)
  expect(cells([9, 3])).toEqual([9, 3])
  expect(cells([9, 1])).toEqual([null, null])
  expect(cells([20, 9, 1, 0])).toEqual([20, null, null, 0])
  expect(cells([20, 9, 1, 2])).toEqual([20, 9, null, null])
  expect(cells([20, 9, 1, 1])).toEqual([20, null, null, null])
  expect(cells([10, 2, 19, 0, 20], 'shares')).toEqual([10, null, null, 0, 20])
})

test('what is shared leaves out small cells, hidden texts and what is still to be shown', async () => {
  const workshop = new Workshop(deckOf({ first: {}, talk: { polls }, later: { reveals: [{ poll: 'define', at: 1 }] }, last: {} }))
  workshop.here = 41
  workshop.to('talk')
  answer(workshop, 'felt', [...times(9, 'yes'), 'no'])
  answer(workshop, 'story', ['kept', 'a secret', 'write to me@example.org'])
  workshop.do({ type: 'hideText', poll: 'story', text: '2' })
  workshop.do({ type: 'openPoll', poll: 'define' })
  workshop.cast('voter-1', 'define', 'sealed words')
  workshop.do({ type: 'closePoll', poll: 'define' })
  workshop.do({ type: 'openPoll', poll: 'can-define' })
  workshop.cast('voter-1', 'can-define', 'yes')

  const shared = report(workshop, { sharing: true })
  expect(question(shared, 'felt').figures[0]!.cells.map(({ n }) => n)).toEqual([null, null])
  expect(shared.skipped).toContainEqual(expect.objectContaining({ id: 'define', why: 'still to be shown' }))
  expect(shared.skipped).toContainEqual(expect.objectContaining({ id: 'can-define', why: 'still to be shown' }))
  for (const made of [JSON.stringify(shared), reportCsv(shared), await renderReport(shared)]) {
    expect(made).toContain('kept')
    for (const secret of ['a secret', 'sealed words', 'me@example.org', 'voter-'])
      expect(made).not.toContain(secret)
  }
  const own = JSON.stringify(report(workshop))
  expect(own).toContain('sealed words')
  expect(own).toContain('me@example.org')
  expect(own).not.toContain('a secret')

  workshop.to('later', 1)
  expect(JSON.stringify(report(workshop, { sharing: true }))).toContain('sealed words')
  expect(JSON.stringify(report(workshop, { sharing: true, texts: false }))).not.toContain('sealed words')
})

test('a report is the same from the log again', async () => {
  const workshop = room()
  answer(workshop, 'felt', [...times(9, 'yes'), 'no'])
  answer(workshop, 'story', ['one', 'two'])
  workshop.do({ type: 'endWorkshop' })
  const again = reportOf(replay(workshop.log), { sharing: false, version: '0' })
  expect(again).toEqual(report(workshop))
  expect(await renderReport(again)).toBe(await renderReport(report(workshop)))
  const recording = readRecording(writeRecording(workshop.log, { texts: true, sharing: false }))
  expect(reportOf(stateOf(recording), { sharing: false, version: '0' })).toEqual(again)
  const cut = { ...recording, damage: { line: 9, say: 'Line 9 is damaged.' } }
  expect(reportOf(cut, { sharing: false, version: '0' }).notes).toEqual(['Line 9 is damaged.'])
})

test('words of the room are text, wherever they stand', async () => {
  const workshop = room()
  const attack = '</style></script><img src=x onerror=alert(1)>'
  answer(workshop, 'story', [attack, '=HYPERLINK("http://evil")', '-1+1'])
  answer(workshop, 'felt-word', [['<b>bold</b>']])
  const made = report(workshop)
  const page = await renderReport(made)
  expect(page).not.toContain('<img')
  expect(page).not.toContain('<b>bold')
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(page.match(/<script/g)).toHaveLength(1)
  const csv = reportCsv(made)
  expect(csv).toContain(`"'=HYPERLINK(""http://evil"")"`)
  expect(csv).toContain(`"'-1+1"`)
})

test('a table cell never begins a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝'])
    expect(csvCell(`${start}1`)).toBe(`"'${start}1"`)
  expect(csvCell(-0.5)).toBe('-0.5')
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"')
})

test('a simulated room says so at the top and at every picture', async () => {
  const workshop = room()
  answer(workshop, 'felt', times(12, 'yes'))
  answer(workshop, 'weird', times(12, 4))
  answer(workshop, 'story', ['one'])
  expect(await renderReport(report(workshop))).not.toContain('class="tag"')
  workshop.state.workshop!.simulated = true
  const page = await renderReport(report(workshop))
  expect(page).toContain('What a simulated room said')
  const articles = page.split('<article').slice(1).filter(article => /<svg|class="(?:wall|figure)"/.test(article))
  expect(articles.length).toBeGreaterThanOrEqual(3)
  for (const article of articles)
    expect(article).toContain('class="tag"')
})

test('every kind of poll is told', async () => {
  const workshop = room()
  const one: Record<string, unknown> = { 'can-define': 'yes', 'weird': 5, 'define': 'words', 'compass': 10, 'ingredients': { harm: 'no' }, 'first-try': ['a', 'b', 'c'], 'felt-word': ['slow'], 'hands': 'raised', 'story': 'a story' }
  for (const [poll, value] of Object.entries(one))
    answer(workshop, poll, times(12, value))
  for (const poll of ['define-judge', 'story-vote']) {
    workshop.do({ type: 'openPoll', poll })
    for (const id of workshop.state.polls.get(poll)!.rounds[0]!.handed[0]!)
      workshop.cast('voter-13', poll, poll === 'story-vote' ? true : 'same', { slot: id })
  }
  workshop.cast('voter-1', 'questions', 'Why?', { slot: 'q1' })
  workshop.wait(30_000).cast('voter-1', 'wince', true, { slot: '30' })
  const made = report(workshop)
  expect(new Set(made.questions.map(({ kind }) => kind)).size).toBe(12)
  const page = await renderReport(made)
  for (const { id } of made.questions)
    expect(page).toContain(`id="question-${id}"`)
  expect(page).not.toMatch(/undefined|NaN|\[object/)
})

test('of a recording made for others, what it withholds is left out and not counted as nobody', () => {
  const workshop = room()
  answer(workshop, 'flow-sort', [...times(8, 'block'), ...times(5, 'add'), 'both'])
  answer(workshop, 'can-define', times(12, 'yes'))
  answer(workshop, 'felt', [...times(9, 'yes'), ...times(2, 'no')])
  const recording = readRecording(writeRecording(workshop.log, { texts: true, sharing: true }))
  const made = reportOf(recording, { sharing: true, version: '0' })
  expect(question(made, 'flow-sort').answered).toBe(14)
  expect(question(made, 'flow-sort').figures[0]!.cells.find(({ key }) => key === 'both')!.n).toBeNull()
  expect(question(made, 'felt').figures[0]!.cells.find(({ key }) => key === 'no')!.n).toBeNull()
  expect(made.numbers[0]!.lines).toEqual([expect.stringContaining('does not tell every answer')])
  expect(made.notes).toHaveLength(1)
})

test('its address is told while it is shared, and never in a recording', () => {
  const workshop = room()
  const told = () => JSON.stringify([roomView(workshop.state), phoneView(workshop.state), ownView(workshop.state, 'voter-1')])
  const path = 'Zm9vYmFyZm9vYmFyZm9vYg'
  expect(told()).not.toContain(path)
  workshop.do({ type: 'shareReport', path })
  expect([roomView(workshop.state).report, phoneView(workshop.state).report]).toEqual([path, path])
  expect(workshop.do({ type: 'shareReport', path: `${path.slice(1)}A` })).toEqual([])
  workshop.do({ type: 'endWorkshop' })
  workshop.do({ type: 'unshareReport' })
  expect(told()).not.toContain(path)
  workshop.do({ type: 'shareReport', path })
  expect(replay(workshop.log).report).toBe(path)
  for (const sharing of [true, false]) {
    const file = writeRecording(workshop.log, { texts: true, sharing })
    expect(file).not.toContain(path)
    expect(file).not.toContain('reportShared')
    expect(readRecording(file).damage).toBeNull()
  }
})
