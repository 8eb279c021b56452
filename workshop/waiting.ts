/** Texts that wait for the presenter before others get them. */
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

/**
 * The texts that others do not get before they are approved: above fifty people all of them, from the stage; and what looks
 * private, from the phones that judge or vote on it.
 */
export function waitingIn(board: PresenterBoardView | undefined): TextView[] {
  return board?.texts.filter(({ approved, hidden, private: isPrivate }) => !approved && !hidden && (board.gated || (isPrivate && board.handsOut !== undefined))) ?? []
}

/** Of texts that wait, those that may be approved together: what looks private takes a press of its own. */
export function approvable<Text extends Pick<TextView, 'private'>>(texts: Text[]): Text[] {
  return texts.filter(({ private: isPrivate }) => !isPrivate)
}
