/**
 * The second maker of the source: a recording folded in the browser, at the moment its clock shows. It makes the same
 * views by the same functions as the server, and never connects to anything.
 */
import type { Ref } from 'vue'
import type { Event } from '../../workshop/events.ts'
import type { Poll } from '../../workshop/poll.ts'
import type { Header, Recording } from '../../workshop/recording/format.ts'
import type { DeckHere } from '../../workshop/recording/of-deck.ts'
import type { Playback } from '../../workshop/recording/playback.ts'
import type { Views } from '../../workshop/recording/shown.ts'
import type { State } from '../../workshop/state.ts'
import type { BoardView, Compared, Missing } from '../../workshop/views.ts'
import { configs } from '@slidev/client/env.ts'
import { ref, shallowRef } from 'vue'
import { slides } from '#slidev/slides'
import { compare, runOf } from '../../workshop/recording/compare.ts'
import { RecordingProblem } from '../../workshop/recording/format.ts'
import { strangerTo } from '../../workshop/recording/of-deck.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { trackViews } from '../../workshop/recording/shown.ts'
import { boardView } from '../../workshop/view.ts'
import { boards, isFinal, moment, room, seq, status } from '../room/source.ts'
import { fetchContradicted } from './claims.ts'
import { besides, isPublished, loadRecording, mostBeside, startsAt, tooMany, Unplayable } from './file.ts'
import { momentNamed } from './moment.ts'

export interface Replay {
  header: Header
  /** Whether its own end is lost. */
  isDamaged: boolean
  /** What is lost of it and of those behind it, and which of them cannot be had, a line each. */
  troubles: string[]
  playback: Playback
  /** How many others stand behind it. */
  others: number
}

/** The recording on this page; null until it is open. */
export const replay: Ref<Replay | null> = shallowRef(null)
/** Why it could not be opened, and what to do. */
export const trouble = ref('')
/** Where its clock is, in milliseconds since its start. */
export const at = ref(0)

const viewsOf = trackViews(boardOf)
/** How other workshops answered, by poll. */
const compared = new Map<string, Compared>()

/**
 * Opens a recording at the moment that the address names, else at its end, where every slide shows what came of it. Never
 * throws: trouble is said on the page.
 */
export async function openRecording(name: string): Promise<void> {
  await opening(async () => {
    const [{ header, events, damage }, contradicted, ...others] = await Promise.all([loadOfThisDeck(name), fetchContradicted(), ...besides.map(loadBeside)])
    const playback = openPlayback({ events }, { contradicted })
    lay(events, others)
    const start = startsAt === null ? undefined : momentNamed(startsAt, playback)
    const nowhere = startsAt !== null && start === undefined ? `This recording has no moment “${startsAt.slice(0, 40)}”.` : undefined
    const left = tooMany.length > 0 ? `At most ${mostBeside} recordings stand beside another: ${tooMany.length} of the address are left out.` : undefined
    const troubles = [damage?.say, nowhere, left, ...others.map(({ trouble }) => trouble)].filter(line => line !== undefined)
    replay.value = { header, isDamaged: damage !== null, troubles, playback, others: others.filter(({ recording }) => recording).length }
    show(start ?? playback.length)
    isFinal.value = start === undefined
  })
}

/** Does what opens a recording; trouble is said on the page. */
export async function opening(open: () => Promise<void>): Promise<void> {
  status.value = 'connecting'
  try {
    await open()
    status.value = 'recording'
  }
  catch (error) {
    status.value = 'still'
    trouble.value = error instanceof RecordingProblem ? error.message : 'This recording cannot be played.'
    if (!(error instanceof RecordingProblem))
      throw error
  }
}

/** Fetches a recording. @throws RecordingProblem in words, also where it is of another deck than this page's. */
export async function loadOfThisDeck(name: string): Promise<Recording> {
  const recording = await loadRecording(name)
  const stranger = strangerTo(deckHere(), recording)
  if (stranger !== undefined)
    throw new RecordingProblem(`${stranger} ${isPublished ? 'It plays where that deck is published.' : 'Start that deck (npm start -- --deck FILE) and play it there.'}`)
  return recording
}

/**
 * Shows a moment, in milliseconds since the start, but none before there was a slide: a workshop opens some
 * milliseconds before its deck is read. Views that did not change stay the objects they were.
 */
export function show(to: number): void {
  const { playback, header } = replay.value!
  const state = playback.seek(Math.max(to, playback.marks[0]?.at ?? 0))
  at.value = playback.at
  seq.value = playback.seq
  moment.value = header.startedAt + playback.at
  const views = viewsOf(state)
  room.value = views.room
  boards.value = views.boards
}

/** The deck of this page, as far as it tells whether a recording is of it. */
function deckHere(): DeckHere {
  const frontmatters = slides.value.map(({ meta }) => meta.slide.frontmatter as { id?: string, polls?: Poll[] })
  return {
    title: configs.title,
    slides: frontmatters.flatMap(({ id }) => id ?? []),
    polls: frontmatters.flatMap(({ polls = [] }) => polls),
  }
}

/** What slides show of another moment, in milliseconds since the start; the page stays where it is. */
export function viewsAt(then: number): Views {
  const { peek, marks } = replay.value!.playback
  return trackViews(boardOf)(peek(Math.max(then, marks[0]?.at ?? 0)))
}

/** Of one poll, with the others behind it. */
function boardOf(state: State, poll: string): BoardView {
  return { ...boardView(state, poll), ...(compared.has(poll) ? { compared: compared.get(poll)! } : {}) }
}

/** Another workshop as it was asked for: its recording, or why there is none; and what is to be said of it. */
interface Beside { recording?: Recording, missing?: Missing, trouble?: string }

/** Fetches another workshop; one that cannot be had takes nothing from the others. */
async function loadBeside(name: string): Promise<Beside> {
  try {
    const recording = await loadRecording(name)
    return { recording, ...(recording.damage ? { trouble: `“${name}”: ${recording.damage.say}` } : {}) }
  }
  catch (error) {
    if (!(error instanceof Unplayable))
      throw error
    return { missing: { name, why: error.why }, trouble: error.message }
  }
}

/** Lays other workshops behind this one, each at its end. */
function lay(events: Event[], others: Beside[]): void {
  if (others.length === 0)
    return
  const run = runOf({ events })
  const runs = others.flatMap(({ recording }) => recording ? [runOf(recording)] : [])
  const missing = others.flatMap(({ missing }) => missing ?? [])
  for (const id of run.state.polls.keys()) {
    const beside = compare(run, runs, id, missing)
    if (beside)
      compared.set(id, beside)
  }
}
