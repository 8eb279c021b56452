/** What may be asked of a workshop: imperatives, checked by schema at the edge and judged by `decide`. */
import type { Present } from './events.ts'
import type { Deck } from './poll.ts'
import * as v from 'valibot'
import { identifier, line, minutes, secondsAdded, step, textId as text } from './schemas.ts'

/** 128 random bits, base64url. */
const secret = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

const poll = { poll: identifier }
const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(500))

/** What only the presenter's key may ask. */
export const presenterCommand = v.variant('type', [
  v.strictObject({ type: v.literal('moveTo'), slide: identifier, click: step }),
  // One step from where the room was seen. `pressed`: when, in milliseconds since 1970 by the server's clock.
  v.strictObject({
    type: v.literal('step'),
    to: v.picklist(['next', 'back']),
    from: v.strictObject({ slide: identifier, click: step }),
    pressed: v.number(),
  }),
  v.strictObject({ type: v.literal('countClicks'), clicks: v.record(identifier, step) }),
  v.strictObject({ type: v.literal('openPoll'), ...poll }),
  v.strictObject({ type: v.literal('closePoll'), ...poll }),
  v.strictObject({ type: v.literal('withdrawPoll'), ...poll }),
  v.strictObject({ type: v.literal('showResult'), ...poll }),
  v.strictObject({ type: v.literal('hideResult'), ...poll }),
  v.strictObject({ type: v.literal('startRound'), ...poll }),
  v.strictObject({ type: v.literal('undoRound'), ...poll }),
  v.strictObject({ type: v.literal('redoRound'), ...poll }),
  v.strictObject({ type: v.literal('hideText'), ...poll, text }),
  v.strictObject({ type: v.literal('restoreText'), ...poll, text }),
  v.strictObject({ type: v.literal('restoreLastText') }),
  v.strictObject({ type: v.literal('approveTexts'), ...poll, texts }),
  v.strictObject({ type: v.literal('withdrawApprovals'), ...poll, texts }),
  v.strictObject({ type: v.literal('chooseText'), ...poll, text: v.nullable(text) }),
  v.strictObject({ type: v.literal('mergeWord'), ...poll, word: text, into: v.nullable(text) }),
  v.strictObject({ type: v.literal('keyCount'), ...poll, counts: v.nullable(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)))) }),
  v.strictObject({ type: v.literal('addTime'), ...poll, seconds: secondsAdded }),
  v.strictObject({ type: v.literal('takeTimeBack'), ...poll }),
  v.strictObject({ type: v.literal('setLength'), minutes: v.nullable(minutes) }),
  v.strictObject({ type: v.literal('showJoin') }),
  v.strictObject({ type: v.literal('hideJoin') }),
  v.strictObject({
    type: v.literal('chooseMentions'),
    slide: identifier,
    words: v.pipe(v.array(line), v.minLength(1), v.maxLength(40)),
  }),
  // Whether what is shared tells counts of one and two people, in a room of five or more; only before the first answer.
  v.strictObject({ type: v.literal('chooseCounts'), whole: v.boolean() }),
  v.strictObject({ type: v.literal('shareReport'), path: secret }),
  v.strictObject({ type: v.literal('unshareReport') }),
  v.strictObject({ type: v.literal('endWorkshop') }),
  v.strictObject({ type: v.literal('reopenWorkshop') }),
])
export type PresenterCommand = v.InferOutput<typeof presenterCommand>

/** A ballot as a phone sends it. `edit` grows with every change of the same slot; `value: null` takes it back. */
export const ballot = v.strictObject({
  poll: identifier,
  round: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  slot: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  edit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  value: v.unknown(),
})
export type BallotMessage = v.InferOutput<typeof ballot>

/** A phone reports a text it was handed, or takes that back. */
export const flag = v.strictObject({ ...poll, text, withdrawn: v.optional(v.boolean()) })
export type FlagMessage = v.InferOutput<typeof flag>

/** What a voter may ask; the server adds who. */
export type VoterCommand
  = | ({ type: 'castBallot', voter: string } & BallotMessage)
    | ({ type: 'flagText', voter: string } & FlagMessage)
    | { type: 'join', voter: string }

/** What the server asks of itself. */
export type HouseCommand
  = | { type: 'startWorkshop', id: string, title: string, simulated?: boolean, deck?: string }
    | { type: 'loadDeck', deck: Deck }
    | { type: 'tickPoll', poll: string }
    | { type: 'countAudience', here: number, polls: Record<string, number>, from?: { server: string } & Present }

export type Command = PresenterCommand | VoterCommand | HouseCommand

/** What comes in with a command from outside the heart: the time, a fresh seed, how many are connected. */
export interface Circumstance { at: number, readonly seed: number, here: number }
