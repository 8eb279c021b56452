/** Which part of a note is spoken at a click of its slide. */

/** The place of the mark that is spoken at; undefined before the first. `marks` are the clicks of the marks, rising. */
export function spokenMark(marks: number[], click: number): number | undefined {
  if (click === 0 || marks.length === 0)
    return undefined
  const place = marks.findIndex(mark => mark >= click)
  return place < 0 ? marks.length - 1 : place
}
