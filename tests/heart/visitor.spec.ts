/** A visitor of a recorded room answers as one more of it, and takes nothing from anybody. */
import type { VisitorBallot } from '../../workshop/recording/visitor.ts'
import type { State } from '../../workshop/state.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../server/app.ts'
import { loadTalk } from '../../server/talk.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { openVisit } from '../../workshop/recording/visitor.ts'
import { boardView } from '../../workshop/view.ts'

await loadTalk(join(root, 'slides.md'))
const recording = readRecording(readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8'))
const playback = openPlayback(recording)
const visit = openVisit(recording)
const end = playback.peek(playback.length)

const boardsOf = (state: State) => Object.fromEntries([...state.polls.keys()].map(id => [id, boardView(state, id)]))

/** An answer after three seconds. */
function ballot(poll: string, value: unknown, slot = '0'): VisitorBallot {
  return { poll, slot, edit: 1, value, took: 3000 }
}

test('a visitor who answers nothing changes no figure', () => {
  expect(boardsOf(visit.end([]))).toEqual(boardsOf(end))
})

test('a visitor is asked what the room was asked at a step, and nothing that goes by a clock or lasted all the talk', () => {
  expect([...visit.polls]).toEqual(expect.arrayContaining(['breakers', 'hands', 'weird', 'heard', 'define', 'real-verb', 'define-judge', 'compass', 'first-try', 'your-line-vote']))
  expect([...visit.polls].map(id => end.polls.get(id)!.definition).filter(({ open, kind }) => open === 'talk' || ['harbours', 'clap'].includes(kind))).toEqual([])
})

test('an answer is one more in its question and in what is told of the same people, and in no other', () => {
  const own = [
    ballot('weird', 10),
    ballot('weird-after', 0),
    ballot('define', 'We know who decides.'),
    ballot('felt-word', ['fog']),
  ]
  const [before, after] = [boardsOf(end), boardsOf(visit.end(own))]
  for (const { poll } of own)
    expect(after[poll]!.answered).toBe(before[poll]!.answered + 1)
  const sum = (table: number[][]) => table.flat().reduce((a, b) => a + b, 0)
  expect(sum(after['weird-after']!.paired!.table)).toBe(sum(before['weird-after']!.paired!.table) + 1)
  const others = Object.keys(before).filter(id => !own.some(({ poll }) => poll === id))
  expect(others.filter(id => after[id]!.answered !== before[id]!.answered)).toEqual([])
  // Who judged what others wrote judged the same texts.
  expect(after['define-judge']!.result).toEqual(before['define-judge']!.result)
  expect(after['your-line-vote']!.result).toEqual(before['your-line-vote']!.result)
})

test('a visitor is handed texts as anybody was, and judges and votes on them', () => {
  const own = ballot('define', 'We know who decides.')
  const { question, personal } = visit.asked('define-judge', [own])
  expect(question).toMatchObject({ accepting: true, poll: { kind: 'judge' } })
  expect(personal).toMatchObject({ mine: own.value })
  const judged = ballot('define-judge', 'same', personal!.texts![0]!.id)
  expect(visit.refusal(judged, [own])).toBeUndefined()
  expect(boardView(visit.end([own, judged]), 'define-judge').answered).toBe(boardView(end, 'define-judge').answered + 1)
  expect(visit.refusal(ballot('define-judge', 'same', '999'), [own])).toMatchObject({ refused: 'refused' })
})

test('what is no answer to the question is refused, and changes nothing', () => {
  for (const wrong of [ballot('weird', 11), ballot('weird', 'a lot'), ballot('heard', ['nothing of the kind'])])
    expect(visit.refusal(wrong, [])).toMatchObject({ refused: 'invalid' })
})

test('every question that a visitor can be asked stands open as it is asked', () => {
  for (const poll of visit.polls)
    expect(visit.asked(poll, []).question, poll).toMatchObject({ accepting: true, poll: { id: poll } })
})
