/**
 * A claim of the talk stands beside two simulated rooms: one in which it is not true, and one in which it plainly is.
 * Its rule is tried on many of both before a room answers, so that no claim holds by chance, nor can only fail.
 */
import type { People } from '../../rehearsal/people.ts'
import type { ClaimRule } from '../../report/rules.ts'
import type { SquadGame } from '../kinds/harbours/shapes.ts'
import type { Sailors } from '../people/sailors.ts'

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

/** The same of a game: its rooms are whole games, and a null room is one in which what is compared was drawn by chance. */
export interface GameRooms {
  null: (game: SquadGame[], seed: number) => SquadGame[]
  /** How people play where it is plainly true. */
  clear: Sailors
}

export interface TalkClaim extends ClaimRule { rooms: Rooms | GameRooms }

/** A claim about answers. */
export interface AnswerClaim extends TalkClaim { rooms: Rooms }

/** Whether a claim is about answers, and not about a game. */
export function isOfAnswers(claim: TalkClaim): claim is AnswerClaim {
  return 'asked' in claim.rooms
}
