/** Texts that wait for the presenter, in the poll at hand or in the one whose texts it shows. */
import type { Poll } from '../../workshop/poll.ts'
import type { PresenterBoardView, TextView } from '../../workshop/views.ts'
import { ask } from './ask.ts'
import { inMessages } from './messages.ts'
import { presenterBoards, room } from './source.ts'

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

/** The board of texts that belongs to the poll at hand. Reactive. */
export function textBoard(): PresenterBoardView | undefined {
  const focus = room.value?.focus ? presenterBoards.value[room.value.focus] : undefined
  return focus && presenterBoards.value[sourceOf(focus.poll)]
}

/** The texts that the stage does not show before they are approved. */
export function waitingIn(board: PresenterBoardView | undefined): TextView[] {
  return board?.gated ? board.texts.filter(({ approved, hidden }) => !approved && !hidden) : []
}

/** Lets the stage show these texts. Also brings back to all what was sent away. */
export async function approve(poll: string, chosen: TextView[]): Promise<boolean> {
  for (const texts of inMessages(chosen.map(({ id }) => id))) {
    if (!await ask({ type: 'approveTexts', poll, texts }))
      return false
  }
  return true
}
