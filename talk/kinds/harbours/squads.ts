/** Who sits with whom: squads are drawn once, by seed, and stay; whoever comes later is put where fewest are. */
import type { VoterId } from '../../../workshop/state.ts'
import type { Play, Seat } from './play.ts'
import { hash } from '../../../workshop/hash.ts'
import { lengths, newBoat, newSeat, newSquad, silence, wayOf } from './play.ts'

/** So many play; in a larger room the others watch. */
export const playersAtMost = 2000

/** A squad has five people as a rule, and no more than seven. */
const people = { usual: 5, most: 7 }

/** A part that is played from nothing. */
export function newPlay(part: Play['part'], seed: number, practice: number): Play {
  return { part, seed, practice, seats: new Map(), drawing: null, squads: [], watching: new Set(), boat: newBoat(seed, { of: 'room' }), changedAt: 0 }
}

/** The next part, with the people of the one before, and with its squads where they are drawn. */
export function nextPlay(before: Play, part: Play['part'], seed: number, practice: number): Play {
  const seats = [...before.seats].map(([voter, seat]): [VoterId, Seat] => [voter, {
    ...newSeat(seed, seat.no, 0),
    squad: seat.squad,
    isPassed: before.part > 0 && isAsleep(before, seat),
  }])
  return {
    ...newPlay(part, seed, practice),
    seats: new Map(seats),
    drawing: before.drawing,
    squads: before.squads.map(({ half, members }, no) => newSquad(seed, no, half, [...members], 0)),
    watching: new Set(before.watching),
  }
}

/** Whether somebody was not there any more at the end of a slot, so that nobody need wait for them in the next. */
function isAsleep({ part, squads }: Play, { squad, hasTapped, isPassed, lastTap }: Seat): boolean {
  const isAlone = squad === null || wayOf({ part }, squads[squad]!.half) === 'each'
  return isPassed || !hasTapped || (isAlone && lengths.slot * 1000 - lastTap >= silence * 1000)
}

/** Draws the squads of those who have tapped: round(n/5) of them, half X and half Y. */
export function drawSquads(play: Play, at: number): void {
  const drawn = [...play.seats]
    .map(([voter, seat]) => ({ voter, seat, rank: hash(play.seed, 'squads', seat.no) }))
    .sort((a, b) => a.rank - b.rank || a.seat.no - b.seat.no)
  for (const { voter } of drawn.splice(playersAtMost)) {
    play.seats.delete(voter)
    play.watching.add(voter)
  }
  const many = drawn.length === 0 ? 0 : Math.max(1, Math.round(drawn.length / people.usual))
  play.drawing = play.seed
  play.squads = Array.from({ length: many }, (_, i) => newSquad(play.seed, i, i % 2 === 0 ? 'X' : 'Y', [], at))
  drawn.forEach(({ voter, seat }, i) => sit(play, voter, seat, i % many))
}

/** Gives a newcomer a place, in the smallest squad once they are drawn; undefined where there is none and they watch. */
export function takeSeat(play: Play, voter: VoterId, time: number, at: number): Seat | undefined {
  if (play.watching.has(voter) || (play.drawing !== null && play.seats.size >= playersAtMost)) {
    play.watching.add(voter)
    return undefined
  }
  const seat = newSeat(play.seed, play.seats.size + play.watching.size, time)
  play.seats.set(voter, seat)
  if (play.drawing !== null) {
    const squad = smallest(play, at)
    sit(play, voter, seat, squad)
    play.squads[squad]!.changedAt = at
  }
  return seat
}

function sit(play: Play, voter: VoterId, seat: Seat, squad: number): void {
  seat.squad = squad
  play.squads[squad]!.members.push(voter)
}

/** The squad with the fewest people; where all are full, a new one, in the half that has fewer. */
function smallest(play: Play, at: number): number {
  const { squads } = play
  const least = squads.reduce((best, { members }, i) => members.length < (squads[best]?.members.length ?? Infinity) ? i : best, 0)
  if (squads[least] && squads[least].members.length < people.most)
    return least
  const ofX = squads.filter(({ half }) => half === 'X').length
  return squads.push(newSquad(play.seed, squads.length, ofX <= squads.length - ofX ? 'X' : 'Y', [], at)) - 1
}
