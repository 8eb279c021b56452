/** Times and sizes of a recording in words. */

/** Minutes and seconds, with hours where there are any: 1:02:03. Takes milliseconds. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

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
  return `${n.toLocaleString('en')} ${n === 1 ? 'person' : 'people'}`
}

/** The day and time of a moment in milliseconds since 1970, such as 21 Nov 2026, 09:35. */
export function clockDay(moment: number): string {
  return new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
