/** Clapping: with no leader and in lockstep a room is equally in step; what lockstep costs it is the tempo. */
import type { Known } from '../../report/rules.ts'
import type { Interval } from '../../statistics/wilson.ts'
import type { PollState } from '../../workshop/state.ts'
import type { TalkClaim } from './claim.ts'
import { fixed } from '../../drawing/numbers.ts'
import { belowMark, enough, negative, standingOf, tooFew, untested, verdict } from '../../report/judging.ts'
import { span } from '../../report/readings/reading.ts'
import { leastIfConcentrated } from '../../statistics/directions.ts'
import { median, medianInterval } from '../../statistics/median.ts'
import { differenceOfShares } from '../../statistics/unpaired.ts'
import { tallyOf } from '../../workshop/figures.ts'
import { isOf } from '../../workshop/state.ts'
import { collapse, mostly } from '../kinds/clap/compared.ts'
import { beatsIn, clappersIn, gapsEach, phaseAtMost, tempoOf } from '../kinds/clap/figures.ts'
import { inStepSaid } from '../kinds/clap/said.ts'
import { heedful, nearlyAsFast } from '../people/clapping.ts'

type Round = PollState<'clap'>
type Standing = 'held' | 'against' | 'undecided'

/** Of fewer beats there is no interval. */
const fewestBeats = 6

/** In step for more than half of the time; against where for so long phases agree less than those of people who heed each other weakly (ρ = 0.3), which `against` 1 is the mark of. */
function stepOf({ state }: Known, round: Round): { standing: Standing, share: number, against: number } | undefined {
  const { inStep, order, turns } = tallyOf(state, round)
  if (inStep === null)
    return undefined
  const known = order.filter(length => length !== null)
  const apart = known.filter(length => length < leastIfConcentrated(turns.length)).length / known.length
  return { standing: inStep > mostly ? 'held' : apart > 0.5 ? 'against' : 'undecided', share: inStep, against: 2 * apart }
}

/** How much of the tempo is left in lockstep, told without what messages take. */
function tempoLeft(free: Round, lockstep: Round): Interval & { left: number, before: number, after: number } | undefined {
  const [gaps, beats] = [gapsEach(clappersIn(free)), beatsIn(lockstep, clappersIn(lockstep))]
  if (gaps.length < enough || beats.length < fewestBeats)
    return undefined
  const { difference, lower, upper } = differenceOfShares(logMedian(gaps), logMedian(beats))
  return { left: Math.exp(difference), lower: Math.exp(lower), upper: Math.exp(upper), before: tempoOf(median(gaps)!), after: tempoOf(median(beats)!) }
}

/** The logarithm of a median, with its interval. */
function logMedian(values: number[]): Interval & { share: number } {
  const { lower, upper } = medianInterval(values)!
  return { share: Math.log(median(values)!), lower: Math.log(lower), upper: Math.log(upper) }
}

export const onlyTheTempo: TalkClaim = {
  claim: 'Clapping with no leader and clapping in lockstep are equally in step; only the tempo collapses.',
  poll: 'clap-lockstep',
  judge(known) {
    const [free, lockstep] = [known.poll('clap'), known.poll('clap-lockstep')]
    if (!free || !lockstep || !isOf(free, 'clap') || !isOf(lockstep, 'clap'))
      return untested()
    const people = [free, lockstep].map(half => tallyOf(known.state, half).n)
    if (Math.max(...people) > phaseAtMost)
      return untested(`more than ${phaseAtMost} people clapped: sound takes too long to say whether they were in step`)
    const [first, second, tempo] = [stepOf(known, free), stepOf(known, lockstep), tempoLeft(free, lockstep)]
    if (!first || !second || !tempo)
      return Math.min(...people) < enough ? tooFew(Math.min(...people)) : untested('too few claps at known times')
    const all = [first.standing, second.standing, standingOf(negative(tempo), -collapse)]
    const standing = all.includes('against') ? 'against' : all.includes('undecided') ? 'undecided' : 'held'
    return verdict(
      standing,
      `with no leader ${inStepSaid(first.share)}, in lockstep ${inStepSaid(second.share)}; ${fixed(tempo.left, 2)} of the tempo is left, 95 % interval ${span(tempo.lower, tempo.upper, share => fixed(share, 2))} (collapsed is below ${collapse})`,
      `the room clapped ${Math.round(tempo.before)} times a minute with no leader and ${Math.round(tempo.after)} in lockstep`,
      Math.max(first.against, second.against, belowMark(negative(tempo), -collapse)),
    )
  },
  rooms: { asked: ['clap', 'clap-lockstep'], null: nearlyAsFast, clear: heedful },
}
