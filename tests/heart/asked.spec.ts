/** How many questions a room was asked is one number, at the door, below a recording and in the report. */
import { expect, test } from '@playwright/test'
import { sizeOf } from '../../components/replay/telling.ts'
import { doorOf } from '../../door/data.ts'
import { questionsTitle } from '../../report/titles.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { report } from './reports.ts'
import { deckOf, Workshop, yesNo } from './workshop.ts'

test('each that was asked counts once wherever it is told, also one open all the talk, and none that was taken back', () => {
  const breakers = { id: 'breakers', kind: 'words', most: 1, ask: 'What broke it?', open: 'lobby' }
  const wince = { id: 'wince', kind: 'pulse', button: 'Ouch', ask: 'Press', open: 'talk' }
  const deck = (left: object = {}) => deckOf({ first: { polls: [breakers, wince] }, asked: { polls: [yesNo('again'), yesNo('left', left), yesNo('back')] }, later: { polls: [yesNo('sealed', { opens: 1 }), yesNo('never')], reveals: [{ poll: 'sealed', at: 2 }] } })
  const workshop = new Workshop(deck()).to('asked')
  for (const poll of ['left', 'back'])
    workshop.do({ type: 'openPoll', poll })
  workshop.do({ type: 'withdrawPoll', poll: 'back' })
  workshop.do({ type: 'openPoll', poll: 'again' })
  workshop.cast('ada', 'again', 'yes')
  workshop.do({ type: 'startRound', poll: 'again' })
  // A shorter edition asks it no more; it was asked.
  workshop.do({ type: 'loadDeck', deck: deck({ open: 'never' }) })
  workshop.do({ type: 'closePoll', poll: 'again' })
  workshop.do({ type: 'showResult', poll: 'again' })
  workshop.to('later', 1).wait(60_000).cast('ada', 'sealed', 'yes')

  const told = () => {
    const { state, log } = workshop
    const door = doorOf({ title: 'Lunch' }, { room: { name: 'today', state } })
    return [door.about, sizeOf(openPlayback({ events: log })), questionsTitle(report(workshop, { sharing: true }))]
  }
  expect(told()).toEqual(['A talk that asks its room: 1\u00A0person, 5\u00A0questions.', '1 minute, 5 questions', 'Every question told (4 of 5)'])
  workshop.to('later', 2)
  expect(told().at(-1)).toBe('Every question (5)')
})
