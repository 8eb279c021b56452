/**
 * What the boards will be after the next press, for the presenter's preview of it alone: the result that it shows, from
 * the figures that only the presenter has yet, and the question that it asks.
 */
import type { Slide } from './poll.ts'
import type { BoardView, PresenterBoardView } from './views.ts'

type Steps = Pick<Slide, 'polls' | 'reveals'>

/** The ids of polls whose result stands on a slide from this click on. */
export function shownAt({ polls, reveals }: Steps, click: number): string[] {
  return [
    ...polls.filter(({ shows }) => shows === click).map(({ id }) => id),
    ...reveals.filter(({ at }) => at === click).map(({ poll }) => poll),
  ]
}

/** The boards as they stand once a slide has come to a click. `own` are those that only the presenter has. */
export function foreseen(boards: Record<string, BoardView>, own: Record<string, PresenterBoardView>, slide: Steps, click: number): Record<string, BoardView> {
  const next = { ...boards }
  for (const id of shownAt(slide, click)) {
    const board = own[id]
    if (board?.wasAsked)
      next[id] = { ...board, accepting: false, shown: true, timer: null }
  }
  for (const { id, opens } of slide.polls) {
    const board = own[id]
    if (!board || opens !== click || (board.wasAsked && !board.interrupted) || next[id]?.shown)
      continue
    // One question at a time: what is open closes, but for what is open for a span (`endedBy` in focus.ts).
    for (const [other, open] of Object.entries(next)) {
      if (open.accepting && !open.poll.open)
        next[other] = { ...open, accepting: false }
    }
    next[id] = { ...boards[id] ?? board, wasAsked: true, accepting: true }
  }
  return next
}
