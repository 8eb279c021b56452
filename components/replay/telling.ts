/** Times and sizes of a recording in words. */
import { counted } from '../../statistics/detail.ts'

/** The day of a moment in milliseconds since 1970, such as 21 November 2026. */
export function dayOf(moment: number): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** The same in fewer letters: 21 Nov 2026. */
export function shortDayOf(moment: number): string {
  return new Date(moment).toLocaleDateString('en-GB', { dateStyle: 'medium' })
}

/** How many took part, in words. */
export function peopleOf(n: number): string {
  return counted(n, 'person', 'people')
}

/** The day and time of a moment in milliseconds since 1970, such as 21 Nov 2026, 09:35. */
export function clockDay(moment: number): string {
  return new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
