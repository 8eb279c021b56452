/** A workshop that nobody ends: what it costs to know and to tell is as much after a day as after some hours. */
import { expect, test } from '@playwright/test'
import { paceView } from '../../workshop/pace.ts'
import { remoteView } from '../../workshop/remote.ts'
import { boardView, ownView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

const second = 1000
const hour = 3600 * second

test('over a day of answers, texts, presses and steps no view grows, nor what is kept to be undone', () => {
  const plain = Array.from({ length: 40 }, (_, i) => `plain-${i}`)
  const workshop = new Workshop(deckOf({
    first: { polls: [yesNo('which', { opens: 1, shows: 2 })] },
    second: { polls: [{ id: 'why', kind: 'text', ask: 'Why?', opens: 1, shows: 2 }] },
    third: { polls: [{ id: 'wince', kind: 'pulse', ask: 'Wince?', button: 'Wince', open: 'talk' }, { id: 'ask', kind: 'questions', ask: 'Ask', open: 'talk' }] },
    ...Object.fromEntries(plain.map(id => [id, {}])),
  }))
  const room = people(100)
  workshop.here = room.length
  workshop.join(...room)
  /** The bytes of everything that anybody is told, and the steps that can be undone. */
  const told = () => {
    const { state } = workshop
    const presenter = Object.fromEntries([...state.polls.keys()].map(id => [id, presenterBoardView(state, id)]))
    const views = {
      room: roomView(state),
      phone: phoneView(state),
      boards: [...state.polls.keys()].map(id => boardView(state, id)),
      presenter,
      remote: remoteView(state, 'A note.', presenter, workshop.now),
      pace: paceView(state),
      own: room.map(voter => ownView(state, voter)),
    }
    return { bytes: JSON.stringify(views).length, steps: state.steps.length }
  }
  /** An hour in which the talk goes round every two minutes, and everybody does everything they may. */
  const pass = () => {
    for (const end = workshop.now + hour; workshop.now < end;) {
      for (const [slide, poll, value] of [['first', 'which', 'yes'], ['second', 'why', 'because of what was said'], ['third', 'ask', 'And what of those who were not here?']] as const) {
        for (const click of [0, 1]) {
          workshop.to(slide, click)
          workshop.wait(10 * second)
        }
        for (const voter of room) {
          workshop.cast(voter, poll, value)
          workshop.cast(voter, 'wince', true, { slot: String(Math.round(workshop.now / second)) })
        }
        workshop.wait(10 * second)
        workshop.to(slide, 2)
        workshop.wait(10 * second)
      }
      for (const slide of plain)
        workshop.wait(second).to(slide)
    }
  }
  for (let i = 0; i < 12; i++)
    pass()
  const half = told()
  for (let i = 0; i < 12; i++)
    pass()
  const whole = told()
  expect(half.bytes).toBeGreaterThan(10_000)
  // Numbers have a digit more here and there.
  expect(whole.bytes).toBeLessThan(half.bytes * 1.02)
  expect(half.steps).toBeGreaterThan(0)
  expect(whole.steps).toBeLessThan(plain.length)
})
