/**
 * Two Harbours as a kind of poll: its settings, which taps count and when, and what comes of them. It is played by the
 * room together, with the clock of the log; a tap is a ballot whose slot is the card in hand.
 */
import type { Clock } from '../../../workshop/kinds/clock.ts'
import type { Kind } from '../../../workshop/kinds/kind.ts'
import type { PollOf } from '../../../workshop/poll.ts'
import type { PollState, State, VoterId } from '../../../workshop/state.ts'
import type { Play } from './play.ts'
import type { Feeling, HarboursBallot, Side } from './shapes.ts'
import * as v from 'valibot'
import { identifier, line } from '../../../workshop/schemas.ts'
import { currentRound } from '../../../workshop/state.ts'
import { cardInHand, personalOf, togetherOf } from './hand.ts'
import { lengths, phaseOf, playOf, secondsIn } from './play.ts'
import { tapped, ticked } from './sailing.ts'
import { sides } from './shapes.ts'
import { newPlay, nextPlay } from './squads.ts'
import { briefOf, handsTally, tallyOf } from './tally.ts'

/** More boats nobody sends off in twenty seconds. */
const tapsAtMost = 300

const feelings: Feeling[] = [1, 2, 3, 4, 5]

const clock: Clock<'harbours'> = {
  due(poll) {
    const round = currentRound(poll)
    const play = playOf(round)
    return play && phaseOf(play, round) !== 'over' ? round.since! + 1000 : null
  },
  ticked: (poll, _state, at) => ticked(poll, at),
  slots(poll, state, voter) {
    const round = currentRound(poll)
    const play = playOf(round)
    if (!play)
      return []
    const card = cardInHand(poll, state, voter)
    return card ? [card.id] : mayFeel(play, poll, voter) ? ['feel'] : []
  },
  concerned(poll, event) {
    const round = currentRound(poll)
    const play = playOf(round)
    if (!play)
      return []
    if (event.type === 'ballotCast') {
      if (play.part === 0)
        return play.changedAt === event.at ? 'everyone' : [event.voter]
      const squad = play.squads[play.seats.get(event.voter)?.squad ?? -1]
      return squad && squad.changedAt === event.at ? squad.members : [event.voter]
    }
    const isTurn = round.ticks === play.practice || phaseOf(play, round) === 'over'
    if (isTurn || (play.part === 0 && play.changedAt === event.at))
      return 'everyone'
    return play.squads.flatMap(({ changedAt, members }) => changedAt === event.at ? members : [])
  },
  together: togetherOf,
  until(poll) {
    const round = currentRound(poll)
    const play = playOf(round)
    if (!play || phaseOf(play, round) === 'over')
      return null
    return round.since! + (play.practice + secondsIn(play) - round.ticks) * 1000
  },
}

export const harbours: Kind<'harbours'> = {
  settings: {
    part: v.picklist([0, 1, 2, 3], 'expected a part: 0 is the room\'s one boat, 1 to 3 are the slots'),
    told: v.picklist(['nothing', 'rule', 'why']),
    first: v.optional(line),
    then: v.optional(line),
    after: v.optional(identifier),
  },
  faults({ part, told, first, then, live }) {
    const words = told === 'nothing' ? 0 : 2
    return [
      ...(live ? [] : [{ key: 'live', reason: 'the stage shows this game while it is played: say `live: true`' }]),
      ...((part === 0) === (told === 'nothing') ? [] : [{ key: 'told', reason: 'nothing is told with the room\'s one boat, and with the slots a rule or a why' }]),
      ...([first, then].filter(said => said !== undefined).length === words ? [] : [{ key: 'first', reason: 'say what is told at `first` and `then`, after the change; with the room\'s one boat neither' }]),
    ]
  },
  follows: ({ after }) => after === undefined ? [] : [{ key: 'after', poll: after }],
  forPhones: ({ part, told }) => ({ part, told }),
  forScreens: ({ part, told, first, then, after }) => ({ part, told, first, then, after }),
  keys: ({ part, told }) => [String(part), told],
  slots: tapsAtMost,
  clock,
  ballot: () => v.picklist<HarboursBallot[]>([...sides, ...feelings]),
  admits: (_poll, _state, _voter, slot, value) => (slot === 'feel') === (typeof value === 'number'),
  opened(poll, state) {
    const round = currentRound(poll)
    const { part } = poll.definition
    const before = part === 0 ? undefined : playBefore(poll, state)
    const practice = part === 1 || (part > 1 && (before?.drawing ?? null) === null) ? lengths.practice : 0
    round.play = before ? nextPlay(before, part, round.seed, practice) : newPlay(part, round.seed, practice)
  },
  cast(poll, voter, slot, value, at) {
    if (slot !== 'feel' && (value === null || sides.includes(value as Side)))
      tapped(poll, voter, value as Side | null, at)
  },
  personal: personalOf,
  tally: tallyOf,
  brief: briefOf,
  cells: (value, slot) => slot === 'feel' ? [`feel ${value}`] : [],
  wholes: () => [feelings.map(value => `feel ${value}`)],
  byHand: {
    options: () => ({ north: 'North', south: 'South' }),
    tally: handsTally,
  },
  anyBallot: (_poll: PollOf<'harbours'>, chance) => sides[Math.floor(chance() * sides.length)]!,
}

/** How it felt is asked of whoever tapped in this slot. */
function mayFeel(play: Play, poll: PollState<'harbours'>, voter: VoterId): boolean {
  return play.part > 0 && phaseOf(play, currentRound(poll)) === 'over' && play.seats.get(voter)?.hasTapped === true
}

/** What this part goes on with: the round before, where its squads were drawn, else the last part before that was played. */
function playBefore(poll: PollState<'harbours'>, state: State): Play | undefined {
  const again = poll.rounds.slice(0, -1).map(playOf).findLast(play => play && play.drawing !== null)
  if (again)
    return again
  for (let name = poll.definition.after; name !== undefined;) {
    const before = state.polls.get(name) as PollState<'harbours'> | undefined
    const play = before && playOf(currentRound(before))
    if (play)
      return play
    name = before?.definition.after
  }
  return undefined
}
