/** What a tap and a tick do: a choice stands on a boat, the boat sails once all who are awake have chosen alike. */
import type { PollState, Round, VoterId } from '../../../workshop/state.ts'
import type { Boat, Play, Seat, Squad } from './play.ts'
import type { Side, Standing } from './shapes.ts'
import { currentRound } from '../../../workshop/state.ts'
import { harbourFor } from './cards.ts'
import { lengths, newBoat, phaseOf, playOf, secondsIn, secondsOf, silence, timeAt, wayNow, wayOf } from './play.ts'
import { drawSquads, takeSeat } from './squads.ts'

/** A round with its game. */
interface Game { play: Play, round: Round }

/** Folds a tap; null takes the choice back. Whoever has no place yet takes one by it, and with the room's boat chooses too. */
export function tapped(poll: PollState<'harbours'>, voter: VoterId, side: Side | null, at: number): void {
  const round = currentRound(poll)
  const play = playOf(round)
  if (!play)
    return
  const game = { play, round }
  const time = timeAt(play, round, at)
  const isNew = !play.seats.has(voter)
  const seat = play.seats.get(voter) ?? takeSeat(play, voter, time, at)
  if (!seat)
    return
  seat.first ??= side
  seat.lastTap = time
  seat.hasTapped = true
  const way = wayNow(play, round, seat)
  if (way === 'room')
    return chooseForRoom(poll, play, voter, side, time, at)
  if (isNew)
    return
  if (way === 'each') {
    if (side)
      sailAlone(game, seat, side, time)
    return
  }
  const squad = play.squads[seat.squad!]!
  const wasPassed = seat.isPassed
  seat.isPassed = false
  const isAnother = choose(squad.boat, voter, side, time)
  settle(game, seat.squad!, squad, time, at, { isTold: wasPassed, isAnother })
}

/** Folds a tick: squads are drawn as practice ends, who is silent is passed over, and what is over is summed up. */
export function ticked(poll: PollState<'harbours'>, at: number): void {
  const round = currentRound(poll)
  const play = playOf(round)
  if (!play)
    return
  const seconds = secondsOf(play, round)
  if (play.part === 0)
    return settleRoom(poll, play, seconds * 1000, at, false)
  if (seconds === 0)
    endPractice(play, at)
  if (seconds <= 0)
    return
  const isOver = seconds >= secondsIn(play)
  play.squads.forEach((squad, no) => {
    if (wayOf(play, squad.half) !== 'squad')
      return
    if (isOver)
      squad.figures.waited += waitsOn(squad.boat, seconds * 1000)
    else
      passOver({ play, round }, no, squad, seconds * 1000, at)
  })
}

/** What counts begins: squads are drawn where they are not yet, and nobody waits for whoever has not tapped in practice. */
function endPractice(play: Play, at: number): void {
  if (play.drawing === null)
    drawSquads(play, at)
  for (const seat of play.seats.values())
    Object.assign(seat, { boat: newBoat(play.seed, { of: 'seat', no: seat.no }, seat.boat.no), sailed: 0, from: 0, lastTap: 0, isPassed: !seat.hasTapped, hasTapped: false } satisfies Partial<Seat>)
}

/** How it stands with a squad's boat; undefined: all who are awake have chosen alike. */
export function standingOf({ seats }: Play, { boat, members }: Squad): Standing | undefined {
  const awake = members.filter(voter => !seats.get(voter)!.isPassed)
  return standing(boat, awake.length)
}

/** The same of any boat that so many people send. */
export function standing({ choices }: Boat, people: number): Standing | undefined {
  const missing = people - choices.size
  if (missing > 0 || choices.size === 0)
    return missing === 1 ? 'one' : 'choosing'
  return new Set([...choices.values()].map(({ side }) => side)).size > 1 ? 'different' : undefined
}

/** True where it is another choice than the one that stood. */
function choose({ choices }: Boat, voter: VoterId, side: Side | null, time: number): boolean {
  const known = choices.get(voter)
  if (side === null)
    return choices.delete(voter)
  choices.set(voter, { side, at: known?.at ?? time })
  return known?.side !== side
}

/** Lets a boat sail, or notes how it stands now. */
function settle(game: Game, no: number, squad: Squad, time: number, at: number, { isTold, isAnother }: { isTold: boolean, isAnother: boolean }): void {
  const now = standingOf(game.play, squad)
  if (now === 'different' && isAnother)
    squad.boat.differences++
  if (now === undefined)
    sailTogether(game, no, squad, time)
  if (now !== 'choosing' || isTold)
    squad.changedAt = at
}

function passOver(game: Game, no: number, squad: Squad, time: number, at: number): void {
  const { seats } = game.play
  const silent = squad.members.map(voter => ({ voter, seat: seats.get(voter)! })).filter(({ voter, seat }) =>
    !seat.isPassed && !squad.boat.choices.has(voter) && time - Math.max(seat.lastTap, squad.boat.since) >= silence * 1000)
  if (silent.length === 0)
    return
  for (const { seat } of silent)
    seat.isPassed = true
  squad.figures.passed += silent.length
  settle(game, no, squad, time, at, { isTold: true, isAnother: false })
}

/** As many boats sail as people chose, to where they all sent it. */
function sailTogether(game: Game, no: number, squad: Squad, time: number): void {
  const { boat, figures } = squad
  const crew = [...boat.choices.keys()].map(voter => game.play.seats.get(voter)!)
  const { side } = [...boat.choices.values()][0]!
  figures.waited += waitsOn(boat, time)
  count(game, squad, boat, crew, side, time)
  squad.boat = newBoat(game.play.seed, { of: 'squad', no }, boat.no + 1, time, side)
}

function sailAlone(game: Game, seat: Seat, side: Side, time: number): void {
  if (seat.squad !== null && time >= 0)
    count(game, game.play.squads[seat.squad]!, seat.boat, [seat], side, time)
  else
    seat.sailed++
  seat.boat = newBoat(game.play.seed, { of: 'seat', no: seat.no }, seat.boat.no + 1, time, side)
}

function count({ play, round }: Game, { figures, rights }: Squad, { card }: Boat, crew: Seat[], side: Side, time: number): void {
  const phase = phaseOf(play, round)
  const boats = card.colour === 'white' ? figures.white : figures.named
  const isRight = side === harbourFor(card, phase)
  boats.sailed += crew.length
  for (const seat of crew)
    seat.sailed += crew.length
  if (!isRight)
    return
  boats.right += crew.length
  const second = Math.min(Math.floor(time / 1000), lengths.slot - 1)
  rights[second] = (rights[second] ?? 0) + crew.length
  if (phase === 'after' && card.colour !== 'white') {
    for (const seat of crew)
      seat.recovered ??= time - lengths.change * 1000
  }
}

/** The time for which people have waited for others on a boat, summed over them. */
function waitsOn({ choices }: Boat, time: number): number {
  return [...choices.values()].reduce((sum, { at }) => sum + time - at, 0)
}

function chooseForRoom(poll: PollState<'harbours'>, play: Play, voter: VoterId, side: Side | null, time: number, at: number): void {
  settleRoom(poll, play, time, at, choose(play.boat, voter, side, time))
}

/** The room's one boat waits for everybody who is here. */
function settleRoom({ here }: PollState<'harbours'>, play: Play, time: number, at: number, isAnother: boolean): void {
  const now = standing(play.boat, here)
  if (now === 'different' && isAnother) {
    play.boat.differences++
    play.changedAt = at
  }
  if (now === undefined) {
    play.boat = newBoat(play.seed, { of: 'room' }, play.boat.no + 1, time, [...play.boat.choices.values()][0]!.side)
    play.changedAt = at
  }
}
