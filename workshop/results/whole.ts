/** What a shown result is of, so that its board, its shares and what stands beside it elsewhere have one whole. */
import type { BoardView } from '../views.ts'

/**
 * How many people the figures of a board are of: those whom its tally counts, of hands all who were here, and of hands
 * counted by eye those that were seen. Those who answered where nothing is shown.
 */
export function wholeOf({ here, byHand, answered, result }: BoardView): number {
  if (result?.kind === 'hands' && !byHand)
    return Math.max(here, result.n)
  return result ? result.n : answered
}

/** Whether each of them may have given several answers. */
export function hasSeveral({ poll }: BoardView): boolean {
  return poll.kind === 'choice' && poll.many === true
}
