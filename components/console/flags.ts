/** What the lists say of texts that phones reported: it concerns this poll, and says what to do. */
import type { Warning } from '../../workshop/protocol.ts'
import type { PresenterBoardView, TextView } from '../../workshop/views.ts'

/** One line above a list; a burst of flags is more than one person's displeasure. */
export interface Told { say: string, isBurst: boolean }

/** Whether the presenter has still to look at a text: it waits, was reported or looks private. */
export function wantsEyes({ approved, hidden, flags, private: isPrivate }: TextView, { gated }: Pick<PresenterBoardView, 'gated'>): boolean {
  return !approved && !hidden && (gated || flags > 0 || isPrivate)
}

/** How many reported it, and whether it is gone for all by that. */
export function flagsOf({ flags, sentAway }: TextView): string {
  return `reported by ${flags} ${flags === 1 ? 'phone' : 'phones'}${sentAway ? ', gone from all' : ''}`
}

/** The burst that is going on in one of these polls. */
export function burstIn(warnings: Warning[], polls: string[]): Told | undefined {
  const burst = warnings.find(({ polls: about }) => about?.some(poll => polls.includes(poll)))
  return burst && { say: burst.say, isBurst: true }
}

/** How many were reported that the presenter has not looked at, and what to do. */
export function flagsToSee(texts: TextView[]): Told | undefined {
  const flagged = texts.filter(({ flags, approved, hidden }) => flags > 0 && !approved && !hidden)
  if (flagged.length === 0)
    return undefined
  const gone = flagged.filter(({ sentAway }) => sentAway).length
  return {
    say: `${flagged.length === 1 ? 'Phones reported 1' : `Phones reported ${flagged.length}`}${gone > 0 ? `, ${gone} of them gone from all` : ''}: ✕ hides, ✓ keeps.`,
    isBurst: false,
  }
}
