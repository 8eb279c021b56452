/** One short line for the presenter: what a key just did, or why not. The audience's screens have no use for it. */
import { ref } from 'vue'

/** For so many milliseconds, longer where it says how to take something back. */
const shownFor = 4000
const undoShownFor = 10_000

export const notice = ref('')
let clearing: ReturnType<typeof setTimeout> | undefined

/** Says it for a few seconds; a newer line takes its place. */
export function say(text: string, duration = shownFor): void {
  notice.value = text
  clearTimeout(clearing)
  clearing = setTimeout(() => notice.value = '', duration)
}

/** Says what was done and how it is taken back, for long enough to do that. */
export function sayUndo(text: string): void {
  say(text, undoShownFor)
}
