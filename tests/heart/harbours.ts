/** A game of Two Harbours in memory: seconds are ticks, and everybody taps what the test says. */
import type { Card, HarboursPersonal, HarboursTally, Side } from '../../talk/kinds/harbours/shapes.ts'
import type { Receipt } from '../../workshop/protocol.ts'
import type { PollState, State } from '../../workshop/state.ts'
import { harbours } from '../../talk/kinds/harbours/rules.ts'
import { tallyOf } from '../../workshop/figures.ts'
import { registerKind } from '../../workshop/kinds/index.ts'
import { isOf } from '../../workshop/state.ts'
import { phoneView } from '../../workshop/view.ts'
import { deckOf, Workshop } from './workshop.ts'

registerKind('harbours', harbours)

const rule = { told: 'rule', first: 'Red boats north, blue boats south.', then: 'Now red boats south, blue north.' }
const why = { told: 'why', first: 'North has a doctor, south has a crane.', then: 'The doctor moved south, the crane north.' }
const part = (id: string, part: number, more: object) => ({ id, kind: 'harbours', ask: 'Where to?', live: true, part, opens: part + 1, ...more })

/** The parts as the talk has them, and the click that opens each. */
export const parts = ['room', 'one', 'two', 'three'] as const
export type Part = typeof parts[number]

export class Game extends Workshop {
  poll: Part = 'room'

  constructor() {
    super(deckOf({
      first: {},
      game: {
        polls: [
          part('room', 0, { told: 'nothing' }),
          part('one', 1, { ...rule, after: 'room' }),
          part('two', 2, { ...rule, after: 'one' }),
          part('three', 3, { ...why, after: 'two', shows: 5 }),
        ],
        reveals: [{ poll: 'one', at: 5 }, { poll: 'two', at: 5 }],
      },
      last: {},
    }))
    this.to('game')
  }

  /** Opens a part. */
  play(poll: Part): this {
    this.poll = poll
    return this.to('game', parts.indexOf(poll) + 1)
  }

  /** Lets so many seconds pass, each with its tick. */
  seconds(n: number): this {
    for (let i = 0; i < n; i++) {
      this.wait(1000)
      this.do({ type: 'tickPoll', poll: this.poll })
    }
    return this
  }

  hand(voter: string, state: State = this.state): HarboursPersonal {
    const poll = state.polls.get(this.poll)!
    if (!isOf(poll, 'harbours'))
      throw new Error(`${this.poll} is no part of the game`)
    return harbours.personal!(poll, state, voter).harbours!
  }

  card(voter: string): Card {
    return this.hand(voter).card!
  }

  /** Sends the boat in hand to a side. */
  tap(voter: string, side: Side): Receipt {
    this.join(voter)
    return this.cast(voter, this.poll, side, { slot: this.hand(voter).card?.id ?? 'none' })
  }

  /** Where a boat is to go by what this part tells; white ones by the why alone, else to the side given. */
  wise(voter: string, white: Side = 'north'): Side {
    const { colour } = this.card(voter)
    const isChanged = phoneView(this.state).question!.together!.harbours!.phase === 'after'
    return colour === 'white' ? white : (colour === 'red') === isChanged ? 'south' : 'north'
  }

  tally(poll: Part = this.poll): HarboursTally {
    return tallyOf(this.state, this.state.polls.get(poll) as PollState<'harbours'>)
  }
}
