/** What a slide shows of its poll at a moment, from what is known of the poll and where the slide is. */
import type { Poll } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'

/**
 * `absent`: nothing, not even room: it never ran, or a later question of the slide has taken its place.
 * `waiting`: room is kept. `open`: answers gather, hidden. `sealed`: closed, hidden. `result`: figures are shown,
 * perhaps while it is open.
 */
export type Phase = 'absent' | 'waiting' | 'open' | 'sealed' | 'result'

/** `click` is where the slide is; `replaced` says whether a later poll of the slide was asked. */
export function phaseOf(board: BoardView | undefined, opens: number | undefined, click: number, replaced: boolean): Phase {
  if (!board || replaced)
    return 'absent'
  if (!board.wasAsked) {
    return opens !== undefined && click > opens ? 'absent' : 'waiting'
  }
  if (board.result)
    return 'result'
  return board.accepting ? 'open' : 'sealed'
}

/** Where a slide stands: its click, and the poll that is at hand by a key or after a step back. */
export interface Standing { click: number, focus?: string | null }

/** Whether a slide has come to a poll of its own. */
export function isReached({ id, opens = 0 }: Pick<Poll, 'id' | 'opens'>, { click, focus }: Standing): boolean {
  return opens <= click || id === focus
}

/** Whether a later poll in the frontmatter of the same slide, which it has come to, was asked; one open all the talk replaces none. */
export function isReplaced(polls: Poll[], id: string, boards: Record<string, BoardView>, standing: Standing): boolean {
  const place = polls.findIndex(poll => poll.id === id)
  return place >= 0 && polls.slice(place + 1).some(poll => !poll.open && boards[poll.id]?.wasAsked && isReached(poll, standing))
}
