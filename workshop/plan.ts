/**
 * How long a slide shall take, as the presenter's note says at its beginning: "2 minutes", or "5 minutes with the boats,
 * 3 without" where the longer edition has more. Only these numbers leave the note.
 */
import type { Edition } from './edition.ts'
import type { Optional } from './poll.ts'
import { clicksIn } from './spoken.ts'

/** What is said before the room is there takes no time of the talk, but it is said in the same way. */
const opening = /^\s*(?:before the start, )?(\d+(?:\.\d+)?)(?: to \d+(?:\.\d+)?)? (min|sec)(?:[^.\n]*, (\d+(?:\.\d+)?)(?: (min|sec)[a-z]*)? without\b)?/i

/** What a note says of its slide's time, in seconds, and without what only the longer edition has. "5 to 10 minutes" are 5. */
export function timeIn(note: string): { seconds?: number, without?: number } {
  const [, amount, unit, without, otherUnit = unit] = opening.exec(note) ?? []
  return {
    ...(amount ? { seconds: inSeconds(amount, unit!) } : {}),
    ...(without ? { without: inSeconds(without, otherUnit!) } : {}),
  }
}

function inSeconds(amount: string, unit: string): number {
  return Math.round(Number(amount) * (unit.toLowerCase() === 'min' ? 60 : 1))
}

/**
 * The plan of a slide in an edition. `note` is the note as that edition has it, `added` the slide's own setting, and
 * `last` its last click that is known. Where the note does not say what a part takes, each click takes as long as another.
 */
export function planOf({ note = '', added, last }: { note?: string, added?: unknown, last: number }, edition: Edition): { planned?: number, optional?: Optional } {
  const { seconds, without } = timeIn(note)
  const named = clicksIn(note)
  if (seconds === undefined)
    return {}
  if (added === 'slide')
    return { planned: seconds, optional: { clicks: [], rest: true, seconds } }
  const clicks = (Array.isArray(added) ? added : []).filter(click => typeof click === 'number').toSorted((a, b) => a - b)
  if (clicks.length === 0)
    return { planned: seconds }
  const all = edition === 'core' ? named + clicks.filter(click => click > 0).length : named
  const saved = seconds - (without ?? Math.round(seconds * Math.max(0, 1 - clicks.length / (all + 1))))
  if (edition === 'core')
    return { planned: seconds - saved }
  const to = Math.max(all, last)
  const rest = clicks.every((click, i) => click === to - clicks.length + 1 + i)
  return { planned: seconds, optional: { clicks, rest, seconds: saved } }
}
