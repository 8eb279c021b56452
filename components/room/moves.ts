/**
 * Who leads when a page moves and hears of moves at once? A page that is driving is ahead of the room for as long as
 * its own moves are on their way; their echoes must not pull it back.
 */
export interface Position { slide: string, click: number }

export interface Moves {
  /** This page moved and tells the room. */
  sent: (to: Position) => void
  /** One of its moves was answered, or never will be. Returns whether none is left to wait for. */
  answered: () => boolean
  /** The room says where it is: should this page go there? */
  follows: (room: Position) => boolean
  /** Nothing is on its way any more: the connection is gone, or it has been quiet for long enough. */
  forget: () => void
}

export function samePosition(a: Position, b: Position): boolean {
  return a.slide === b.slide && a.click === b.click
}

/** Keeps count of the moves of one page. */
export function trackMoves(): Moves {
  /** Moves whose echo was not heard yet, oldest first. */
  let underway: Position[] = []
  let unanswered = 0
  return {
    sent(to) {
      underway.push(to)
      unanswered++
    },
    answered() {
      unanswered = Math.max(0, unanswered - 1)
      return unanswered === 0
    },
    follows(room) {
      const last = underway.at(-1)
      if (!last)
        return true
      const echo = underway.findIndex(move => samePosition(move, room))
      if (echo < 0)
        return unanswered === 0
      if (unanswered === 0 && samePosition(last, room))
        underway = []
      else
        underway = underway.slice(echo + 1)
      return false
    },
    forget() {
      underway = []
      unanswered = 0
    },
  }
}
