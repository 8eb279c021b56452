/** The texts of the poll at hand, or of the one whose texts it shows, and how they are let on stage. */
import type { PresenterBoardView, TextView } from '../../workshop/views.ts'
import { sourceOf } from '../../workshop/waiting.ts'
import { ask } from './ask.ts'
import { inMessages } from './messages.ts'
import { presenterBoards, room } from './source.ts'

/** The board of texts that belongs to the poll at hand. Reactive. */
export function textBoard(): PresenterBoardView | undefined {
  const focus = room.value?.focus ? presenterBoards.value[room.value.focus] : undefined
  return focus && presenterBoards.value[sourceOf(focus.poll)]
}

/** Lets the stage show these texts. Also brings back to all what was sent away. */
export async function approve(poll: string, chosen: TextView[]): Promise<boolean> {
  for (const texts of inMessages(chosen.map(({ id }) => id))) {
    if (!await ask({ type: 'approveTexts', poll, texts }))
      return false
  }
  return true
}
