/** Which part of a note is spoken at a click of its slide, in the presenter view and on the speaker's phone. */
import type { NotePart } from './views.ts'

/** A mark in a note: what follows is spoken at the next click, or at each of the next so many. */
const mark = /\[click(?::(\d+))?\] ?/gi

/** The place of the mark that is spoken at; undefined before the first. `marks` are the clicks of the marks, rising. */
export function spokenMark(marks: number[], click: number): number | undefined {
  if (click === 0 || marks.length === 0)
    return undefined
  const place = marks.findIndex(mark => mark >= click)
  return place < 0 ? marks.length - 1 : place
}

/** How many clicks of its slide a note speaks of. */
export function clicksIn(note: string): number {
  return marksIn(note).at(-1) ?? 0
}

/** A note in paragraphs, without its marks and Markdown's emphasis, with what is spoken at this click. */
export function spokenNote(note: string, click: number): NotePart[] {
  const marks = marksIn(note)
  const paragraphs = note.split(/\n\s*\n/)
  const isSpoken = spokenAmong(paragraphs.map(paragraph => [...paragraph.matchAll(mark)].length), marks, click)
  return paragraphs.flatMap((paragraph, i) => {
    const text = paragraph.replace(mark, '').replace(/\*\*|__|`/g, '').replace(/\s+/g, ' ').trim()
    return text ? [{ text, isSpoken: isSpoken[i]! }] : []
  })
}

/** Which paragraphs of a note are spoken at a click: `counts` are the marks in each, `marks` the clicks of all of them, rising. */
export function spokenAmong(counts: number[], marks: number[], click: number): boolean[] {
  const spoken = spokenMark(marks, click) ?? -1
  let place = -1
  return counts.map((count) => {
    const before = place
    place += count
    return marks.length > 0 && (spoken === place || (spoken > before && spoken < place))
  })
}

/** The last click of each mark. */
function marksIn(note: string): number[] {
  let click = 0
  return [...note.matchAll(mark)].map(([, clicks = '1']) => click += Number(clicks))
}
