/** Whether the presenter's notes stand beside a recording, and who may read them: whoever has the key of a server. A published deck has none. */
import type { NotePart } from '../../workshop/views.ts'
import { ref } from 'vue'
import { keptKey } from '../../browser/presenter-key.ts'
import { spokenAmong } from '../../workshop/spoken.ts'
import { isPublished } from './file.ts'

export const showsNotes = ref(false)

export function mayReadNotes(): boolean {
  return !isPublished && keptKey() !== undefined
}

export function toggleNotes(): void {
  showsNotes.value = !showsNotes.value && mayReadNotes()
}

/** A note as built pages have it, in HTML with an empty element for each mark: its paragraphs, with what is spoken at this click. */
export function noteParts(html: string, click: number): NotePart[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const parts = [...body.children]
  const marks = parts.map(part => [...part.querySelectorAll<HTMLElement>('[data-clicks]')].map(({ dataset }) => Number(dataset.clicks)))
  const isSpoken = spokenAmong(marks.map(({ length }) => length), marks.flat(), click)
  return parts.map((part, i) => ({ text: part.textContent.trim(), isSpoken: isSpoken[i]! }))
}
