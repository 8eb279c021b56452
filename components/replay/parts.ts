/** The parts of the talk as a room went through them: each name once a stretch, however many slides it has. */
import type { Mark } from '../../workshop/recording/timeline.ts'

/** A stretch of the time, in milliseconds since the start. */
export interface Part { name: string, from: number, to: number }

/** `partOf` says to which part the deck on this page counts a slide; a slide of none, or that it no longer has, is in none. */
export function partsOf(marks: Mark[], length: number, partOf: (slide: string) => string | undefined): Part[] {
  const parts: Part[] = []
  for (const [i, { at, slide }] of marks.entries()) {
    const name = partOf(slide)
    const to = marks[i + 1]?.at ?? length
    const last = parts.at(-1)
    if (last && last.name === name && last.to === at)
      last.to = to
    else if (name !== undefined)
      parts.push({ name, from: at, to })
  }
  return parts
}
