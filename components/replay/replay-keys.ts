/** The keys of a recording in one table, so that the keyboard and the line that explains it cannot differ. */
import { toggleOverview } from '@slidev/client/state/index.ts'
import { useClipboard, useEventListener } from '@vueuse/core'
import { ref } from 'vue'
import { isLetter, letters, lettersAct } from '../room/letters.ts'
import { linkToMoment } from './address.ts'
import { replayed, visited } from './file.ts'
import { mayReadNotes, toggleNotes } from './notes.ts'
import { savePicture } from './picture.ts'
import { changeSilences, changeSpeed, isPlaying, length, pause, play, seek, seekQuestion, seekSlide } from './player.ts'
import { at, replay } from './recording.ts'

export interface ReplayKey {
  /** What a keyboard calls it, with the shift key where it says so; the last ones are other ways to type it. */
  keys: string[]
  /** How it is printed on a keyboard. */
  shown: string
  does: string
  /** Whether it may here; all others may everywhere. */
  may?: () => boolean
  press: (slide?: string) => void
}

/** A step through time, in milliseconds. */
const stride = 10_000

/** Whether the line of keys is shown. */
export const helps = ref(false)

const { copy, copied } = useClipboard({ legacy: true, copiedDuring: 4000 })

/** Whether the link was copied just now. */
export const isCopied = copied

export function copyLink(): Promise<void> {
  return copy(linkToMoment())
}

/** Saves the slide that is on under the names of recording and slide. */
export function keepPicture(slide?: string): void {
  void savePicture([replayed, slide].filter(Boolean).join('-'))
}

export function togglePlay(slide?: string): void {
  if (isPlaying.value)
    pause()
  else
    play(slide)
}

const allKeys: ReplayKey[] = [
  { keys: [' ', 'k'], shown: 'Space', does: 'play or pause', press: togglePlay },
  { keys: [','], shown: ',', does: '10 s back', press: () => seek(at.value - stride) },
  { keys: ['.'], shown: '.', does: '10 s on', press: () => seek(at.value + stride) },
  { keys: ['Shift+ArrowLeft'], shown: 'Shift ←', does: 'slide before', press: () => seekSlide(-1) },
  { keys: ['Shift+ArrowRight'], shown: 'Shift →', does: 'next slide', press: () => seekSlide(1) },
  { keys: ['p'], shown: 'P', does: 'question before', press: () => seekQuestion(-1) },
  { keys: ['n'], shown: 'N', does: 'next question', press: () => seekQuestion(1) },
  { keys: ['-', '_', '−'], shown: '−', does: 'slower', press: () => changeSpeed(-1) },
  { keys: ['+', '='], shown: '+', does: 'faster', press: () => changeSpeed(1) },
  { keys: ['s'], shown: 'S', does: 'more or less of silences', press: changeSilences },
  { keys: ['Home'], shown: 'Home', does: 'the start', press: () => seek(0) },
  { keys: ['End'], shown: 'End', does: 'the end', press: () => seek(length.value) },
  { keys: ['c'], shown: 'C', does: 'copy a link to this moment', press: () => void copyLink() },
  { keys: ['i'], shown: 'I', does: 'save a picture of this slide', press: keepPicture },
  { keys: ['t'], shown: 'T', does: 'the presenter’s notes', may: mayReadNotes, press: toggleNotes },
  { keys: ['a'], shown: 'A', does: 'all slides', press: () => toggleOverview() },
  { keys: ['?'], shown: '?', does: 'these keys', press: () => helps.value = !helps.value },
]

/** Those that do something on this page. */
export function replayKeys(): ReplayKey[] {
  return allKeys.filter(({ may }) => may?.() ?? true)
}

/** Listens for the keys while a recording is open, other than to be answered. `slide` says which slide is on. Call once, in a component's setup. */
export function useReplayKeys(slide: () => string | undefined): void {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    // Other keys, such as Home, act alone whatever is chosen.
    if (!replay.value || visited !== undefined || !lettersAct(event, isLetter(event) ? letters.value : 'alone'))
      return
    const name = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key
    const pressed = replayKeys().find(({ keys }) => keys.includes(name) || keys.includes(name.toLowerCase()))
    if (!pressed)
      return
    event.preventDefault()
    pressed.press(slide())
  })
}
