/**
 * What a line of a recording, and a row of a server's log, may be. Both stand in files, and files come from anywhere:
 * the fold is total over events of the right shape, so the shape is checked here, once, at the edge.
 */
import type { BallotCast } from '../ballots.ts'
import type { Event, EventType } from '../events.ts'
import * as v from 'valibot'
import { askedSchema, deckSchema } from '../deck.ts'
import { identifier, identifierForm, line, minutes, secondsAdded, step, textId as text } from '../schemas.ts'

type Voter = v.GenericSchema<unknown, string>

/** In a recording people are numbered in the order they joined. */
const numbered = v.pipe(v.string(), v.regex(/^v[1-9]\d{0,6}$/))
const shortName = /^[\w-]{1,40}$/
/** A log knows them by a hash. */
const hashed = v.pipe(v.string(), v.regex(shortName))
const countsAtMost = 10_000_000
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(countsAtMost))
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1))
const by = v.picklist(['step', 'back', 'key', 'span', 'deck'])
const counts = v.record(v.string(), count)
const shortText = v.pipe(v.string(), v.maxLength(300))

/** Milliseconds, since 1970 or of a span. */
const momentsAtMost = 8.64e15
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(momentsAtMost))

const editsAtMost = 1_000_000

const poll = { poll: identifier }

/** Where a report was to be read, and how many clicks pages counted, is told to nobody later. */
type Told = Exclude<EventType, 'reportShared' | 'reportUnshared' | 'clicksCounted'>

function entriesWith(voter: Voter): Record<Told, v.ObjectEntries> {
  return {
    ballotCast: {
      ...poll,
      round: count,
      voter,
      slot: v.pipe(v.string(), v.regex(shortName)),
      edit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(editsAtMost)),
      value: v.unknown(),
    },
    voterJoined: { voter },
    audienceCounted: { here: count, polls: counts },
    workshopStarted: { id: shortText, seed, title: shortText, simulated: v.optional(v.boolean()), deck: v.optional(shortText) },
    deckLoaded: { deck: deckSchema },
    stageMoved: { slide: identifier, click: step },
    pollOpened: {
      ...poll,
      by,
      asked: askedSchema,
      seed,
      here: count,
      handed: v.optional(v.array(v.array(text))),
    },
    pollClosed: { ...poll, by },
    pollWithdrawn: { ...poll, unlessAnswered: v.optional(v.literal(true)) },
    resultShown: { ...poll, by },
    resultHidden: { ...poll, by },
    roundStarted: { ...poll, seed, round: v.optional(count) },
    roundUndone: { ...poll, exactly: v.optional(v.literal(true)), round: v.optional(count) },
    roundRedone: { ...poll, round: v.optional(count) },
    textHidden: { ...poll, text },
    textRestored: { ...poll, text },
    textsApproved: { ...poll, texts: v.array(text) },
    approvalsWithdrawn: { ...poll, texts: v.array(text) },
    textFlagged: { ...poll, text, voter },
    flagWithdrawn: { ...poll, text, voter },
    pollTicked: { ...poll, round: count, tick: count },
    timeAdded: { ...poll, seconds: secondsAdded },
    timeTakenBack: { ...poll, of: v.optional(count) },
    textChosen: { ...poll, text: v.nullable(text) },
    wordMerged: { ...poll, word: text, into: v.nullable(text) },
    countKeyed: { ...poll, counts: v.nullable(counts) },
    joinShown: {},
    joinHidden: {},
    mentionsChosen: { slide: identifier, words: v.array(line) },
    lengthSet: { minutes: v.nullable(minutes) },
    countsChosen: { whole: v.boolean() },
    workshopEnded: {},
    workshopReopened: {},
  }
}

const { ballotCast: _, ...inBoth } = entriesWith(hashed)

/** What may stand in a log beside ballots. */
const inLog: Record<Exclude<EventType, 'ballotCast'>, v.ObjectEntries> = {
  ...inBoth,
  audienceCounted: { ...inBoth.audienceCounted, from: v.optional(v.object({ server: shortText, here: count, polls: counts })) },
  reportShared: { path: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)) },
  reportUnshared: {},
  clicksCounted: { slide: identifier, clicks: step },
}

type Schemas = Map<string, v.GenericSchema<unknown, Event>>

const ofRecordings = schemasOf(entriesWith(numbered))
const ofLogs = schemasOf(inLog)

function schemasOf(entries: Record<string, v.ObjectEntries>): Schemas {
  return new Map(Object.entries(entries).map(([type, each]) => [
    type,
    v.object({ type: v.literal(type), at: moment, ...each }) as unknown as v.GenericSchema<unknown, Event>,
  ]))
}

/** The event in a parsed line of a recording, or undefined where it is none. What does not belong to it is left out. */
export function recordedEvent(parsed: unknown): Event | undefined {
  const schema = schemaOf(ofRecordings, parsed)
  const checked = schema && v.safeParse(schema, parsed, { abortEarly: true })
  return checked?.success ? checked.output : undefined
}

/** Whether a parsed row of a log is an event. */
export function isLogged(parsed: unknown): parsed is Event {
  if (isBallot(parsed))
    return isLoggedBallot(parsed)
  const schema = schemaOf(ofLogs, parsed)
  return schema !== undefined && v.is(schema, parsed)
}

type Unchecked = { [Key in keyof BallotCast]?: unknown }

function isBallot(parsed: unknown): parsed is Unchecked {
  return typeof parsed === 'object' && parsed !== null && 'type' in parsed && parsed.type === 'ballotCast'
}

/** The schema of a ballot by hand: nearly all of a log is ballots, and asking a schema takes longer than all else that is done with one. */
function isLoggedBallot(ballot: Unchecked): boolean {
  return isWhole(ballot.at, 0, momentsAtMost)
    && isOfForm(ballot.poll, identifierForm)
    && isWhole(ballot.round, 0, countsAtMost)
    && isOfForm(ballot.voter, shortName)
    && isOfForm(ballot.slot, shortName)
    && isWhole(ballot.edit, 1, editsAtMost)
    && 'value' in ballot
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function isOfForm(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}

function schemaOf(schemas: Schemas, parsed: unknown): v.GenericSchema<unknown, Event> | undefined {
  return typeof parsed === 'object' && parsed !== null && 'type' in parsed ? schemas.get(String(parsed.type)) : undefined
}

/** The first line of a recording. */
export const headerSchema = v.object({
  recording: v.literal(1),
  id: shortText,
  title: shortText,
  deck: v.object({ slides: count, polls: count }),
  startedAt: moment,
  length: moment,
  people: count,
  events: count,
  simulated: v.boolean(),
  redacted: v.optional(v.object({ texts: v.boolean(), cells: v.boolean() })),
})
