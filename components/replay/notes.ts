/** Whether the presenter's notes stand beside a recording, and who may read them: whoever has the key of a server. A published deck has none. */
import type { NotePart } from '../../workshop/views.ts'
import { ref } from 'vue'
import { keptKey } from '../../browser/presenter-key.ts'
import { spokenMark } from '../../workshop/spoken.ts'
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
  const marksIn = (part: Element) => [...part.querySelectorAll<HTMLElement>('[data-clicks]')]
  const marks = marksIn(body).map(({ dataset }) => Number(dataset.clicks))
  const spoken = spokenMark(marks, click) ?? -1
  let place = -1
  return [...body.children].map((part) => {
    const before = place
    place += marksIn(part).length
    return { text: part.textContent.trim(), isSpoken: marks.length > 0 && (spoken === place || (spoken > before && spoken < place)) }
  })
}
