/** What a hand is told: the words that all go by, and of each person the boat in hand and how it stands with the others. */
import type { Together } from '../../../workshop/kinds/clock.ts'
import type { Personal } from '../../../workshop/kinds/kind.ts'
import type { PollState, State, VoterId } from '../../../workshop/state.ts'
import type { Boat, Play, Seat } from './play.ts'
import type { Card, HarboursPersonal, Phase, Side } from './shapes.ts'
import { currentRound, placeOf } from '../../../workshop/state.ts'
import { cardOf, dealt } from './cards.ts'
import { lengths, phaseOf, playOf, secondsIn, wayNow } from './play.ts'
import { standing, standingOf } from './sailing.ts'

/** What all phones are told. */
export function togetherOf(poll: PollState<'harbours'>): Together {
  const round = currentRound(poll)
  const play = playOf(round)
  if (!play)
    return {}
  const phase = phaseOf(play, round)
  const { first, then } = poll.definition
  const told = phase === 'after' || phase === 'over' ? then : first
  return { harbours: { phase, lasts: endsAt(play, phase) - startsAt(phase), ...(told === undefined ? {} : { told }) } }
}

/** The boat that a tap of somebody sends now; undefined where they watch, or nothing is played. */
export function cardInHand(poll: PollState<'harbours'>, state: State, voter: VoterId): Card | undefined {
  const round = currentRound(poll)
  const play = playOf(round)
  if (!play || !poll.accepting || phaseOf(play, round) === 'over' || play.watching.has(voter))
    return undefined
  const seat = play.seats.get(voter)
  const way = wayNow(play, round, seat)
  if (way === 'room')
    return cardOf(play.boat.card)
  // The first tap only takes a place: which squad's boat it would be is not known before.
  if (!seat)
    return { ...cardOf(dealt(play.seed, { of: 'room' }, placeOf(state, voter) + 1)), id: 'welcome' }
  return way === 'squad'
    ? cardOf(play.squads[seat.squad!]!.boat.card)
    : cardOf(seat.boat.card)
}

/** What one phone is told. */
export function personalOf(poll: PollState<'harbours'>, state: State, voter: VoterId): Personal {
  const round = currentRound(poll)
  const play = playOf(round)
  if (!play)
    return {}
  const seat = play.seats.get(voter)
  const way = wayNow(play, round, seat)
  const phase = phaseOf(play, round)
  const card = cardInHand(poll, state, voter)
  const boat = boatOf(play, way, seat)
  const now = way === 'squad' ? standingOf(play, play.squads[seat!.squad!]!) : way === 'room' ? coarse(boat, poll.here) : undefined
  const told: HarboursPersonal = {
    plays: !play.watching.has(voter),
    way,
    ...(card ? { card } : {}),
    ...(card && now ? { standing: now } : {}),
    ...(card && way === 'squad' && now === 'different' ? { sides: sidesOn(boat!) } : {}),
    differences: boat?.differences ?? 0,
    ...(way === 'squad' ? { people: play.squads[seat!.squad!]!.members.length } : way === 'each' ? { people: 1 } : {}),
    ...(way === 'squad' && seat!.isPassed ? { isPassed: true } : {}),
    ...(boat?.last ? { last: { sailed: boat.last } } : {}),
    sailed: way === 'room' ? play.boat.no : seat?.sailed ?? 0,
    ...(phase === 'over' && play.part > 0 && seat?.hasTapped ? { asksFeeling: true } : {}),
  }
  return { harbours: told }
}

function boatOf(play: Play, way: HarboursPersonal['way'], seat: Seat | undefined): Boat | undefined {
  return way === 'room' ? play.boat : way === 'squad' ? play.squads[seat!.squad!]!.boat : seat?.boat
}

function sidesOn({ choices }: Boat): Record<Side, number> {
  const all = [...choices.values()]
  return { north: all.filter(({ side }) => side === 'north').length, south: all.filter(({ side }) => side === 'south').length }
}

/** Phones of a whole room are not told of each single choice: only whether all have chosen and not alike. */
function coarse(boat: Boat | undefined, here: number): HarboursPersonal['standing'] {
  return boat && standing(boat, here) === 'different' ? 'different' : 'choosing'
}

/** Seconds of the game at which a phase begins and ends. */
function startsAt(phase: Phase): number {
  return phase === 'practice' ? -lengths.practice : phase === 'after' ? lengths.change : phase === 'over' ? lengths.slot : 0
}

function endsAt(play: Play, phase: Phase): number {
  switch (phase) {
    case 'practice':
      return 0
    case 'before':
      return play.part === 0 ? secondsIn(play) : lengths.change
    case 'after':
    case 'over':
      return lengths.slot
  }
}
