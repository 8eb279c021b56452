/** One short line for the presenter: what a key just did, or why not. The audience's screens have no use for it. */
import { ref } from 'vue'

const shownFor = 4000

export const notice = ref('')
let clearing: ReturnType<typeof setTimeout> | undefined

/** Says it for a few seconds; a newer line takes its place. */
export function say(text: string): void {
  notice.value = text
  clearTimeout(clearing)
  clearing = setTimeout(() => notice.value = '', shownFor)
}
