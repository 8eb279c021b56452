/** One short line for the presenter: what a key just did, or why not. The audience's screens have no use for it. */
import type { Ref } from 'vue'
import { ref, shallowRef } from 'vue'

/** For so many milliseconds, longer where it says how to take something back. */
const shownFor = 4000
const undoShownFor = 10_000

export const notice = ref('')
/** Takes back what was done last, for as long as it takes to see that one did not mean it; undefined when there is nothing. */
export const takeBack = shallowRef<() => void>()

const clearing = new Map<Ref, ReturnType<typeof setTimeout>>()

/** Says it for a few seconds; a newer line takes its place. What can be taken back still can. */
export function say(text: string): void {
  keep(notice, text, '', shownFor)
}

/** Says what was done and how it is taken back, for long enough to do that. */
export function sayUndo(text: string, undo: () => void): void {
  keep(notice, text, '', undoShownFor)
  keep(takeBack, undo, undefined, undoShownFor)
}

function keep<T>(place: Ref<T>, value: T, afterwards: T, duration: number): void {
  place.value = value
  clearTimeout(clearing.get(place))
  clearing.set(place, setTimeout(() => place.value = afterwards, duration))
}
