/** A workshop in memory for the tests of the heart: commands go through `decide`, their events through `evolve`. */
import type { Command } from '../../workshop/commands.ts'
import type { Event } from '../../workshop/events.ts'
import type { Deck, Optional } from '../../workshop/poll.ts'
import type { Receipt } from '../../workshop/protocol.ts'
import type { State } from '../../workshop/state.ts'
import * as v from 'valibot'
import { receiptOf } from '../../workshop/ballots.ts'
import { decide } from '../../workshop/decide.ts'
import { slideSchema } from '../../workshop/deck.ts'
import { evolve } from '../../workshop/evolve.ts'
import { initialState } from '../../workshop/state.ts'

/** Slides as an author writes them, checked as the server checks them. */
export function deckOf(slides: Record<string, { polls?: object[], reveals?: object[], mentions?: object, slowest?: object, planned?: number, optional?: Optional }>): Deck {
  return {
    title: 'A test',
    slides: Object.entries(slides).map(([id, frontmatter]) => ({
      id,
      title: id,
      ...('planned' in frontmatter ? { planned: frontmatter.planned } : {}),
      ...('optional' in frontmatter ? { optional: frontmatter.optional } : {}),
      ...v.parse(slideSchema, { id, ...frontmatter }) as object,
    })) as Deck['slides'],
  }
}

export function yesNo(id: string, more: object = {}): object {
  return { id, kind: 'choice', ask: `${id}?`, options: { yes: 'Yes', no: 'No' }, ...more }
}

/** The ids of so many voters. */
export function people(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `voter-${i}`)
}

export class Workshop {
  state: State = initialState()
  log: Event[] = []
  now = 1_000_000
  here = 3

  constructor(deck: Deck) {
    this.do({ type: 'startWorkshop', id: 'test', title: deck.title })
    this.do({ type: 'loadDeck', deck })
  }

  /** Carries a command out; answers the events, or the words of the refusal. */
  do(command: Command): Event[] | string {
    const events = decide(this.state, command, { at: this.now, seed: 7 + this.log.length, here: this.here })
    if (!Array.isArray(events))
      return events.refused
    for (const event of events)
      this.append(event)
    return events
  }

  /** Puts an event into the log whatever `decide` would say. */
  append(event: Event): void {
    this.log.push(structuredClone(event))
    evolve(this.state, event)
  }

  wait(milliseconds: number): this {
    this.now += milliseconds
    return this
  }

  /** Moves the stage: `to('goal', 2)`. */
  to(slide: string, click = 0): this {
    this.do({ type: 'moveTo', slide, click })
    return this
  }

  join(...voters: string[]): this {
    for (const voter of voters)
      this.do({ type: 'join', voter })
    return this
  }

  private edits = new Map<string, number>()

  /** A ballot of a voter, the next edit unless given; answers what the phone would hear. */
  cast(voter: string, poll: string, value: unknown, { slot = '0', edit, round }: { slot?: string, edit?: number, round?: number } = {}): Receipt {
    this.join(voter)
    const place = `${voter} ${poll} ${slot}`
    const next = edit ?? (this.edits.get(place) ?? 0) + 1
    this.edits.set(place, Math.max(next, this.edits.get(place) ?? 0))
    const command = {
      type: 'castBallot' as const,
      voter,
      poll,
      slot,
      edit: next,
      round: round ?? this.round(poll),
      value,
    }
    const outcome = this.do(command)
    if (typeof outcome === 'string')
      return { ok: false, reason: outcome as 'late', say: '' }
    return receiptOf(this.state, { ...command, type: 'ballotCast', at: this.now })
  }

  round(poll: string): number {
    return this.state.polls.get(poll)?.rounds.at(-1)?.no ?? 0
  }

  facts(poll: string): string {
    const { wasAsked, accepting, shown } = this.state.polls.get(poll)!
    return [wasAsked ? 'asked' : 'idle', accepting && 'accepting', shown && 'shown'].filter(Boolean).join(' ')
  }
}

/** The state that the log alone gives. */
export function replay(log: Event[]): State {
  return log.reduce((state, event) => evolve(state, structuredClone(event)), initialState())
}

/** A poll of a kind for a deck of one slide that opens it at 0 and shows it at 1. */
export function asking(poll: object): Workshop {
  const workshop = new Workshop(deckOf({
    first: {},
    only: { polls: [{ id: 'it', ask: 'It?', opens: 1, shows: 2, ...poll }] },
    last: {},
  }))
  return workshop.to('only', 0).to('only', 1)
}
