/** What a game showed, as its board and its table say it: pairs of figures of all squads together, and what becomes of each claim. */
import type { GameClaim } from '../../claims/harbours.ts'
import type { Measure } from './measures.ts'
import type { SquadFigures, SquadGame } from './shapes.ts'
import { approvalCosts, notMoreAccurate, whyCarries, whyRecovers } from '../../claims/harbours.ts'
import { measures, measuresOf } from './measures.ts'
import { shortWay } from './said.ts'

type Slot = NonNullable<SquadGame['slots'][number]>

/** A figure in words. */
type Say = (slot: SquadFigures) => string

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

/** The pairs, in the order of the claims; of too few squads what was counted, and no rates and shares. */
export function pairsOf(game: SquadGame[]): Pair[] {
  const slots = game.flatMap(squad => squad.slots).filter(slot => slot !== null)
  const byRule = slots.filter(({ told }) => told === 'rule')
  /** Rule and why are compared of the slots in which the same squads sailed the same way. */
  const later = game.flatMap(squad => squad.slots.slice(1)).filter(slot => slot !== null)
  const byWay = (measure: Measure, say: Say) => (['squad', 'each'] as const)
    .map(key => side(key, shortWay[key], together(byRule.filter(({ way }) => way === key)), measure, say))
  const byTold = (measure: Measure, say: Say) => (['rule', 'why'] as const)
    .map(key => side(key, `told the ${key}`, together(later.filter(({ told }) => told === key)), measure, say))
  const { isDemonstration } = measuresOf(game)
  const share = (which: 'named' | 'white'): Say => slot => isDemonstration ? `${slot[which].right} of ${slot[which].sailed}` : percent(measures[which](slot))
  const pace = isDemonstration
    ? { what: 'boats came right', sides: byWay(cameRight, slot => String(cameRight(slot))) }
    : { what: 'boats right a minute, each person', sides: byWay(measures.pace, slot => String(Math.round(measures.pace(slot)))) }
  return [
    { ...pace, claim: 'approval costs pace', state: stateOf(approvalCosts, game) },
    { what: 'of red and blue boats came right', claim: 'squads are not more accurate', sides: byWay(measures.named, share('named')), state: stateOf(notMoreAccurate, game) },
    { what: 'of the white boats came right', claim: 'a why carries where a rule is silent', sides: byTold(measures.white, share('white')), state: stateOf(whyCarries, game) },
    { what: 'until right again after the change', claim: 'the why recovers faster from change', sides: byTold(measures.recovery, slot => `${measures.recovery(slot).toFixed(1)} s`), state: stateOf(whyRecovers, game) },
  ]
}

/** What one or two people did either way, told the same rule: two boats, and nothing that compares them. Undefined of more people. */
export function boatsOf(game: SquadGame[]): { key: 'squad' | 'each', right: number, sailed: number }[] | undefined {
  const slots = game.flatMap(squad => squad.slots).filter(slot => slot !== null)
  if (game.length !== 1 || slots.some(({ people }) => people > 2))
    return undefined
  return (['squad', 'each'] as const).map((key) => {
    const { named, white } = together(slots.filter(({ way, told }) => way === key && told === 'rule'))
    return { key, right: named.right + white.right, sailed: named.sailed + white.sailed }
  })
}

/** The pairs as a table. */
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

function side(key: Pair['sides'][number]['key'], name: string, slot: SquadFigures, measure: Measure, say: Say): Pair['sides'][number] {
  const value = measure(slot)
  return { key, name, value, said: Number.isNaN(value) ? 'nobody' : say(slot) }
}

/** NaN where nobody played. */
function cameRight({ named, white, time }: SquadFigures): number {
  return time === 0 ? Number.NaN : named.right + white.right
}

/** As the report judges it; where that needs more people, the game only shows how it goes. */
function stateOf({ judgeGame }: GameClaim, game: SquadGame[]): State {
  const { standing } = judgeGame(game)
  return standing === 'untested' || standing === 'withheld' ? 'demonstration' : standing
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

function percent(value: number): string {
  return `${Math.round(value * 100)} %`
}
