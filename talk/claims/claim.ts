/**
 * A claim of the talk stands beside two simulated rooms: one in which it is not true, and one in which it plainly is.
 * Its rule is tried on many of both before a room answers, so that no claim holds by chance, nor can only fail.
 */
import type { People } from '../../rehearsal/people.ts'
import type { ClaimRule } from '../../report/rules.ts'

/** What people think in a simulated room; of what is left out they think nothing, and answer by chance. */
export type Thoughts = Omit<Partial<People>, 'skips'>

export interface Rooms {
  /** The polls that are asked, in order. */
  asked: string[]
  /** The claim is not true, by as little as it can be. */
  null: Thoughts
  /** It is, and everybody answers with care. */
  clear: Thoughts
}

export interface TalkClaim extends ClaimRule { rooms: Rooms }
