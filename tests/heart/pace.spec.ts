/** The talk's time is a fold of its log: elapsed and planned, ahead or behind, the end, and what may be left out. */
import { expect, test } from '@playwright/test'
import { paceAt, paceView } from '../../workshop/pace.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { deckOf, replay, Workshop, yesNo } from './workshop.ts'

const second = 1000
const minute = 60 * second

const deck = deckOf({
  lobby: { planned: 300 },
  one: { planned: 120 },
  two: { planned: 60, optional: { clicks: [2, 3], rest: true, seconds: 30 } },
  three: { planned: 180, optional: { clicks: [], rest: true, seconds: 180 } },
  four: {},
})

const at = ({ state, now }: Workshop) => paceAt(paceView(state), now)
const started = () => new Workshop(deck).wait(10 * minute).to('one')

test('the talk begins as the first slide is left, and the lobby takes none of its time', () => {
  const workshop = new Workshop(deck).wait(10 * minute)
  expect(at(workshop)).toEqual({ elapsed: 0, onSlide: 0, lead: 0, endsAt: workshop.now + 6 * minute })
  workshop.to('lobby', 1).wait(minute)
  expect(at(workshop).elapsed).toBe(0)
  workshop.to('one').wait(40 * second)
  expect(at(workshop)).toEqual({ elapsed: 40, onSlide: 40, lead: 0, endsAt: workshop.now + 5 * minute + 20 * second })
  expect(paceView(workshop.state)).toMatchObject({ length: 360, isSet: false, slide: { planned: 120 }, rest: 240 })
})

test('a slide left early is time won, one that takes longer is behind, and the end moves with it', () => {
  const workshop = started().wait(90 * second).to('two')
  expect(at(workshop)).toMatchObject({ elapsed: 90, onSlide: 0, lead: 30 })
  workshop.wait(minute)
  expect(at(workshop).lead).toBe(30)
  workshop.wait(50 * second)
  expect(at(workshop)).toEqual({ elapsed: 200, onSlide: 110, lead: -20, endsAt: workshop.now + 3 * minute })
})

test('a slide that is jumped over is time won; a step back wins none', () => {
  const workshop = started().wait(2 * minute).to('three').wait(second)
  expect(at(workshop).lead).toBe(60)
  workshop.wait(59 * second).to('one').wait(30 * second)
  // Slide two was never on and comes now; three has had one of its three minutes.
  expect(paceView(workshop.state)).toMatchObject({ slide: { spent: 120 }, rest: 180 })
  expect(at(workshop)).toMatchObject({ elapsed: 210, onSlide: 150, lead: -30 })
  workshop.to('two').to('three').to('one')
  expect(paceView(workshop.state).rest, 'a slide that only passed by was not told').toBe(180)
  workshop.to('three').wait(30 * second).to('one')
  expect(paceView(workshop.state).rest, 'a slide that had half of its time was told').toBe(60)
})

test('a length that is set scales the plan, and is undone by setting it again', () => {
  const workshop = started().wait(2 * minute)
  workshop.do({ type: 'setLength', minutes: 3 })
  expect(paceView(workshop.state)).toMatchObject({ length: 180, isSet: true, slide: { planned: 60 }, rest: 120, skip: { seconds: 15 } })
  expect(at(workshop).lead).toBe(-60)
  expect(workshop.do({ type: 'setLength', minutes: 3 })).toEqual([])
  workshop.do({ type: 'setLength', minutes: null })
  expect(paceView(workshop.state)).toMatchObject({ length: 360, isSet: false })
  expect(at(workshop).lead).toBe(0)
})

test('without minutes in the notes time is told, and neither ahead nor behind', () => {
  const workshop = new Workshop(deckOf({ lobby: {}, one: {}, two: {} })).to('one').wait(minute)
  expect(paceView(workshop.state)).toMatchObject({ length: null, rest: null, slide: { planned: null } })
  expect(at(workshop)).toEqual({ elapsed: 60, onSlide: 60, lead: null, endsAt: null })
  workshop.do({ type: 'setLength', minutes: 20 })
  expect(paceView(workshop.state)).toMatchObject({ length: 1200, rest: null })
})

test('back on the first slide for a minute the talk begins anew; a glance at it changes nothing', () => {
  const workshop = started().wait(minute).to('lobby').wait(30 * second).to('one').wait(10 * second)
  expect(at(workshop)).toMatchObject({ elapsed: 100, onSlide: 70 })
  workshop.to('lobby').wait(5 * minute).to('one').wait(10 * second)
  expect(at(workshop)).toMatchObject({ elapsed: 10, onSlide: 10 })
})

test('a break and the time after an end that is undone are no talk; an outage of a few minutes is', () => {
  const workshop = started().wait(20 * minute)
  workshop.do({ type: 'showJoin' })
  expect(at(workshop).elapsed).toBe(1200)
  workshop.wait(3 * 60 * minute)
  workshop.do({ type: 'hideJoin' })
  expect(at(workshop)).toMatchObject({ elapsed: 1200, onSlide: 1200 })
  workshop.do({ type: 'endWorkshop' })
  workshop.wait(50 * minute).to('two').wait(minute)
  expect(at(workshop)).toMatchObject({ elapsed: 1200, endsAt: null })
  workshop.do({ type: 'reopenWorkshop' })
  workshop.wait(10 * second)
  expect(at(workshop)).toMatchObject({ elapsed: 1210, onSlide: 10 })
})

test('it is the same after a restart and at any moment of a replay', () => {
  const workshop = started()
  const moments: { at: number, pace: string }[] = []
  const told = (state: Workshop['state'], now: number) => JSON.stringify([paceView(state), paceAt(paceView(state), now)])
  for (const [wait, slide] of [[60, 'two'], [90, 'lobby'], [70, 'one'], [40, 'three'], [9, 'two'], [30, 'four']] as const) {
    workshop.wait(wait * second).to(slide)
    moments.push({ at: workshop.now, pace: told(workshop.state, workshop.now) })
  }
  expect(told(replay(workshop.log), workshop.now)).toBe(moments.at(-1)!.pace)
  const playback = openPlayback({ events: workshop.log }, { apart: 2 })
  for (const { at, pace } of moments.toReversed())
    expect(told(playback.seek(at - workshop.log[0]!.at), at)).toBe(pace)
})

test('what may be left out next: the rest of this slide, then a whole one', () => {
  const workshop = started()
  expect(paceView(workshop.state).skip).toEqual({ no: 3, title: 'two', clicks: [2, 3], rest: true, seconds: 30 })
  workshop.to('two', 2)
  expect(paceView(workshop.state).skip).toMatchObject({ no: 3, clicks: [3], seconds: 15 })
  workshop.to('two', 3)
  expect(paceView(workshop.state).skip).toEqual({ no: 4, title: 'three', clicks: [], rest: true, seconds: 180 })
  workshop.to('three')
  expect(paceView(workshop.state).skip).toBeNull()
})

const timed = () => new Workshop(deckOf({ lobby: {}, one: { polls: [yesNo('it', { opens: 1, shows: 2, seconds: 30 }), yesNo('free', { opens: 3 })] } })).to('one').to('one', 1)
const timer = ({ state }: Workshop, poll = 'it') => state.polls.get(poll)!.lastsUntil

test('a question is given time on top, and it is taken back one by one', () => {
  const workshop = timed()
  const opened = workshop.now
  expect(timer(workshop)).toBe(opened + 30 * second)
  workshop.wait(10 * second).do({ type: 'addTime', poll: 'it', seconds: 15 })
  expect(timer(workshop)).toBe(opened + 45 * second)
  // It had run out: what is added counts from now.
  workshop.wait(50 * second).do({ type: 'addTime', poll: 'it', seconds: 15 })
  expect(timer(workshop)).toBe(workshop.now + 15 * second)
  workshop.do({ type: 'takeTimeBack', poll: 'it' })
  expect(timer(workshop)).toBe(opened + 45 * second)
  workshop.do({ type: 'takeTimeBack', poll: 'it' })
  expect(timer(workshop)).toBe(opened + 30 * second)
  expect(workshop.do({ type: 'takeTimeBack', poll: 'it' })).toBe('refused')
})

test('a question without a timer gets one, and loses it again', () => {
  const workshop = timed().to('one', 2).to('one', 3)
  expect(timer(workshop, 'free')).toBeNull()
  workshop.wait(minute).do({ type: 'addTime', poll: 'free', seconds: 15 })
  expect(timer(workshop, 'free')).toBe(workshop.now + 15 * second)
  workshop.do({ type: 'takeTimeBack', poll: 'free' })
  expect(timer(workshop, 'free')).toBeNull()
})

test('time is added to what is open alone, and no more than ten minutes', () => {
  const workshop = timed()
  workshop.do({ type: 'addTime', poll: 'it', seconds: 300 })
  workshop.do({ type: 'addTime', poll: 'it', seconds: 300 })
  const full = timer(workshop)
  expect(workshop.do({ type: 'addTime', poll: 'it', seconds: 15 })).toBe('refused')
  workshop.append({ type: 'timeAdded', at: workshop.now, poll: 'it', seconds: 15 })
  expect(timer(workshop)).toBe(full)
  workshop.to('one', 2)
  expect(workshop.do({ type: 'addTime', poll: 'it', seconds: 15 })).toBe('refused')
  workshop.do({ type: 'openPoll', poll: 'it' })
  expect(timer(workshop), 'opened again, its timer starts anew').toBe(workshop.now + 30 * second)
})
