/**
 * The polls as the slide shows them on which a component stands: as they are, and in the presenter's preview of the next
 * press as they will be. No other page has the figures for that, and none draws the preview.
 */
import type { ComputedRef } from 'vue'
import type { Asides, BoardView } from '../../workshop/views.ts'
import { injectionRenderContext } from '@slidev/client/constants.ts'
import { computed, inject } from 'vue'
import { foreseen } from '../../workshop/foreseen.ts'
import { useOwnSlide } from './slide.ts'
import { ahead, boards, presenterBoards, room } from './source.ts'

/** All polls by id. Call in the setup of a component. */
export function useBoards(): ComputedRef<Record<string, BoardView>> {
  if (!isNext())
    return computed(() => boards.value)
  const slide = useOwnSlide()
  return computed(() => foreseen(boards.value, presenterBoards.value, slide, slide.click.value))
}

/** What the room says beside its polls; undefined while nothing is known of it. Call in the setup of a component. */
export function useAsides(): ComputedRef<Asides | undefined> {
  const isAhead = isNext()
  return computed(() => (isAhead ? ahead.value : null) ?? room.value ?? undefined)
}

/** Whether the slide of this component is the preview of the next press. */
function isNext(): boolean {
  return inject(injectionRenderContext, undefined)?.value === 'previewNext'
}

/** One poll, undefined while nothing is known of it. Call in the setup of a component. */
export function useBoard(poll: () => string): ComputedRef<BoardView | undefined> {
  const all = useBoards()
  return computed(() => all.value[poll()])
}
