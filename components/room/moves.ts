/**
 * Who leads when a page moves and hears of moves at once? A page that is driving is ahead of the room while its own
 * moves are on their way. So it ignores where the room is until the last of them was answered, and from then on
 * whatever is older than that answer: every answer and every view has its number in the log.
 */
import type { Position } from '../../workshop/position.ts'
import type { Answer, Known } from '../../workshop/protocol.ts'
import { samePosition } from '../../workshop/position.ts'

export interface Moves {
  /** The room is here, as of this entry of the log. */
  hears: (room: Position, seq: number) => void
  /**
   * This page moved and tells the room. What comes back takes the answer, or what is known where none came, and returns
   * whether no other is waited for.
   */
  tells: (to: Position) => (answer: Answer & Partial<Known>) => boolean
  /** This page moved, and nobody can be told. */
  goesOnAlone: () => void
  /** Whether the room does not know where this page is, so that the page has to tell it again. */
  isAlone: () => boolean
  /** Whether what this page hears of the room is older than its own moves. */
  isAhead: () => boolean
  /** Where the page has to go because the room went there, else undefined. Each place is told once. */
  next: () => Position | undefined
  /**
   * The connection is gone, with all that was on its way; what comes next is new, and may be of another log. A page that
   * was still waiting for an answer is alone.
   */
  loses: () => void
}

/** Keeps count of the moves of one page. */
export function trackMoves(): Moves {
  let room: Position & Known | undefined
  /** Where the room is as far as this page has gone along with it, or has led it. */
  let agreed: Position | undefined
  /** The number of the newest answer. */
  let answered = 0
  let waiting = new Set<symbol>()
  let alone = false
  const isAhead = () => waiting.size > 0 || (room?.seq ?? answered) < answered
  return {
    hears({ slide, click }, seq) {
      room = { slide, click, seq }
    },
    tells(to) {
      const move = Symbol(to.slide)
      waiting.add(move)
      return (answer) => {
        // One that was lost with its connection is waited for no longer.
        if (!waiting.delete(move))
          return false
        const isLast = waiting.size === 0
        if (answer.ok) {
          agreed = to
          answered = answer.seq ?? answered
          alone = false
        }
        else if (isLast) {
          alone = answer.reason === 'unsaved'
          // What is refused leaves the room where it is: the page goes back there.
          agreed = undefined
        }
        return isLast
      }
    },
    goesOnAlone() {
      alone = true
    },
    isAlone: () => alone,
    isAhead,
    next() {
      if (alone || isAhead() || !room || (agreed && samePosition(agreed, room)))
        return undefined
      agreed = { slide: room.slide, click: room.click }
      return agreed
    },
    loses() {
      alone ||= waiting.size > 0
      waiting = new Set()
      room = undefined
      agreed = undefined
      answered = 0
    },
  }
}
