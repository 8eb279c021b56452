/**
 * A recording as a file: the log of a workshop as text, one JSON value a line, so that it can be kept for years, read
 * with any tool and opened up to where it is damaged. docs/recording.md describes it.
 */
import type { Event } from '../events.ts'
import type { Poll } from '../poll.ts'
import type { State } from '../state.ts'
import type { Wish } from './share.ts'
import * as v from 'valibot'
import { evolve } from '../evolve.ts'
import { rulesOf } from '../kinds/index.ts'
import { numberOf } from '../people.ts'
import { keptPhrase } from '../schemas.ts'
import { initialState } from '../state.ts'
import { told } from '../withheld.ts'
import { headerSchema, recordedEvent } from './schema.ts'
import { exported } from './share.ts'
import { timesOf } from './timeline.ts'

/** The version of the format. A change that an older reader would misread raises it. */
export const RECORDING = 1

export interface Header {
  recording: typeof RECORDING
  id: string
  title: string
  deck: { slides: number, polls: number }
  /** Milliseconds since 1970. */
  startedAt: number
  /** Milliseconds from the first event to the last. */
  length: number
  /** How many people there were; in one that was read, by today's rule. */
  people: number
  /** How many events follow, so that a cut file is known to be cut. */
  events: number
  simulated: boolean
  /** What was left out for sharing. `texts`: all words of the room. `cells`: answers of fewer than three people. */
  redacted?: { texts: boolean, cells: boolean }
}

export interface Recording {
  header: Header
  /** In the log's order; `at` in milliseconds since 1970. */
  events: Event[]
  /** Where the file could not be read further, and what to say of it. Lines count from 1. */
  damage: { line: number, say: string } | null
}

/** Why a file cannot be opened at all, in words for the person who opens it. */
export class RecordingProblem extends Error {}

/**
 * Reads a recording as far as it goes.
 * @throws RecordingProblem where it is no recording, of a later format, or damaged before anything happened.
 */
export function readRecording(file: string): Recording {
  const lines = file.replace(/^\uFEFF/, '').split('\n')
  while (lines.at(-1)?.trim() === '')
    lines.pop()
  const header = readHeader(lines[0] ?? '')
  const events: Event[] = []
  const state = initialState()
  let damage: Recording['damage'] = null
  for (let i = 1; i < lines.length; i++) {
    const event = recordedEvent(parsed(lines[i]!))
    if (!event || !fits(state, event)) {
      damage = { line: i + 1, say: `Line ${i + 1} is damaged: what happened from there on is lost.` }
      break
    }
    evolve(state, event)
    events.push(event)
  }
  if (!state.workshop)
    throw new RecordingProblem('This recording is damaged before anything happened in it. Take another copy of the file.')
  if (!damage && events.length < header.events) {
    damage = {
      line: lines.length + 1,
      say: `The file was cut: it holds ${events.length.toLocaleString('en')} of ${header.events.toLocaleString('en')} events.`,
    }
  }
  return { header: { ...header, people: numberOf(state.people) }, events, damage }
}

/** The file of a workshop, from its whole log. @throws RecordingProblem for a log in which no workshop started. */
export function writeRecording(log: Iterable<Event>, wish: Wish): string {
  const { state, events, withholds } = exported([...log].filter(isKept).map(withoutPlace), wish)
  if (!state.workshop)
    throw new RecordingProblem('No workshop started here.')
  const { id, title, startedAt, simulated } = state.workshop
  const header: Header = {
    recording: RECORDING,
    id,
    title,
    deck: { slides: state.deck.slides.length, polls: state.polls.size },
    startedAt,
    length: timesOf(events).at(-1)!,
    people: numberOf(state.people),
    events: events.length,
    simulated,
    ...(wish.sharing || !wish.texts ? { redacted: { texts: !wish.texts, cells: withholds } } : {}),
  }
  return `${[header, ...events].map(line => JSON.stringify(line)).join('\n')}\n`
}

/** Where a report was to be read is told to nobody later, and whoever plays a recording counts clicks anew. */
function isKept({ type }: Event): boolean {
  return type !== 'reportShared' && type !== 'reportUnshared' && type !== 'clicksCounted'
}

/** Where a deck stood, and which server people came to, is the business of those machines. */
function withoutPlace(event: Event): Event {
  switch (event.type) {
    case 'workshopStarted': {
      const { deck, ...told } = event
      return told
    }
    case 'audienceCounted': {
      const { from, ...told } = event
      return told
    }
    default:
      return event
  }
}

/** What the first line of a recording says. @throws RecordingProblem as reading all of it does. */
export function readHeader(line: string): Header {
  const header = parsed(line)
  if (typeof header !== 'object' || header === null || !('recording' in header) || typeof header.recording !== 'number')
    throw new RecordingProblem('This file is not a recording of a workshop. Take another copy of it.')
  if (header.recording > RECORDING)
    throw new RecordingProblem(`This recording has format ${header.recording}; formats up to ${RECORDING} can be read here. Use a newer version.`)
  const checked = v.safeParse(headerSchema, header)
  if (!checked.success)
    throw new RecordingProblem('The first line of this recording is damaged. Take another copy of the file.')
  return checked.output as Header
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  }
  catch {
    return undefined
  }
}

const schemas = new WeakMap<Poll, v.GenericSchema>()

/** Whether a ballot answers the question as it stood. Other events always fit. */
function fits(state: State, event: Event): boolean {
  if (event.type !== 'ballotCast' || event.value === null)
    return true
  const poll = state.polls.get(event.poll)?.definition
  if (!poll)
    return true
  const value = told(event.value)
  if (value === undefined)
    return true
  const schema = schemas.get(poll) ?? rulesOf(poll.kind).ballot(poll, keptPhrase)
  schemas.set(poll, schema)
  return v.is(schema, value)
}
