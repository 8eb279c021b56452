/**
 * A visitor of a recorded room: somebody who answers afterwards what the room was asked. The visitor is one more voter
 * of the log, who answers each question as the last one before it closed: so every figure is folded of both, by the
 * rules of the room, and nothing else of the room is another one for it.
 */
import type { Event } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Asked } from '../views.ts'
import type { Fork } from './fork.ts'
import { castBallot } from '../decide-guest.ts'
import { rulesOf } from '../kinds/index.ts'
import { currentRound, initialState } from '../state.ts'
import { askedOf } from '../view.ts'
import { fork } from './fork.ts'

/** What a visitor answered; `took`: milliseconds from when the question was there to the answer. */
export interface VisitorBallot { poll: string, slot: string, edit: number, value: unknown, took: number }

export interface Visit {
  /** The polls that a visitor can answer: what the room was asked at a step, other than by a clock. */
  readonly polls: ReadonlySet<string>
  /** The room at its end, with these answers in it. */
  end: (ballots: VisitorBallot[]) => State
  /** A question as it stood before it closed, as the visitor's own phone would have it. */
  asked: (poll: string, ballots: VisitorBallot[]) => Asked
  /** Why an answer would not be counted; undefined where it would. */
  refusal: (ballot: VisitorBallot, ballots: VisitorBallot[]) => Refusal | undefined
}

/** No voter of a recording has this name: those are numbered. */
const visitor = 'visitor'

/** When a poll took answers for the last time: in milliseconds since 1970, and how many events stand before its end. */
interface Span { openedAt: number, closedAt: number, end: number, round: number }

/** Reads a recording through. Answers are folded each time they are asked for, at the speed of any log. */
export function openVisit({ events }: { events: Event[] }): Visit {
  const { spans, settled } = readThrough(events)
  const joins = events.flatMap((event): Event[] => event.type === 'voterJoined' ? [{ ...event, at: events[0]!.at }] : [])

  function cast({ took, ...ballot }: VisitorBallot): Extract<Event, { type: 'ballotCast' }> {
    const { openedAt, closedAt, round } = spans.get(ballot.poll)!
    return { type: 'ballotCast', at: Math.min(openedAt + took, closedAt), voter: visitor, round, ...ballot }
  }

  /** Everybody is there before the visitor is: whoever came later keeps the place that all chance goes by. */
  function fold(ballots: VisitorBallot[], until = events.length): Fork {
    const room = fork(initialState())
    const known = ballots.filter(({ poll }) => spans.has(poll))
    for (const event of [...joins, { type: 'voterJoined' as const, at: events[0]!.at, voter: visitor }])
      room.fold(event)
    for (let i = 0; i <= until; i++) {
      for (const ballot of known) {
        if (spans.get(ballot.poll)!.end === i)
          take(room, cast(ballot))
      }
      if (i < until)
        room.fold(settled.get(i) ?? events[i]!)
    }
    return room
  }

  /** What the visitor writes waits for nobody's approval: nobody else reads it. */
  function take(room: Fork, ballot: ReturnType<typeof cast>): void {
    const written = () => textsOf(room.state, ballot.poll)
    const before = new Set(written())
    room.fold(ballot)
    const texts = written().filter(text => !before.has(text))
    if (texts.length > 0)
      room.fold({ type: 'textsApproved', at: ballot.at, poll: ballot.poll, texts })
  }

  function before(poll: string, ballots: VisitorBallot[]): State {
    return fold(ballots, spans.get(poll)!.end).state
  }

  return {
    polls: new Set(spans.keys()),
    end: ballots => fold(ballots).state,
    asked: (poll, ballots) => askedOf(before(poll, ballots), poll, visitor),
    refusal(ballot, ballots) {
      const { type: _type, at, ...wish } = cast(ballot)
      const decided = castBallot(before(ballot.poll, ballots), { type: 'castBallot', ...wish }, at)
      return 'refused' in decided ? decided : undefined
    },
  }
}

/** The ids of what people wrote in a poll. */
function textsOf({ polls }: State, id: string): string[] {
  const poll = polls.get(id)!
  return rulesOf(poll.definition.kind).texts?.(poll).map(({ id }) => id) ?? []
}

/** The last span of each poll that can be answered, and the openings, by their place, with what was handed out settled as it was. */
function readThrough(events: Event[]): { spans: Map<string, Span>, settled: Map<number, Event> } {
  const room = fork(initialState())
  const spans = new Map<string, Span>()
  const settled = new Map<number, Event>()
  for (const [i, event] of events.entries()) {
    room.fold(event)
    if (event.type === 'ballotCast')
      continue
    for (const [id, poll] of room.state.polls) {
      const round = currentRound(poll).no
      const span = spans.get(id)
      if (poll.accepting && (span?.round !== round || span.closedAt !== Infinity))
        spans.set(id, { openedAt: event.at, closedAt: Infinity, end: events.length, round })
      else if (!poll.accepting && span?.closedAt === Infinity)
        Object.assign(span, { closedAt: event.at, end: i })
    }
    const opened = event.type === 'pollOpened' ? room.state.polls.get(event.poll) : undefined
    const handed = opened ? currentRound(opened).handed : []
    if (event.type === 'pollOpened' && handed.length > 0)
      settled.set(i, { ...event, handed })
  }
  const isOver = ({ closedAt }: Span) => closedAt === Infinity ? { closedAt: events.at(-1)!.at } : {}
  return {
    settled,
    spans: new Map([...spans].flatMap(([id, span]): [string, Span][] => {
      const poll = room.state.polls.get(id)
      const isAnswerable = poll?.wasAsked && poll.definition.open !== 'talk' && !rulesOf(poll.definition.kind).clock && currentRound(poll).no === span.round
      return isAnswerable ? [[id, { ...span, ...isOver(span) }]] : []
    })),
  }
}
