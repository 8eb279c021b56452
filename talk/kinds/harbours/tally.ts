/** What the stage shows of a game: the room's one boat, twelve squads, and what all who play one way have done so far. */
import type { PollOf } from '../../../workshop/poll.ts'
import type { PollState, State } from '../../../workshop/state.ts'
import type { Play, Squad } from './play.ts'
import type { Boats, HarboursTally, RoomTally, SquadFigures, SquadSeen, WayTally } from './shapes.ts'
import { hash } from '../../../workshop/hash.ts'
import { answered } from '../../../workshop/standing.ts'
import { currentRound } from '../../../workshop/state.ts'
import { cardOf } from './cards.ts'
import { feelingIn, figuresOf } from './figures.ts'
import { gameOf } from './game.ts'
import { lengths, newFigures, phaseOf, playOf, secondsIn, secondsOf, wayOf } from './play.ts'
import { standing, standingOf } from './sailing.ts'

/** The stage has room for so many squads. */
const seenAtMost = 12

/** The curve is of the seconds up to each one, so many, since boats come one by one. */
const smoothed = 3

export function tallyOf(poll: PollState<'harbours'>, state: State): HarboursTally {
  const round = currentRound(poll)
  const play = playOf(round)
  const empty = emptyTally(poll.definition)
  if (!play)
    return empty
  const second = Math.max(0, secondsOf(play, round))
  const squads = play.squads.map(squad => ({ squad, figures: figuresOf(play, squad, second) }))
  const game = poll.shown && play.part > 0 ? gameOf(poll, state) : undefined
  return {
    ...empty,
    phase: phaseOf(play, round),
    second,
    players: play.seats.size,
    watching: play.watching.size,
    passed: squads.reduce((sum, { figures }) => sum + figures.passed, 0),
    ...(play.part === 0 ? { room: roomBoat(poll, play) } : {}),
    squads: seen(play),
    ways: { squad: wayTally(play, 'squad', squads, second), each: wayTally(play, 'each', squads, second) },
    feeling: { squad: feelingIn(poll, play, 'squad'), each: feelingIn(poll, play, 'each') },
    ...(game ? { game } : {}),
    n: answered(poll),
  }
}

/** Where the room stood left or right, and the presenter counted. */
export function handsTally(poll: PollOf<'harbours'>, { north = 0, south = 0 }: Record<string, number>): HarboursTally {
  return { ...emptyTally(poll), hands: { north, south }, n: north + south }
}

/** Of the squads phones are told nothing, but how all of them did. */
export function briefOf({ kind, part, told, phase, second, seconds, changesAt, players, watching, passed, room, hands, ways, feeling, n }: HarboursTally): HarboursTally {
  return {
    ...{ kind, part, told, phase, second, seconds, changesAt, players, watching, passed, n },
    ways: { squad: briefWay(ways.squad), each: briefWay(ways.each) },
    feeling: { squad: feeling.squad, each: feeling.each },
    squads: [],
    ...(room ? { room: briefRoom(room) } : {}),
    ...(hands ? { hands: { north: hands.north, south: hands.south } } : {}),
  }
}

function briefWay({ squads, people, named, white, pace }: WayTally): WayTally {
  const boats = ({ sailed, right }: Boats) => ({ sailed, right })
  return { squads, people, named: boats(named), white: boats(white), curve: [], pace }
}

function briefRoom({ here, waiting, standing, card: { id, colour, load }, sailed, first: { north, south } }: RoomTally): RoomTally {
  return { here, waiting, standing, card: { id, colour, load }, sailed, first: { north, south } }
}

function emptyTally({ part, told }: Pick<PollOf<'harbours'>, 'part' | 'told'>): HarboursTally {
  const nobody = (): WayTally => ({ squads: 0, people: 0, named: { sailed: 0, right: 0 }, white: { sailed: 0, right: 0 }, curve: [], pace: null })
  return {
    kind: 'harbours',
    part,
    told,
    phase: part === 1 ? 'practice' : 'before',
    second: 0,
    seconds: secondsIn({ part }),
    changesAt: part === 0 ? null : lengths.change,
    players: 0,
    watching: 0,
    passed: 0,
    squads: [],
    ways: { squad: nobody(), each: nobody() },
    feeling: { squad: newFigures().feeling, each: newFigures().feeling },
    n: 0,
  }
}

function roomBoat({ here: counted }: PollState<'harbours'>, { boat, seats }: Play): RoomTally {
  const here = Math.max(counted, boat.choices.size)
  const first = [...seats.values()].map(seat => seat.first)
  return {
    here,
    waiting: here - boat.choices.size,
    standing: standing(boat, here) ?? 'choosing',
    card: cardOf(boat.card),
    sailed: boat.no,
    first: { north: first.filter(side => side === 'north').length, south: first.filter(side => side === 'south').length },
  }
}

function seen(play: Play): SquadSeen[] {
  return play.squads
    .map((squad, no) => ({ squad, no, rank: hash(play.drawing!, 'seen', no) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, seenAtMost)
    .sort((a, b) => a.no - b.no)
    .map(({ squad, no }) => seenSquad(play, squad, no))
}

function seenSquad(play: Play, squad: Squad, no: number): SquadSeen {
  const { half, members, boat, figures } = squad
  const way = wayOf(play, half)
  const { sailed, right } = together(figures)
  return {
    no: no + 1,
    half,
    way,
    people: members.map(voter => way === 'squad' ? boat.choices.get(voter)?.side ?? null : play.seats.get(voter)!.boat.last),
    ...(way === 'squad' ? { standing: standingOf(play, squad) ?? 'choosing', card: cardOf(boat.card) } : {}),
    sailed,
    right,
  }
}

function wayTally(play: Play, way: 'squad' | 'each', all: { squad: Squad, figures: SquadFigures }[], second: number): WayTally {
  const of = all.filter(({ squad }) => wayOf(play, squad.half) === way)
  const sum = (what: (figures: SquadFigures) => number) => of.reduce((total, { figures }) => total + what(figures), 0)
  const boats = (which: 'named' | 'white'): Boats => ({ sailed: sum(figures => figures[which].sailed), right: sum(figures => figures[which].right) })
  const people = sum(figures => figures.people)
  const time = sum(figures => figures.time)
  const named = boats('named')
  const white = boats('white')
  const rights = Array.from({ length: second }, (_, i) => of.reduce((total, { squad }) => total + (squad.rights[i] ?? 0), 0))
  return {
    squads: of.length,
    people,
    named,
    white,
    curve: rights.map((_, i) => {
      const lately = rights.slice(Math.max(0, i + 1 - smoothed), i + 1)
      return people === 0 ? 0 : lately.reduce((total, n) => total + n, 0) / (people * lately.length) * 60
    }),
    pace: time === 0 ? null : (named.right + white.right) / time * 60_000,
  }
}

function together({ named, white }: SquadFigures): Boats {
  return { sailed: named.sailed + white.sailed, right: named.right + white.right }
}
