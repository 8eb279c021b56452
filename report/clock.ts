/** Times as people write them, in the time zone of the machine that makes the report, which is named. */

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })

/** «Saturday 21 November 2026». */
export function dayOf(at: number): string {
  return day.format(at)
}

/** «10:03 to 11:12», or one time where both are the same minute. */
export function between(from: number, to: number | null): string {
  const [a, b] = [minute.format(from), to === null ? undefined : minute.format(to)]
  return b === undefined || a === b ? a : `${a} to ${b}`
}

/** «UTC». */
export function zoneOf(at: number): string {
  return zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
