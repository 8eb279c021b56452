/**
 * How a rehearsed room plays Two Harbours: assumptions of ours, made so that the thesis does not always win. Nothing
 * here was measured on anybody.
 */
import type { Player, Plays } from '../../rehearsal/playing.ts'
import type { Feeling, HarboursPersonal, HarboursTogether, Side } from '../kinds/harbours/shapes.ts'

/** Seconds are medians; what differs between people and cards is log-normal with `spread`. */
export interface Sailors {
  /** Looks at a card and taps; reads what is told before the first one. */
  looks: number
  reads: number
  spread: number
  /** Taps the other side by mistake. */
  slips: number
  /** Goes by the new words so many seconds after the change. */
  notices: { rule: number, why: number }
  /** Sees by the why where a white boat belongs; without it sends it anywhere. */
  seesWhite: number
  /**
   * Tries the other side where the squad differs, after so long: who sees a mistake of their own, is among the fewer and
   * guessed, or is sure; where it is even; and where most chose as they did.
   */
  yields: { mistaken: number, few: number, sure: number, even: number, many: number }
  /** How it felt, from 1 to 5: each alone, and by squads; more with the why. */
  feels: { each: number, squad: number, why: number }
}

export const sailors: Sailors = {
  looks: 1.2,
  reads: 2,
  spread: 0.35,
  slips: 0.04,
  notices: { rule: 2.4, why: 1.7 },
  seesWhite: 0.9,
  yields: { mistaken: 1.3, few: 1.4, sure: 3, even: 2, many: 6 },
  feels: { each: 3.7, squad: 2.7, why: 0.3 },
}

const second = 1000

/** What such a person does next. */
export function sailing(who: Sailors): Plays {
  return (player) => {
    const own = player.personal?.harbours
    const all = player.question.together?.harbours
    if (!own || !all)
      return undefined
    if (all.phase === 'after')
      player.since('change')
    if (own.asksFeeling)
      return feels(who, player, own)
    return own.card ? sends(who, player, own, all) : undefined
  }
}

function sends(who: Sailors, player: Player, own: HarboursPersonal, all: HarboursTogether): ReturnType<Plays> {
  const { person: { chance, slowness }, question: { poll }, answer } = player
  const { id } = own.card!
  const mine = answer(id) as Side | undefined
  const takes = (median: number, ...what: string[]) => second * slowness * chance.lognormal(median, who.spread, poll.id, id, ...what)
  const meant = believes(who, player, own, all)
  if (mine === undefined) {
    const isFirst = own.sailed === 0 && own.last === undefined
    const isSlip = chance.uniform(poll.id, id, 'slips') < who.slips
    return { key: id, after: takes(who.looks, 'looks') + (isFirst ? takes(who.reads, 'reads') : 0), slot: id, value: isSlip ? other(meant ?? guess(player, id)) : meant ?? guess(player, id) }
  }
  if (own.standing !== 'different' || !own.sides)
    return undefined
  const lead = own.sides[mine] - own.sides[other(mine)]
  const waits = meant !== undefined && meant !== mine
    ? who.yields.mistaken
    : lead < 0 ? who.yields[meant === mine ? 'sure' : 'few'] : lead === 0 ? who.yields.even : who.yields.many
  return { key: `${id} differs ${own.differences}`, after: takes(waits, 'yields', String(own.differences)), slot: id, value: other(mine) }
}

/** Where somebody thinks that a boat belongs, by what they were told and have noticed; undefined: nothing tells. */
function believes(who: Sailors, { person: { chance, slowness }, question: { poll }, since }: Player, { card }: HarboursPersonal, { phase }: HarboursTogether): Side | undefined {
  const { id, colour, load } = card!
  const told = poll.kind === 'harbours' ? poll.told : 'nothing'
  const lag = () => second * slowness * chance.lognormal(told === 'why' ? who.notices.why : who.notices.rule, who.spread, poll.id, 'notices')
  const isChanged = phase === 'after' && since('change') >= lag()
  const seesNeed = told === 'why' && chance.uniform(poll.id, id, 'sees') < who.seesWhite
  if (told === 'nothing' || (colour === 'white' && !seesNeed))
    return undefined
  const needsDoctor = colour === 'white' ? isForDoctor(load) : colour === 'red'
  return needsDoctor === isChanged ? 'south' : 'north'
}

/** Of what nothing is known most try the side that is named first. */
function guess({ person: { chance }, question: { poll } }: Player, id: string): Side {
  return chance.uniform(poll.id, id, 'anywhere') < 0.6 ? 'north' : 'south'
}

function other(side: Side): Side {
  return side === 'north' ? 'south' : 'north'
}

/** Whoever knows the why reads from the load what it needs. */
function isForDoctor(load: string): boolean {
  return /hurt|seasick|fever|broken arm|bends|toothache/.test(load)
}

function feels(who: Sailors, { person: { chance, slowness }, question: { poll }, answer }: Player, { way }: HarboursPersonal): ReturnType<Plays> {
  if (answer('feel') !== undefined)
    return undefined
  const mean = who.feels[way === 'squad' ? 'squad' : 'each'] + (poll.kind === 'harbours' && poll.told === 'why' ? who.feels.why : 0)
  const felt = Math.min(5, Math.max(1, Math.round(mean + 0.9 * chance.normal(poll.id, 'feels')))) as Feeling
  return { key: 'feel', after: second * slowness * chance.lognormal(2.5, who.spread, poll.id, 'feels'), slot: 'feel', value: felt }
}
