/**
 * What the talk claims of the room's own game, by what its squads did. Slots are compared within each squad. That the
 * why comes last is confounded with practice, and is said with every verdict that hangs on it.
 */
import type { Verdict } from '../../report/judging.ts'
import type { Known } from '../../report/rules.ts'
import type { SquadGame } from '../kinds/harbours/shapes.ts'
import type { Sailors } from '../people/sailors.ts'
import type { GameRooms, TalkClaim } from './claim.ts'
import { fixed, signed } from '../../drawing/numbers.ts'
import { stream } from '../../explorables/random.ts'
import { belowMark, standingOf, untested, verdict } from '../../report/judging.ts'
import { span } from '../../report/readings/reading.ts'
import { counted } from '../../statistics/detail.ts'
import { crossover, enoughSquads, measures, whyLessRule } from '../kinds/harbours/measures.ts'
import { gameOfRoom } from '../kinds/harbours/told.ts'
import { sailors } from '../people/sailors.ts'

/** Squads are not more accurate: by no more than so much of the boats that they send. */
const margin = 0.1

const last = 'the why always came last, so practice is in it'

/** A claim that is judged by a game alone. */
export interface GameClaim extends TalkClaim { rooms: GameRooms, judgeGame: (game: SquadGame[]) => Verdict }

interface Effect { squads: number, effect: number, interval?: { lower: number, upper: number } }

function claim(claim: string, judgeGame: GameClaim['judgeGame'], rooms: GameRooms): GameClaim {
  return {
    claim,
    poll: 'harbours-3',
    judgeGame,
    judge: (known: Known) => {
      const game = gameOfRoom(known)
      return game ? judgeGame(game) : untested()
    },
    rooms,
  }
}

/** Held where the interval lies above a mark; with too few squads it is a demonstration. */
function judged(found: Effect | undefined, needed: number, mark: number, say: (found: Required<Effect>) => string, brief: (standing: string) => string): Verdict {
  if (!found?.interval)
    return untested(`${counted(found?.squads ?? 0, 'squad', 'squads')} played, which is fewer than ${needed}: a demonstration`)
  const standing = standingOf(found.interval, mark)
  return verdict(standing, say(found as Required<Effect>), brief(standing), belowMark(found.interval, mark))
}

/** Who was told what, or sailed how, is drawn by chance in every squad, after the game: then it made no difference. */
function shuffled(a: number, b: number): GameRooms['null'] {
  return (game, seed) => game.map((squad, no) => {
    if (stream(seed, 'null', no).chance(0.5))
      return squad
    const [first, second] = [squad.slots[a], squad.slots[b]]
    const swapped = [...squad.slots]
    swapped[a] = second && first ? { ...second, way: first.way, told: first.told } : null
    swapped[b] = first && second ? { ...first, way: second.way, told: second.told } : null
    return { ...squad, slots: swapped }
  })
}

/** Squads are more accurate than people alone, by as much as the claim still allows for. */
const moreAccurate: GameRooms['null'] = (game, seed) => shuffled(0, 1)(game, seed).map((squad, no) => {
  const luck = stream(seed, 'less accurate', no)
  return {
    ...squad,
    slots: squad.slots.map(slot => slot && slot.way === 'each'
      ? { ...slot, named: { ...slot.named, right: Array.from({ length: slot.named.right }, () => luck.chance(1 - margin / 0.85)).filter(Boolean).length } }
      : slot),
  }
})

/** Everybody is quick and knows what they do; the rule takes a while to unlearn, the why does not. All four are plainly true of them. */
const plain: Sailors = {
  ...sailors,
  looks: 0.8,
  spread: 0.2,
  slips: 0,
  seesWhite: 0.97,
  notices: { rule: 2.5, why: 0.6 },
  yields: { mistaken: 0.6, few: 0.6, sure: 2, even: 0.8, many: 4 },
}

export const approvalCosts = claim(
  'Approval costs pace: squads that must agree bring fewer boats in.',
  game => judged(
    crossover(game, measures.pace),
    enoughSquads.effect,
    0,
    ({ squads, effect, interval }) => `each alone brought ${signed(effect, 1)} boats right a person-minute more than by squads, 95 % interval ${span(interval.lower, interval.upper, value => signed(value, 1))} of ${squads} squads (crossover, practice taken out)`,
    standing => ({ held: 'agreeing on each boat cost pace', against: 'agreeing on each boat cost no pace' }[standing] ?? 'whether agreeing cost pace cannot be said'),
  ),
  { null: shuffled(0, 1), clear: plain },
)

export const whyCarries = claim(
  'A why carries where a rule is silent: more white boats come right.',
  game => judged(
    whyLessRule(game, measures.white),
    enoughSquads.cells,
    0,
    ({ squads, effect, interval }) => `of white boats ${signed(100 * effect, 0)} points more came right with the why than with the rule, 95 % interval ${span(interval.lower, interval.upper, value => signed(100 * value, 0))} of ${squads} squads (bootstrap); ${last}`,
    standing => ({ held: 'the why carried where the rule said nothing', against: 'the why did not carry where the rule said nothing' }[standing] ?? 'whether the why carried cannot be said'),
  ),
  { null: shuffled(1, 2), clear: plain },
)

export const whyRecovers = claim(
  'A why recovers faster from change than a rule.',
  game => judged(
    whyLessRule(game, slot => -measures.recovery(slot)),
    enoughSquads.cells,
    0,
    ({ squads, effect, interval }) => `after the change the first boat came right ${fixed(Math.abs(effect), 1)} s ${effect > 0 ? 'sooner' : 'later'} with the why, 95 % interval ${span(interval.lower, interval.upper, value => signed(value, 1))} s of ${squads} squads (bootstrap, cut off at ten seconds); ${last}`,
    standing => ({ held: 'with the why they recovered faster', against: 'with the why they recovered no faster' }[standing] ?? 'whether the why recovered faster cannot be said'),
  ),
  { null: shuffled(1, 2), clear: plain },
)

export const notMoreAccurate = claim(
  'Squads that must agree are not more accurate.',
  game => judged(
    crossover(game, measures.named),
    enoughSquads.effect,
    -margin,
    ({ squads, effect, interval }) => `of red and blue boats ${signed(100 * effect, 0)} points more came right each alone than by squads, 95 % interval ${span(interval.lower, interval.upper, value => signed(100 * value, 0))} of ${squads} squads; held only where squads are at most ${100 * margin} points better`,
    standing => ({ held: 'agreeing made nobody more accurate', against: 'agreeing made squads more accurate' }[standing] ?? 'whether squads are more accurate cannot be said'),
  ),
  { null: moreAccurate, clear: plain },
)

export const harbourClaims = [approvalCosts, whyCarries, whyRecovers, notMoreAccurate]
