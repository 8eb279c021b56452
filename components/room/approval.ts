/** The texts that the presenter sees to, and how they are let on stage. */
import type { PresenterCommand } from '../../workshop/commands.ts'
import type { PresenterBoardView, TextView } from '../../workshop/views.ts'
import { shallowRef } from 'vue'
import { approvable, waitingIn } from '../../workshop/waiting.ts'
import { ask } from './ask.ts'
import { inMessages } from './messages.ts'
import { presenterBoards, room } from './source.ts'

/** The texts that came while the presenter's hand was in the list: they are not on it yet. */
export const unseen = shallowRef<ReadonlySet<string>>(new Set())

/** The board of texts that the presenter sees to: of the poll at hand, of the one it shows, or of what comes next. Reactive. */
export function textBoard(): PresenterBoardView | undefined {
  return room.value?.texts ? presenterBoards.value[room.value.texts] : undefined
}

/** Those on the presenter's list that one press approves: not what nobody has seen yet, nor what looks private. Reactive. */
export function waitingOnList(): TextView[] {
  return approvable(waitingIn(textBoard())).filter(({ id }) => !unseen.value.has(id))
}

/** Lets the stage show these texts. Also brings back to all what was sent away. */
export async function approve(poll: string, texts: TextView[]): Promise<boolean> {
  const wishes = inMessages(texts.map(({ id }) => id)).map((texts): PresenterCommand => ({ type: 'approveTexts', poll, texts }))
  return ask(wishes, texts.length === 1 ? 'Approved. U takes that back.' : `All ${texts.length} are approved. U takes that back.`)
}
