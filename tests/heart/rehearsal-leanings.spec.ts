/**
 * A rehearsed room answers as its own assumptions say: a large one made for it here, and the recording that ships.
 * A question that simulated people cannot understand comes out as noise, and this says so before a speaker does.
 */
import type { People } from '../../rehearsal/people.ts'
import type { Poll } from '../../workshop/poll.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answersTo } from '../../rehearsal/answers.ts'
import { groupOf, shares } from '../../rehearsal/bank.ts'
import { anyone } from '../../rehearsal/people.ts'
import { personOf } from '../../rehearsal/person.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { meanDirection } from '../../statistics/directions.ts'
import { people as invented } from '../../talk/people/index.ts'
import { ballotIn, byVoter } from '../../workshop/ballot-box.ts'
import { evolve } from '../../workshop/evolve.ts'
import { visibleText } from '../../workshop/moderation.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { currentRound, initialState, textKey } from '../../workshop/state.ts'
import { presenterBoardView } from '../../workshop/view.ts'
import { assumed, chiSquare, expectedOf, limit } from './assumptions.ts'

const who: People = { ...anyone, ...invented }
const { aim, judgedSame, scales, shifts, texts: banks } = who
const polls = pollsOf(await readDeck(join(root, 'slides.md'))).map(({ poll }) => poll)
const isStray = (text: string) => Object.hasOwn(shares, groupOf(who, text) ?? '')
const byId = (id: string) => polls.find(poll => poll.id === id)!

interface Room {
  name: string
  people: ReturnType<typeof personOf>[]
  /** What was answered to a poll, person by person; undefined where somebody did not. */
  answers: (poll: Poll) => unknown[]
}

const large = Array.from({ length: 3000 }, (_, index) => personOf(who, 11, index))
const made: Room = {
  name: 'a large room',
  people: large,
  answers: poll => large.map(person => answersTo(person, { poll, round: 0, accepting: true, shown: false, openedAt: 0 }, undefined, () => 'something')[0]?.value),
}

const { header, events } = readRecording(readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8'))
const state = events.reduce(evolve, initialState())
const recorded: Room = {
  name: 'the recording that ships',
  people: Array.from({ length: header.people }, (_, index) => personOf(who, 7, index)),
  answers: ({ id }) => [...state.voters.keys()].map(voter => ballotIn(currentRound(state.polls.get(id)!).ballots, voter)?.value ?? undefined),
}

test('every question of the talk has assumptions, and they name its own options', () => {
  for (const poll of polls.filter(({ open }) => open !== 'never')) {
    if (poll.kind === 'text')
      expect(banks[poll.id], poll.id).toBeDefined()
    if (poll.kind === 'scale')
      expect(poll.repeats ? shifts[poll.id] : scales[poll.id], poll.id).toBeDefined()
    for (const { part, options, weights } of assumed(poll)) {
      expect(weights, `${poll.id} ${part}`).toBeDefined()
      expect(Object.keys(weights!(large[0]!.mind)).sort(), `${poll.id} ${part}`).toEqual([...options].sort())
    }
  }
})

for (const { name, people, answers } of [made, recorded]) {
  test(`${name}: shares are as assumed, and nothing is at chance that is not meant to be`, () => {
    let judged = 0
    for (const poll of polls) {
      for (const { part, options, weights, pick } of assumed(poll)) {
        const given = answers(poll).filter(value => value !== undefined).map(value => pick(value)).filter(answer => options.includes(answer))
        const counts = options.map(option => given.filter(answer => answer === option).length)
        const shares = expectedOf(people.map(({ mind }) => mind), weights!, options)
        const what = `${poll.id} ${part}: ${options.map((option, i) => `${option} ${counts[i]}, expected ${Math.round(shares[i]! * given.length)}`).join('; ')}`
        expect(chiSquare(counts, shares), what).toBeLessThan(limit(options.length - 1, 'never'))
        const even = options.map(() => 1 / options.length)
        const apart = chiSquare(shares.map(share => share * given.length), even)
        if (apart > 25 + 2 * options.length)
          expect(chiSquare(counts, even), `at chance: ${what}`).toBeGreaterThan(limit(options.length - 1, 'rarely'))
        judged++
      }
    }
    expect(judged).toBeGreaterThan(30)
  })

  test(`${name}: scales stand where people are assumed to stand, and move as far`, () => {
    const middle = (list: number[]) => list.reduce((sum, x) => sum + x, 0) / list.length
    for (const poll of polls) {
      if (poll.kind !== 'scale')
        continue
      const now = answers(poll) as (number | undefined)[]
      const given = now.filter(value => value !== undefined)
      const off = 4 * (poll.to - poll.from) / 4 / Math.sqrt(given.length)
      if (!poll.repeats) {
        const assumed = people.map(person => Math.min(poll.to, Math.max(poll.from, scales[poll.id]!(person.mind))))
        expect(Math.abs(middle(given) - middle(assumed)), poll.id).toBeLessThan(off)
        continue
      }
      const before = answers(byId(poll.repeats)) as (number | undefined)[]
      const moves = now.flatMap((value, i) => value === undefined || before[i] === undefined ? [] : [value - before[i]])
      const { mean, deviation } = shifts[poll.id]!
      // The ends of the scale stop some.
      expect(middle(moves), poll.id).toBeGreaterThan(0.75 * mean - 4 * deviation / Math.sqrt(moves.length))
      expect(middle(moves), poll.id).toBeLessThan(1.05 * mean + 4 * deviation / Math.sqrt(moves.length))
    }
  })

  test(`${name}: needles point to lunch where the question says where it is, and nowhere where it does not`, () => {
    const mean = (id: string) => {
      const bearings = answers(byId(id)).filter(value => value !== undefined).map(value => value as number * Math.PI / 180)
      const sum = (part: (angle: number) => number) => bearings.reduce((total, angle) => total + part(angle), 0)
      return { ...meanDirection(sum(Math.cos), sum(Math.sin), bearings.length)!, n: bearings.length }
    }
    const [lost, east] = [mean('compass'), mean('compass-east')]
    // Three times what chance gives on average is less likely than one in a thousand.
    expect(lost.length).toBeLessThan(3 * Math.sqrt(Math.PI / 4 / lost.n))
    const scatter = Math.exp(-((aim.deviation * Math.PI / 180) ** 2) / 2) * (1 - 2 * aim.backwards)
    expect(Math.abs(east.length - scatter)).toBeLessThan(4 * 2 * Math.sqrt(aim.backwards / east.n))
    expect(Math.abs(east.angle * 180 / Math.PI - 90)).toBeLessThan(10)
  })
}

test('in the recording people write what was asked, and sort, judge and vote on it by what it means', () => {
  for (const poll of polls.filter(({ kind }) => kind === 'text')) {
    const known = new Set([banks[poll.id], banks[`${poll.id} control`] ?? {}].flatMap(bank => Object.values(bank!).flat()))
    expect(recorded.answers(poll).filter(text => typeof text === 'string' && !known.has(text) && !isStray(text)), poll.id).toEqual([])
  }
  const textOf = (id: string, voter: string) => {
    const poll = state.polls.get(id)!
    return visibleText(poll, currentRound(poll).textOf.get(textKey(voter)) ?? '')
  }
  for (const [voter, { value }] of currentRound(state.polls.get('flow-sort')!).ballots.first) {
    const own = textOf('flow-how', voter)
    // Who wrote "idk" has something else in mind.
    if (own !== undefined && !isStray(own) && value !== null)
      expect(value, own).toBe(groupOf(who, own))
  }
  const verdicts = { within: [0, 0], across: [0, 0] }
  for (const [voter, ballots] of byVoter(currentRound(state.polls.get('define-judge')!).ballots)) {
    for (const [id, { value }] of ballots) {
      const [own, other] = [textOf('define', voter), visibleText(state.polls.get('define')!, id)]
      if (own === undefined || other === undefined)
        continue
      const pair = verdicts[groupOf(who, own) === groupOf(who, other) ? 'within' : 'across']
      pair[value === 'same' ? 0 : 1]!++
    }
  }
  for (const pair of ['within', 'across'] as const)
    expect(chiSquare(verdicts[pair], [judgedSame[pair], 1 - judgedSame[pair]]), `${pair}: ${verdicts[pair]}`).toBeLessThan(limit(1, 'never'))
  const chosen: Record<string, { votes: number, seen: number }> = {}
  for (const { result } of polls.filter(({ kind }) => kind === 'vote').map(({ id }) => presenterBoardView(state, id))) {
    for (const { text, votes, seen } of result?.kind === 'vote' ? result.texts : []) {
      const group = chosen[groupOf(who, text)!] ??= { votes: 0, seen: 0 }
      group.votes += votes
      group.seen += seen
    }
  }
  const share = (group: string) => chosen[group]!.votes / chosen[group]!.seen
  for (const group of ['good', 'funny'])
    expect(share(group), group).toBeGreaterThan(1.3 * share('plain'))
})
