/**
 * The second maker of the source: a recording folded in the browser, at the moment its clock shows. It makes the same
 * views by the same functions as the server, and never connects to anything.
 */
import type { Ref } from 'vue'
import type { Header, Recording } from '../workshop/recording/format.ts'
import type { Playback } from '../workshop/recording/playback.ts'
import type { BoardView } from '../workshop/views.ts'
import { ref, shallowRef } from 'vue'
import { RecordingProblem } from '../workshop/recording/format.ts'
import { openPlayback } from '../workshop/recording/playback.ts'
import { boardView, roomView } from '../workshop/view.ts'
import { loadRecording } from './replay/file.ts'
import { boards, moment, room, status } from './source.ts'

export interface Replay {
  header: Header
  damage: Recording['damage']
  playback: Playback
}

/** The recording on this page; null until it is open. */
export const replay: Ref<Replay | null> = shallowRef(null)
/** Why it could not be opened, and what to do. */
export const trouble = ref('')
/** Where its clock is, in milliseconds since its start. */
export const at = ref(0)

const shown = new Map<string, number>()

/** Opens a recording at its end, where every slide shows what came of it. Never throws: trouble is said on the page. */
export async function openRecording(name: string): Promise<void> {
  status.value = 'connecting'
  try {
    const { header, events, damage } = await loadRecording(name)
    const playback = openPlayback({ events })
    replay.value = { header, damage, playback }
    show(playback.length)
    status.value = 'recording'
  }
  catch (error) {
    status.value = 'still'
    trouble.value = error instanceof RecordingProblem ? error.message : 'This recording cannot be played.'
    if (!(error instanceof RecordingProblem))
      throw error
  }
}

/** Shows a moment, in milliseconds since the start: views that did not change stay the objects they were. */
export function show(to: number): void {
  const { playback, header } = replay.value!
  const state = playback.seek(to)
  at.value = playback.at
  moment.value = header.startedAt + playback.at
  const view = roomView(state)
  if (JSON.stringify(view) !== JSON.stringify(room.value))
    room.value = view
  const changed: Record<string, BoardView> = {}
  for (const [id, { version }] of state.polls) {
    if (shown.get(id) !== version) {
      shown.set(id, version)
      changed[id] = boardView(state, id)
    }
  }
  const known = Object.entries(boards.value).filter(([id]) => state.polls.has(id))
  boards.value = { ...Object.fromEntries(known), ...changed }
}
