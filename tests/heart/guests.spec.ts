/** What guests who mean ill may not do to the log: fill it with nothing, grow it without end, press faster than a thumb. */
import { expect, test } from '@playwright/test'
import { boardView, ownView } from '../../workshop/view.ts'
import { asking, deckOf, Workshop } from './workshop.ts'

/** A poll that is open for the whole talk. */
function allTalk(poll: object): Workshop {
  return new Workshop(deckOf({ one: { polls: [{ id: 'it', ask: 'It?', open: 'talk', ...poll }] } }))
}

for (const [kind, poll, slot] of [
  ['choice', { kind: 'choice', options: { yes: 'Yes', no: 'No' } }, '0'],
  ['questions', { kind: 'questions' }, 'anything'],
  ['questions', { kind: 'questions' }, 'v-1'],
  ['pulse', { kind: 'pulse', button: 'Ouch' }, '1795260949'],
  ['words', { kind: 'words', most: 2 }, '0'],
] as const) {
  test(`${kind}: where nothing stands, there is nothing to take back in slot ${slot}`, () => {
    const workshop = asking(poll)
    const before = workshop.join('ada').log.length
    expect(workshop.cast('ada', 'it', null, { slot })).toMatchObject({ ok: false, reason: 'refused' })
    expect(workshop.log).toHaveLength(before)
  })
}

test('taking back twice is once, and a taking back that was decided too early counts for nothing', () => {
  const workshop = asking({ kind: 'choice', options: { yes: 'Yes', no: 'No' } })
  workshop.cast('ada', 'it', 'yes')
  expect(workshop.cast('ada', 'it', null)).toMatchObject({ ok: true })
  expect(workshop.cast('ada', 'it', null, { edit: 2 })).toMatchObject({ ok: true })
  expect(workshop.cast('ada', 'it', null)).toMatchObject({ ok: false, reason: 'refused' })
  workshop.join('bob').append({ type: 'ballotCast', at: workshop.now, poll: 'it', round: 0, voter: 'bob', slot: '0', edit: 1, value: null })
  expect(ownView(workshop.state, 'bob').ballots).toEqual({})
  expect(workshop.cast('ada', 'it', 'no', { edit: 4 })).toMatchObject({ ok: true })
})

test('nobody\'s list of answers grows without end: two who work together get a hundred votes, not a thousand', () => {
  const workshop = allTalk({ kind: 'questions' })
  const outcomes = Array.from({ length: 150 }, (_, i) => {
    workshop.cast('ada', 'it', `Question ${i}?`, { slot: 'q1' })
    const receipt = workshop.cast('bob', 'it', true, { slot: `v-${i + 1}` })
    workshop.cast('ada', 'it', null, { slot: 'q1' })
    return receipt.ok
  })
  expect(outcomes.lastIndexOf(true)).toBe(99)
  expect(Object.keys(ownView(workshop.state, 'bob').ballots.it!)).toHaveLength(100)
})

test('no more presses than one person makes', () => {
  const workshop = allTalk({ kind: 'pulse', button: 'Ouch' })
  const outcomes = Array.from({ length: 320 }, (_, i) => workshop.wait(1000).cast('ada', 'it', true, { slot: String(i) }).ok)
  expect(outcomes.lastIndexOf(true)).toBe(299)
  expect(workshop.cast('ada', 'it', true, { slot: '0', edit: 9 })).toMatchObject({ ok: true })
})

test('one press a second and person by the server\'s time: a faster one is sent again, none is lost', () => {
  const workshop = allTalk({ kind: 'pulse', button: 'Ouch' })
  const press = (slot: string) => workshop.cast('ada', 'it', true, { slot, edit: 1 })
  expect(press('100')).toMatchObject({ ok: true })
  expect(workshop.wait(999).cast('bob', 'it', true, { slot: '101' })).toMatchObject({ ok: true })
  expect(press('101')).toMatchObject({ ok: false, reason: 'unsaved' })
  expect(workshop.wait(1) && press('101')).toMatchObject({ ok: true })
  // Kept by a phone without network, and all sent at once when it is back, again and again.
  const kept = new Set(['200', '201', '202', '203'])
  let seconds = 0
  for (; kept.size > 0; seconds++) {
    workshop.wait(1000)
    for (const slot of [...kept]) {
      if (press(slot).ok)
        kept.delete(slot)
    }
  }
  expect(seconds).toBe(4)
  expect(boardView(workshop.state, 'it').answered).toBe(2)
})

test('presses that were decided side by side are judged by the log\'s times', () => {
  const workshop = allTalk({ kind: 'pulse', button: 'Ouch' }).join('ada')
  for (const [slot, at] of [['1', 0], ['2', 0], ['3', 400], ['4', 1000]] as const)
    workshop.append({ type: 'ballotCast', at: workshop.now + at, poll: 'it', round: 0, voter: 'ada', slot, edit: 1, value: true })
  expect(Object.keys(ownView(workshop.state, 'ada').ballots.it!)).toEqual(['1', '4'])
})
