/** Whether the presenter's notes stand beside a recording, and who may read them: whoever has the key of a server. A published deck has none. */
import { ref } from 'vue'
import { keptKey } from '../../browser/presenter-key.ts'
import { isPublished } from './file.ts'

export const showsNotes = ref(false)

export function mayReadNotes(): boolean {
  return !isPublished && keptKey() !== undefined
}

export function toggleNotes(): void {
  showsNotes.value = !showsNotes.value && mayReadNotes()
}
