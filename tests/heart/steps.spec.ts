/** What arrow keys, jumps and steps back do to polls. */
import type { Event } from '../../workshop/events.ts'
import { expect, test } from '@playwright/test'
import { decide } from '../../workshop/decide.ts'
import { boardView } from '../../workshop/view.ts'
import { deck } from './stepping.ts'
import { Workshop } from './workshop.ts'

test('an arrow opens a poll, the next ends it with its result', () => {
  const workshop = new Workshop(deck).to('goal', 0).to('goal', 1)
  expect(workshop.facts('a')).toBe('idle')
  expect(workshop.to('goal', 2).facts('a')).toBe('asked accepting')
  expect(workshop.to('goal', 3).facts('a')).toBe('asked shown')
})

test('a poll without a step of its own to show it is ended by leaving and shown where it is revealed', () => {
  const workshop = new Workshop(deck).to('goal', 4)
  expect(workshop.to('word', 0).facts('b')).toBe('asked')
  expect(workshop.to('wall', 0).facts('b')).toBe('asked')
  expect(workshop.to('wall', 1).facts('b')).toBe('asked shown')
})

test('the next opening ends the one before, also at the click that shows it', () => {
  const workshop = new Workshop(deck).to('word', 0).to('word', 1)
  expect([workshop.facts('c'), workshop.facts('d')]).toEqual(['asked shown', 'asked accepting'])
  expect(workshop.to('word', 2).facts('d')).toBe('asked')
})

test('steps jumped over stay idle', () => {
  const workshop = new Workshop(deck).to('goal', 4)
  expect(workshop.facts('a')).toBe('idle')
  expect(workshop.to('wall', 1).facts('c')).toBe('idle')
})

test('a result is not shown of a poll that was never asked', () => {
  expect(new Workshop(deck).to('wall', 1).facts('b')).toBe('idle')
})

test('arriving backwards opens nothing', () => {
  const workshop = new Workshop(deck).to('word', 2)
  expect(workshop.to('word', 1).facts('d')).toBe('idle')
  expect(workshop.to('goal', 4).facts('b')).toBe('idle')
})

test('a clicker pressed twice costs nothing', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  workshop.cast('ada', 'a', 'yes')
  workshop.to('goal', 3).wait(9000).to('goal', 2)
  expect(workshop.facts('a')).toBe('asked accepting')
  expect(workshop.cast('bob', 'a', 'no')).toMatchObject({ ok: true })
  expect(workshop.to('goal', 3).facts('a')).toBe('asked shown')
})

test('pressed three times, it is taken back step by step', () => {
  const workshop = new Workshop(deck).to('word', 0).wait(1000).to('word', 1).wait(1000).to('word', 2)
  workshop.to('word', 1)
  expect([workshop.facts('d'), workshop.facts('e')]).toEqual(['asked accepting', 'idle'])
  workshop.to('word', 0)
  expect([workshop.facts('c'), workshop.facts('d')]).toEqual(['asked accepting', 'idle'])
  expect(workshop.to('word', 1).facts('d')).toBe('asked accepting')
})

test('stepping back later than ten seconds changes no poll', () => {
  const workshop = new Workshop(deck).to('goal', 2).to('goal', 3).wait(10_001).to('goal', 2)
  expect(workshop.facts('a')).toBe('asked shown')
  expect(workshop.to('goal', 3).facts('a')).toBe('asked shown')
})

test('stepping back from an opening leaves it open; leaving its slide at once takes it back', () => {
  const workshop = new Workshop(deck).to('goal', 1).to('goal', 2).to('goal', 1)
  expect(workshop.facts('a')).toBe('asked accepting')
  const hasty = new Workshop(deck).to('goal', 5).to('word', 0).to('goal', 5)
  expect(hasty.facts('c')).toBe('idle')
  expect(hasty.to('word', 0).facts('c')).toBe('asked accepting')
})

test('an opening that is stepped back over keeps what was answered, and the next arrow goes on with it', () => {
  const workshop = new Workshop(deck).to('goal', 4).to('word', 0)
  workshop.cast('ada', 'c', 'yes')
  workshop.wait(3000).to('goal', 4)
  expect([workshop.facts('b'), workshop.facts('c')]).toEqual(['asked accepting', 'asked'])
  expect(boardView(workshop.state, 'c').answered).toBe(1)
  workshop.wait(60_000)
  for (let i = 0; i < 3; i++) {
    expect(workshop.to('word', 0).facts('c')).toBe('asked accepting')
    expect(workshop.wait(1000).to('goal', 4).facts('c')).toBe('asked')
  }
  workshop.to('word', 0)
  expect(workshop.cast('bob', 'c', 'no')).toMatchObject({ ok: true })
  expect(workshop.to('word', 1).facts('c')).toBe('asked shown')
  expect(boardView(workshop.state, 'c').answered).toBe(2)
})

test('so does one on the same slide that ended another, also when the answer comes while it is taken back', () => {
  const workshop = new Workshop(deck).to('word', 1).join('ada').to('word', 2)
  const back = decide(workshop.state, { type: 'moveTo', slide: 'word', click: 1 }, { at: workshop.now, seed: 1, here: 3 }) as Event[]
  workshop.cast('ada', 'e', 'yes')
  back.forEach(event => workshop.append(event))
  expect([workshop.facts('d'), workshop.facts('e')]).toEqual(['asked accepting', 'asked'])
  workshop.to('word', 2)
  expect([workshop.facts('d'), workshop.facts('e')]).toEqual(['asked', 'asked accepting'])
})

test('several steps back over answers keep them all, and the arrows go through them again', () => {
  const workshop = new Workshop(deck).to('goal', 5).to('word', 0)
  workshop.cast('ada', 'c', 'yes')
  workshop.to('word', 1).cast('ada', 'd', 'no')
  workshop.to('word', 0).to('goal', 5)
  expect([workshop.facts('c'), workshop.facts('d')]).toEqual(['asked', 'asked'])
  expect(workshop.to('word', 0).facts('c')).toBe('asked accepting')
  workshop.to('word', 1)
  expect([workshop.facts('c'), workshop.facts('d')]).toEqual(['asked shown', 'asked accepting'])
  expect(['c', 'd'].map(id => boardView(workshop.state, id).answered)).toEqual([1, 1])
})

test('a count by hand and the answers of an earlier round keep a question asked, too', () => {
  const counted = new Workshop(deck).to('word', 0)
  counted.do({ type: 'keyCount', poll: 'c', counts: { yes: 9 } })
  expect(counted.to('goal', 4).facts('c')).toBe('asked')
  const again = new Workshop(deck).to('word', 0)
  again.cast('ada', 'c', 'yes')
  again.do({ type: 'startRound', poll: 'c' })
  expect(again.to('goal', 4).facts('c')).toBe('asked')
})

test('an opening taken back in a log of before is as if it had not been asked, as it was', () => {
  const workshop = new Workshop(deck).to('word', 0)
  workshop.cast('ada', 'c', 'yes')
  workshop.append({ type: 'pollWithdrawn', at: workshop.now, poll: 'c' })
  expect(workshop.facts('c')).toBe('idle')
})

test('leaving a slide by mistake and coming back takes up where it was', () => {
  const workshop = new Workshop(deck).to('goal', 4).to('word', 0)
  expect(workshop.facts('b')).toBe('asked')
  workshop.to('goal', 4)
  expect([workshop.facts('b'), workshop.facts('c')]).toEqual(['asked accepting', 'idle'])
})

test('the lobby is open until the first slide is left, the talk all the time', () => {
  const workshop = new Workshop(deck)
  expect([workshop.facts('lobby'), workshop.facts('all-along')]).toEqual(['asked accepting', 'asked accepting'])
  workshop.to('title', 1).to('goal', 0)
  expect([workshop.facts('lobby'), workshop.facts('all-along')]).toEqual(['asked', 'asked accepting'])
  expect(workshop.to('title', 1).facts('lobby')).toBe('asked accepting')
})

test('after the end nothing opens', () => {
  const workshop = new Workshop(deck).to('goal', 0)
  workshop.do({ type: 'endWorkshop' })
  expect(workshop.to('goal', 2).facts('a')).toBe('idle')
  expect(workshop.do({ type: 'openPoll', poll: 'a' })).toBe('refused')
  expect(workshop.facts('all-along')).toBe('asked')
})

test('a poll that was closed is not opened again by arriving at its step a second time', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  workshop.do({ type: 'closePoll', poll: 'a' })
  workshop.wait(60_000).to('goal', 1).to('goal', 2)
  expect(workshop.facts('a')).toBe('asked')
})
