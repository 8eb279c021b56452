/**
 * How other workshops answered the same question. Nothing is pooled: every workshop stays its own, with its own n, and
 * only what was asked in the same words is compared at all.
 */
import type { Poll } from '../poll.ts'
import type { State } from '../state.ts'
import type { BoardView, Compared, Missing, Other } from '../views.ts'
import type { Recording } from './format.ts'
import { evolve } from '../evolve.ts'
import { wholeOf } from '../results/whole.ts'
import { currentRound, initialState } from '../state.ts'
import { boardView } from '../view.ts'

/** A workshop at its end, and the rounds of polls whose result was seen while they were open. */
export interface Run { state: State, early: Set<string> }

/** What does not change what a question asks. */
const presentation = new Set(['opens', 'shows', 'open', 'live', 'seconds', 'repeats', 'fallback', 'sealed', 'also'])

/** Folds a recording to its end. The events stay as they are. */
export function runOf({ events }: Pick<Recording, 'events'>): Run {
  const state = initialState()
  const early = new Set<string>()
  for (const event of events) {
    evolve(state, structuredClone(event))
    if (event.type !== 'resultShown' && event.type !== 'pollOpened')
      continue
    const poll = state.polls.get(event.poll)
    if (poll?.accepting && poll.shown)
      early.add(`${event.poll} ${currentRound(poll).no}`)
  }
  return { state, early }
}

/**
 * The same poll in other workshops, in their order; undefined where it was not asked here. What was never shown there
 * is not shown here either. `missing` are those that could not be had.
 */
export function compare(run: Run, others: Run[], poll: string, missing: Missing[] = []): Compared | undefined {
  const here = run.state.polls.get(poll)
  if (!here?.wasAsked)
    return undefined
  return {
    early: isEarly(run, here.definition, here.definition),
    others: others.map((other): Other => {
      const { startedAt, simulated } = other.state.workshop!
      const there = other.state.polls.get(poll)
      if (!there?.wasAsked)
        return { startedAt, simulated, n: 0, early: false }
      const board = boardView(other.state, poll)
      return {
        startedAt,
        simulated,
        n: wholeOf(board),
        ...(board.byHand ? { byHand: true } : {}),
        early: isEarly(other, there.definition, here.definition),
        ...(isSameQuestion(here.definition, there.definition)
          ? { ...(board.result ? { result: board.result } : {}), ...pairedIn(run, other, board) }
          : { asked: there.definition.ask }),
      }
    }),
    missing,
  }
}

function pairedIn(run: Run, other: Run, { paired }: BoardView): Pick<Other, 'paired'> {
  const [here, there] = [run, other].map(({ state }) => state.polls.get(paired?.against ?? ''))
  return paired && here && there && isSameQuestion(here.definition, there.definition) ? { paired } : {}
}

/** Whether a result was seen while its question was open; a poll that is live by design is early only beside one that is not. */
export function isEarly({ state, early }: Run, poll: Poll, here: Poll): boolean {
  return (poll.live === true && here.live !== true) || early.has(`${poll.id} ${currentRound(state.polls.get(poll.id)!).no}`)
}

/** Whether both ask the same in the same words, with the same words to answer. */
export function isSameQuestion(one: Poll, other: Poll): boolean {
  return asksWhat(one) === asksWhat(other)
}

function asksWhat(poll: Poll): string {
  return JSON.stringify(Object.entries(poll)
    .filter(([key]) => !presentation.has(key))
    .sort(([a], [b]) => a < b ? -1 : 1))
}
