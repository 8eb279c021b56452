/** Needles: where people point without a goal, and the same people with one. */
import type { Known } from '../../report/rules.ts'
import type { PollState, VoterId } from '../../workshop/state.ts'
import type { TalkClaim } from './claim.ts'
import { fixed, grouped, signed } from '../../drawing/numbers.ts'
import { belowMark, enough, standingOf, tooFew, untested, verdict } from '../../report/judging.ts'
import { span } from '../../report/readings/reading.ts'
import { directionsByChance, leastIfConcentrated, meanDirection, rise, surelyToward, towardGoal } from '../../statistics/directions.ts'
import { values } from '../../workshop/standing.ts'
import { isOf } from '../../workshop/state.ts'

/** Everybody's needle, in radians from north. */
function needlesOf(poll: PollState | undefined): Map<VoterId, number> | undefined {
  return poll && isOf(poll, 'compass')
    ? new Map(values(poll).map(({ voter, value }) => [voter, value * Math.PI / 180]))
    : undefined
}

function sumsOf(needles: number[]): { cos: number, sin: number, n: number } {
  const sum = (part: (angle: number) => number) => needles.reduce((total, angle) => total + part(angle), 0)
  return { cos: sum(Math.cos), sin: sum(Math.sin), n: needles.length }
}

/** By so many degrees needles miss where they point at the concentration ρ = 0.3, which is exp(−σ²/2). */
const barely = 88.9

/** How so many needles point, in a clause. */
function pointing(standing: 'against' | 'held' | 'undecided', n: number): string {
  return {
    against: `the ${grouped(n)} needles shared a direction`,
    held: `the ${grouped(n)} needles shared no direction`,
    undecided: `whether the ${grouped(n)} needles shared a direction cannot be said`,
  }[standing]
}

export const withoutGoal: TalkClaim = {
  claim: '“Align with me” without a goal points nowhere.',
  poll: 'compass',
  judge({ poll }) {
    const needles = needlesOf(poll('compass'))
    if (!needles)
      return untested()
    if (needles.size < enough)
      return tooFew(needles.size)
    const { cos, sin, n } = sumsOf([...needles.values()])
    const { length } = meanDirection(cos, sin, n)!
    const { limit } = directionsByChance(n)
    const least = leastIfConcentrated(n)
    // A large room can lie above the one and below the other: then it does point somewhere, if weakly.
    const standing = length > limit! ? 'against' : length < least ? 'held' : 'undecided'
    return verdict(standing, `R̄ = ${fixed(length, 2)} of ${grouped(n)} needles; in nineteen rooms of twenty chance alone stays below ${fixed(limit!, 2)}, and people who share a direction even weakly (ρ = 0.3) above ${fixed(least, 2)}`, pointing(standing, n), length / limit!)
  },
  rooms: {
    asked: ['compass'],
    null: { habits: { compass: { toward: 0, deviation: barely } } },
    clear: {},
  },
}

export const withGoal: TalkClaim = {
  claim: 'With a goal the same people point the same way.',
  poll: 'compass-east',
  judge: judgeWithGoal,
  rooms: {
    asked: ['compass', 'compass-east'],
    // They point there as well, but did so before they had a goal.
    null: { habits: { compass: { toward: 90, deviation: 60 } }, aim: { deviation: 60, backwards: 0 } },
    clear: { aim: { deviation: 30, backwards: 0 } },
  },
}

function judgeWithGoal({ poll }: Known) {
  const [lost, found] = [poll('compass'), poll('compass-east')]
  const [before, after] = [needlesOf(lost), needlesOf(found)]
  const toward = found && isOf(found, 'compass') ? found.definition.toward : undefined
  if (!before || !after || toward === undefined)
    return untested()
  const both = [...after.keys()].filter(voter => before.has(voter))
  if (both.length < enough)
    return tooFew(both.length)
  const sums = sumsOf([...after.values()])
  const u = towardGoal(sums, toward * Math.PI / 180)
  const risen = rise(both.map(voter => before.get(voter)!), both.map(voter => after.get(voter)!))!
  const rising = standingOf(risen, 0)
  const standing = u < -surelyToward || rising === 'against'
    ? 'against'
    : u > surelyToward && rising === 'held' ? 'held' : 'undecided'
  return verdict(standing, `${grouped(sums.n)} needles toward the goal: u = ${fixed(u, 1)} (V-test; chance alone exceeds 1.6 in one room of twenty, and falls below −1.6 in one); R̄ of the ${grouped(both.length)} who pointed both times moved by ${span(risen.lower, risen.upper, length => signed(length, 2))} (95 % interval)`, turning(standing, sums.n), Math.max(-u / surelyToward, belowMark(risen, 0)))
}

/** How so many needles turned once there was a goal, in a clause. */
function turning(standing: 'against' | 'held' | 'undecided', n: number): string {
  return {
    against: `the ${grouped(n)} needles did not turn toward it`,
    held: `the ${grouped(n)} needles turned toward it`,
    undecided: `whether the ${grouped(n)} needles turned toward it cannot be said`,
  }[standing]
}
