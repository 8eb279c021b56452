/** A span of time as a clock writes it, and the time of day. */

/** Whole seconds as minutes and seconds, also beyond an hour: 2:05, 62:03. */
export function minutesTime(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The same with hours where there are any: 2:05, 1:02:03. */
export function clockTime(seconds: number): string {
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  return hours > 0 ? `${hours}:${minutesTime(rest).padStart(5, '0')}` : minutesTime(rest)
}

/** The time of day here of a moment in milliseconds since 1970, such as 14:58. */
export function timeOfDay(moment: number): string {
  return new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
