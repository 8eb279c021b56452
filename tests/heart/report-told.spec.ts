/** What a report tells and to whom: nothing that may not be, as text, and always that a room is simulated. */
import { expect, test } from '@playwright/test'
import { csvCell } from '../../report/csv.ts'
import { renderReport, reportCsv, reportOf } from '../../report/index.ts'
import { stateOf } from '../../report/source.ts'
import { figureOf } from '../../report/withhold.ts'
import talk from '../../talk/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { ownView, phoneView, roomView } from '../../workshop/view.ts'
import { answer, metIn, polls, question, report, room, times } from './reports.ts'
import { deckOf, replay, Workshop } from './workshop.ts'

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
  const again = reportOf(replay(workshop.log), { sharing: false, version: '0' }, talk)
  expect(again).toEqual(report(workshop))
  expect(await renderReport(again)).toBe(await renderReport(report(workshop)))
  const recording = readRecording(writeRecording(workshop.log, { texts: true, sharing: false }))
  expect(reportOf(stateOf(recording), { sharing: false, version: '0' }, talk)).toEqual(again)
  const cut = { ...recording, damage: { line: 9, say: 'Line 9 is damaged.' } }
  expect(reportOf(cut, { sharing: false, version: '0' }, talk).notes).toEqual(['Line 9 is damaged.'])
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
  expect(csvCell('')).toBe('')
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
  expect(metIn(page)).toEqual([])
})

test('of a recording made for others, what it withholds is left out and not counted as nobody', () => {
  const workshop = room()
  answer(workshop, 'flow-sort', [...times(8, 'block'), ...times(5, 'add'), 'both'])
  answer(workshop, 'can-define', times(12, 'yes'))
  answer(workshop, 'felt', [...times(9, 'yes'), ...times(2, 'no')])
  const recording = readRecording(writeRecording(workshop.log, { texts: true, sharing: true }))
  const made = reportOf(recording, { sharing: true, version: '0' }, talk)
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
