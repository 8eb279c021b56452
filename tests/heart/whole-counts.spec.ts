/** A team that was told so before its first answer is told its counts whole; every other room as before, and nobody changes it later. */
import { expect, test } from '@playwright/test'
import { renderReport, reportOf } from '../../report/index.ts'
import talk from '../../talk/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { phoneView, roomView } from '../../workshop/view.ts'
import { answer, question, report, room, times } from './reports.ts'
import { eventsIn, sharing } from './shared.ts'
import { replay } from './workshop.ts'

/** So many answered, one of them alone, in a room that chose its counts whole or did not. */
function team(size: number, whole: boolean) {
  const workshop = room()
  workshop.do({ type: 'chooseCounts', whole })
  answer(workshop, 'felt', [...times(size - 1, 'yes'), 'no'])
  answer(workshop, 'felt-word', [...times(size - 1, ['slow']), ['rare']])
  return workshop
}

/** The counts of one question in what is shared, from the live room and from the recording that is handed on. */
function told(workshop: ReturnType<typeof team>, poll = 'felt') {
  const recording = readRecording(writeRecording(workshop.log, sharing))
  return [report(workshop, { sharing: true }), reportOf(recording, { sharing: true, version: '0' }, talk)]
    .map(made => question(made, poll).figures[0]!.cells.map(({ n }) => n))
}

test('from five people on what is shared has the counts of one and two, where the room chose so, and only there', () => {
  expect(told(team(5, true))).toEqual([[4, 1], [4, 1]])
  expect(told(team(5, false))).toEqual([[null, null], [null, null]])
  expect(told(team(4, true))).toEqual([[null, null], [null, null]])
  expect(question(report(team(7, true), { sharing: true }), 'felt-word').words).toEqual([{ word: 'slow', n: 6 }, { word: 'rare', n: 1 }])
})

test('the report and the recording say which it is', async () => {
  const page = async (size: number, whole: boolean) => renderReport(report(team(size, whole), { sharing: true }))
  const promised = 'This room was told before its first answer that its counts are told whole'
  expect(await page(7, true)).toContain(promised)
  expect(await page(7, true)).toContain('Their answers are counted, with intervals')
  expect(await page(7, true)).not.toContain('Counts of one or two people are left out')
  expect(await page(7, false)).not.toContain(promised)
  expect(await page(4, true)).toContain('Counts were to be told whole, which takes 5 people.')
  const redacted = (whole: boolean) => readRecording(writeRecording(team(7, whole).log, sharing)).header.redacted
  expect([redacted(true), redacted(false)]).toEqual([{ texts: false, cells: false }, { texts: false, cells: true }])
})

test('phones say so before anybody answers, and after the first answer it stays as it is', () => {
  const workshop = room()
  const isTold = () => [phoneView(workshop.state).wholeCounts, roomView(workshop.state).counts.whole]
  expect(isTold()).toEqual([false, false])
  workshop.do({ type: 'chooseCounts', whole: true })
  expect(isTold()).toEqual([true, true])
  expect(workshop.do({ type: 'chooseCounts', whole: true })).toEqual([])
  answer(workshop, 'felt', ['yes'])
  expect(workshop.do({ type: 'chooseCounts', whole: false })).toBe('refused')
  // Nor by a log that was decided meanwhile, nor where that answer is taken back or its round is undone.
  workshop.append({ type: 'countsChosen', at: workshop.now, whole: false })
  workshop.cast('voter-0', 'felt', null)
  workshop.do({ type: 'startRound', poll: 'felt' })
  expect(workshop.do({ type: 'chooseCounts', whole: false })).toBe('refused')
  expect(isTold()).toEqual([true, true])
  expect(replay(eventsIn(writeRecording(workshop.log, sharing))).counts).toEqual({ whole: true, settled: true })
})
