/** How a text of the talk's own fared among those of the room, in the same words on stage, on the phone and on paper. */
import { ordinal } from './numbers.ts'

/** What it is called beside its words. */
export const ownLine = 'the talk’s own line'

/** `votes` of the `seen` who were shown it; its place from 1 among `of` texts. */
export interface Fared { votes: number, seen: number, place: number, of: number }

/** «12 of the 30 who saw it, third of 24». */
export function fared({ votes, seen, place, of }: Fared): string {
  return `${votes.toLocaleString('en')} of the ${seen.toLocaleString('en')} who saw it, ${ordinal(place)} of ${of.toLocaleString('en')}`
}
