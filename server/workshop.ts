/** One running workshop: what is asked of it goes through the heart and the journal, and comes back as a state. */
import type { BallotCast } from '../workshop/ballots.ts'
import type { BallotMessage, Circumstance, Command, PresenterCommand } from '../workshop/commands.ts'
import type { Event } from '../workshop/events.ts'
import type { Answer, Known, Receipt } from '../workshop/protocol.ts'
import type { Refusal } from '../workshop/refusal.ts'
import type { State } from '../workshop/state.ts'
import type { Journal } from './journal.ts'
import { randomInt } from 'node:crypto'
import { receiptOf, unsaved } from '../workshop/ballots.ts'
import { decide } from '../workshop/decide.ts'
import { evolve } from '../workshop/evolve.ts'
import { initialState } from '../workshop/state.ts'
import { undoOf } from '../workshop/undoing.ts'
import { logTime } from './clock.ts'

/**
 * What became of a command: the events that are on disk and folded, or why there are none. Its number is that of the
 * last of them; where there are none, that of the end of the log.
 */
export type Outcome = ({ events: Event[] } | Refusal) & Known

export interface Workshop {
  /** Read it; only the journal's entries change it. */
  readonly state: State
  /** The time of the log: milliseconds since 1970, never before its newest entry. */
  now: () => number
  /** The number in the log up to which the state knows. */
  readonly seq: number
  /** How many entries the log should have before that number and does not have. */
  readonly missing: number
  /** Decides, writes, folds. Never rejects: what cannot be written is answered `unsaved` and changes nothing. */
  submit: (command: Command) => Promise<Outcome>
  /** A presenter's command, after all earlier ones are done: each key is judged by what the one before it did. Says how it is taken back. */
  present: (command: PresenterCommand) => Promise<Answer & Known>
  cast: (voter: string, ballot: BallotMessage) => Promise<Receipt & Known>
  /** Hears every event after it was folded, from now on until what it returns is called. */
  onFold: (listener: (event: Event) => void) => () => void
}

interface Surroundings {
  /** Milliseconds since 1970. */
  now: () => number
  /** What is written is no earlier than this, in milliseconds since 1970. */
  notBefore?: number
  /** Unsigned 32-bit numbers, the machine's own unless given. */
  draw?: () => number
  /** Voters connected in the last 3 minutes. */
  here: () => number
  /** Brings the counted audience up to date, before a presenter's command that may open or close a poll. */
  count: () => Promise<void>
}

/** Folds the whole log and follows it from then on. */
export async function openWorkshop(journal: Journal, { now, notBefore, draw = () => randomInt(2 ** 32), here, count }: Surroundings): Promise<Workshop> {
  const state = initialState()
  const time = logTime(now, notBefore)
  const listeners = new Set<(event: Event) => void>()
  let queue: Promise<unknown> = Promise.resolve()
  let last = 0
  let missing = 0

  // What stumbles over an entry must not end a talk: it is reported, and the next one is folded.
  function attempt(seq: number, use: () => void): void {
    try {
      use()
    }
    catch (error) {
      console.error(`Something stumbled over entry ${seq} of the journal:`, error)
    }
  }

  await journal.follow(0, ({ seq, event }) => {
    time.note(event.at)
    missing += seq - last - 1
    last = seq
    attempt(seq, () => evolve(state, event))
    for (const listener of listeners)
      attempt(seq, () => listener(event))
  })

  /** Chance costs, and hardly any command takes one: it is drawn where it is looked at, and once. */
  function circumstance(): Circumstance {
    let seed: number | undefined
    return {
      at: time.now(),
      here: here(),
      get seed() {
        return seed ??= draw()
      },
    }
  }

  async function submit(command: Command): Promise<Outcome> {
    const refuse = (refusal: Refusal): Outcome => ({ ...refusal, seq: last })
    const unwritten: Refusal = { refused: 'unsaved', say: command.type === 'castBallot' ? unsaved : 'not saved, please try again' }
    let decision: Event[] | Refusal
    try {
      decision = decide(state, command, circumstance())
    }
    catch (error) {
      console.error(`A "${command.type}" could not be decided:`, error)
      return refuse(unwritten)
    }
    if ('refused' in decision)
      return refuse(decision)
    try {
      return { events: decision, seq: decision.length > 0 ? await journal.append(decision) : last }
    }
    catch {
      // Why the journal cannot save is said once, by whoever watches it (saving.ts).
      return refuse(unwritten)
    }
  }

  return {
    state,
    now: time.now,
    get seq() {
      return last
    },
    get missing() {
      return missing
    },
    submit,
    async present(command) {
      let undo: PresenterCommand[] = []
      const turn = queue.then(count).then(() => {
        undo = undoOf(state, command)
        return submit(command)
      })
      // A turn that fails is one press that did nothing, not all that come after it.
      queue = turn.catch(() => undefined)
      const outcome = await turn
      const answer = answerOf(outcome)
      const isChanged = 'events' in outcome && outcome.events.length > 0
      return answer.ok ? { ...answer, undo: isChanged ? undo : [] } : answer
    },
    async cast(voter, ballot) {
      const outcome = await submit({ type: 'castBallot', voter, ...ballot })
      const { seq } = outcome
      if ('refused' in outcome)
        return { ok: false, reason: outcome.refused, say: outcome.say, seq }
      const cast = outcome.events.find((event): event is BallotCast => event.type === 'ballotCast')
      return { ...cast ? receiptOf(state, cast) : { ok: true, edit: ballot.edit }, seq }
    },
    onFold(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What the person who asked is told. */
export function answerOf(outcome: Outcome): Answer & Known {
  const { seq } = outcome
  if (!('refused' in outcome))
    return { ok: true, seq }
  return { ok: false, say: outcome.say, seq, ...(outcome.refused === 'unsaved' ? { reason: outcome.refused } : {}) }
}
