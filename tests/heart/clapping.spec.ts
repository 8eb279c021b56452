/** The claim about clapping, tried on simulated rooms beside its own two. */
import type { ClapBallot } from '../../talk/kinds/clap/shapes.ts'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { chanceOf } from '../../rehearsal/chance.ts'
import { reportOf } from '../../report/index.ts'
import { registerReading } from '../../report/readings/index.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { onlyTheTempo } from '../../talk/claims/clapping.ts'
import { onlyTempoFell } from '../../talk/kinds/clap/compared.ts'
import { clapReading } from '../../talk/kinds/clap/reading.ts'
import { clapping, deaf, heedful, nearlyAsFast } from '../../talk/people/clapping.ts'
import { tallyOf } from '../../workshop/figures.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { isOf } from '../../workshop/state.ts'
import { roomOf } from './rooms.ts'

const polls = pollsOf(await readDeck(join(root, 'slides.md'))).map(({ poll }) => poll)
registerReading('clap', clapReading)

function roomWith(thoughts: Parameters<typeof roomOf>[2], size: number, seed = 0) {
  const state = roomOf(polls, { asked: ['clap', 'clap-lockstep'] }, thoughts, size, seed)
  const [free, lockstep] = ['clap', 'clap-lockstep'].map((id) => {
    const poll = state.polls.get(id)!
    return isOf(poll, 'clap') ? tallyOf(state, poll) : undefined
  })
  const report = reportOf(state, { sharing: false, version: '0' }, { claims: [onlyTheTempo], numbers: [] })
  return { free: free!, lockstep: lockstep!, claim: report.claims[0]!, questions: report.questions }
}

test('people who hear nobody speak against it, however slow they are in lockstep', () => {
  const standings = Array.from({ length: 12 }, (_, seed) => roomWith(deaf, 60, seed).claim.standing)
  expect(standings).toEqual(standings.map(() => 'against'))
})

test('the stage says it of a room in which both are so, and of no other', () => {
  const [heard, lonely, fast] = [roomWith(heedful, 40), roomWith(deaf, 40), roomWith(nearlyAsFast, 60)]
  expect([heard, lonely, fast].map(({ free, lockstep }) => onlyTempoFell(free, lockstep))).toEqual([true, false, false])
  expect(heard.claim).toMatchObject({ standing: 'held', brief: expect.stringMatching(/^the room clapped \d+ times a minute with no leader and \d+ in lockstep$/) })
})

test('too few people, and too many, say nothing about it', () => {
  expect(roomWith(heedful, 8).claim).toMatchObject({ standing: 'untested', said: expect.stringContaining('8 answered') })
  expect(roomWith(heedful, 110).claim).toMatchObject({ standing: 'untested', said: expect.stringContaining('more than 100') })
})

test('who claps in lockstep the moment it opens claps in it, not before it', () => {
  const { clap } = clapping({ lapses: 0 })
  const claps = Array.from({ length: 50 }, (_, index) => clap!({
    person: { chance: chanceOf(7, index), slowness: 1 },
    question: { poll: polls.find(({ id }) => id === 'clap-lockstep')!, round: 1, together: { clap: { from: 1000, lasts: 15_000, phase: 'ready', ends: null, beat: 1, awaited: 50 } } },
    personal: undefined,
    now: 1003,
    answer: () => undefined,
    since: () => 0,
  })!.value as ClapBallot).flatMap(({ claps }) => claps)
  expect(claps.every(clap => clap >= 0)).toBe(true)
})

test('a report tells claps, tempo and step, and who was left out of it', () => {
  const { questions } = roomWith({ plays: clapping({ networks: 0 }) }, 30)
  const [free, lockstep] = questions
  expect(free).toMatchObject({ kind: 'clap', picture: 'times', answered: 30 })
  expect(free!.figures[0]).toMatchObject({ unit: ['clap', 'claps'] })
  expect(free!.measures.map(({ name }) => name)).toEqual(['Tempo', 'In step'])
  expect(free!.measures[1]!.said).toMatch(/^in step \d+ % of the time: R above √\(3\/n\), here 0\.3\d/)
  expect(lockstep!.notes[0]).toMatch(/^\d+ beats; the tempo is told without/)
})
