/** A talk's time in words, the same for whoever is told: console, remote and verdict. */
import type { Skip } from './views.ts'

/** Nearer to the plan than this nobody need hear of it, in seconds. */
const onTime = 10

/** Behind by more than this something may be left out, in seconds. */
const late = 30

/** Seconds as they are said: 20 s, 1 min 30 s, 12 min. Rounded to ten seconds, and from ten minutes on to minutes. */
export function spanTold(seconds: number): string {
  const rounded = Math.round(seconds / 10) * 10
  if (rounded < 60)
    return `${rounded} s`
  if (rounded >= 600)
    return `${Math.round(seconds / 60)} min`
  return [`${Math.floor(rounded / 60)} min`, rounded % 60 > 0 ? `${rounded % 60} s` : ''].filter(Boolean).join(' ')
}

/** How far ahead of the plan, or behind it, in seconds. */
export function leadTold(lead: number): string {
  return Math.abs(lead) < onTime ? 'on time' : `${spanTold(Math.abs(lead))} ${lead > 0 ? 'ahead' : 'behind'}`
}

/** Whether a talk is so far behind that it matters. */
export function isLate(lead: number): boolean {
  return lead < -late
}

/** How to leave out what may be, and what that saves: "⇧→ after click 5 of slide 7, saves 1 min 40 s". */
export function skipTold(skip: Skip): string {
  const { no, clicks: [first], rest, seconds } = skip
  const way = first === undefined ? `skip slide ${no}` : rest && first > 0 ? `⇧→ after click ${first - 1} of slide ${no}` : `→ past ${partTold(skip)}`
  return `${way}, saves ${spanTold(seconds)}`
}

/** What may be left out: slide 48, click 2 of slide 6, clicks 6 to 8 of slide 7. */
export function partTold({ no, clicks }: Pick<Skip, 'no' | 'clicks'>): string {
  const slide = `slide ${no}`
  const [first, ...more] = clicks
  if (first === undefined)
    return slide
  if (more.length === 0)
    return `click ${first} of ${slide}`
  const last = more.at(-1)!
  const isRun = last - first === more.length
  return `clicks ${isRun && more.length > 1 ? `${first} to ${last}` : `${clicks.slice(0, -1).join(', ')} and ${last}`} of ${slide}`
}
