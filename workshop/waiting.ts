/** Texts that wait for the presenter before the stage shows them. */
import type { Poll } from './poll.ts'
import type { PresenterBoardView, TextView } from './views.ts'

/** The poll whose texts a poll shows: approved late, they are seen while they are voted on. */
export function sourceOf(poll: Poll): string {
  switch (poll.kind) {
    case 'judge':
    case 'vote':
      return poll.of
    case 'choice':
      return poll.about ?? poll.id
    default:
      return poll.id
  }
}

/** The texts that the stage does not show before they are approved. */
export function waitingIn(board: PresenterBoardView | undefined): TextView[] {
  return board?.gated ? board.texts.filter(({ approved, hidden }) => !approved && !hidden) : []
}
