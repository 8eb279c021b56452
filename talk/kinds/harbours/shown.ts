/** What a game showed, as its board and its table say it: pairs of figures of all squads together, and what becomes of each claim. */
import type { GameClaim } from '../../claims/harbours.ts'
import type { SquadFigures, SquadGame } from './shapes.ts'
import { approvalCosts, notMoreAccurate, whyCarries, whyRecovers } from '../../claims/harbours.ts'
import { measures, measuresOf } from './measures.ts'
import { shortWay } from './said.ts'

type Slot = NonNullable<SquadGame['slots'][number]>

/** `demonstration`: there were too few squads for any of the three. */
export type State = 'held' | 'against' | 'undecided' | 'demonstration'

/** Two values of one figure beside each other; NaN where nobody has one. */
export interface Pair {
  /** What is counted, with its unit. */
  what: string
  claim: string
  sides: { key: 'squad' | 'each' | 'rule' | 'why', name: string, value: number, said: string }[]
  state: State
}

/** The pairs, in the order of the claims. */
export function pairsOf(game: SquadGame[]): Pair[] {
  const slots = game.flatMap(squad => squad.slots).filter(slot => slot !== null)
  const byRule = slots.filter(({ told }) => told === 'rule')
  /** Rule and why are compared of the slots in which the same squads sailed the same way. */
  const later = game.flatMap(squad => squad.slots.slice(1)).filter(slot => slot !== null)
  const byWay = (measure: (slot: SquadFigures) => number, say: (value: number) => string) => (['squad', 'each'] as const)
    .map(key => side(key, shortWay[key], measure(together(byRule.filter(({ way }) => way === key))), say))
  const byTold = (measure: (slot: SquadFigures) => number, say: (value: number) => string) => (['rule', 'why'] as const)
    .map(key => side(key, `told the ${key}`, measure(together(later.filter(({ told }) => told === key))), say))
  return [
    { what: 'boats right a minute, each person', claim: 'approval costs pace', sides: byWay(measures.pace, whole), state: stateOf(approvalCosts, game) },
    { what: 'of red and blue boats came right', claim: 'squads are not more accurate', sides: byWay(measures.named, percent), state: stateOf(notMoreAccurate, game) },
    { what: 'of the white boats came right', claim: 'a why carries where a rule is silent', sides: byTold(measures.white, percent), state: stateOf(whyCarries, game) },
    { what: 'until right again after the change', claim: 'the why recovers faster from change', sides: byTold(measures.recovery, seconds), state: stateOf(whyRecovers, game) },
  ]
}

/** The same as a table. */
export function tableOf(game: SquadGame[]): { head: string[], rows: string[][] } {
  return {
    head: ['', 'First', 'Second', 'Claim'],
    rows: pairsOf(game).map(({ what, sides, claim, state }) => [what, ...sides.map(({ name, said }) => `${name}: ${said}`), `${claim}: ${state}`]),
  }
}

/** The quiet line at its foot: how it felt, and what is to be said of all of it. */
export function footOf(game: SquadGame[]): string {
  const slots = game.flatMap(squad => squad.slots).filter(slot => slot !== null)
  const felt = (['squad', 'each'] as const)
    .map(way => ({ way, mean: measures.feeling(together(slots.filter(slot => slot.way === way))) }))
    .filter(({ mean }) => !Number.isNaN(mean))
    .map(({ way, mean }) => `${mean.toFixed(1)} ${shortWay[way]}`)
  return [
    felt.length > 0 ? `how it felt, 1 stuck to 5 flowing: ${felt.join(', ')}` : '',
    measuresOf(game).isDemonstration ? 'so few squads are a demonstration' : 'the why came last, when all had practised',
  ].filter(Boolean).join(' · ')
}

function side(key: Pair['sides'][number]['key'], name: string, value: number, say: (value: number) => string): Pair['sides'][number] {
  return { key, name, value, said: Number.isNaN(value) ? 'nobody' : say(value) }
}

/** As the report judges it. */
function stateOf({ judgeGame }: GameClaim, game: SquadGame[]): State {
  const { standing } = judgeGame(game)
  return standing === 'untested' ? 'demonstration' : standing
}

/** All squads of some slots as if they were one. */
function together(slots: Slot[]): SquadFigures {
  const sum = (what: (slot: Slot) => number) => slots.reduce((total, slot) => total + what(slot), 0)
  const boats = (which: 'named' | 'white') => ({ sailed: sum(slot => slot[which].sailed), right: sum(slot => slot[which].right) })
  return {
    people: sum(({ people }) => people),
    time: sum(({ time }) => time),
    waited: sum(({ waited }) => waited),
    named: boats('named'),
    white: boats('white'),
    recovery: { people: sum(({ recovery }) => recovery.people), time: sum(({ recovery }) => recovery.time), never: sum(({ recovery }) => recovery.never) },
    passed: sum(({ passed }) => passed),
    feeling: [0, 1, 2, 3, 4].map(i => sum(({ feeling }) => feeling[i]!)),
  }
}

function whole(value: number): string {
  return String(Math.round(value))
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`
}
