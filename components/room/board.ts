/**
 * The polls as the slide shows them on which a component stands: as they are; in the presenter's preview of the next
 * press as they will be, for which no other page has the figures; and in a small picture of another moment of a
 * recording as they were.
 */
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { Views } from '../../workshop/recording/shown.ts'
import type { Asides, BoardView, RoomView } from '../../workshop/views.ts'
import { injectionRenderContext } from '@slidev/client/constants.ts'
import { computed, inject } from 'vue'
import { foreseen } from '../../workshop/foreseen.ts'
import { useOwnSlide } from './slide.ts'
import { ahead, boards, isFinal, presenterBoards, room } from './source.ts'

/** Provided to the slides that show another moment than the page. */
export const anotherMoment: InjectionKey<Readonly<Ref<Views>>> = Symbol('another moment')

/** All polls by id. Call in the setup of a component. */
export function useBoards(): ComputedRef<Record<string, BoardView>> {
  const then = inject(anotherMoment, undefined)
  if (then || !isNext())
    return computed(() => (then?.value ?? { boards: boards.value }).boards)
  const slide = useOwnSlide()
  return computed(() => foreseen(boards.value, presenterBoards.value, slide, slide.click.value))
}

/** What the room says beside its polls; undefined while nothing is known of it. Call in the setup of a component. */
export function useAsides(): ComputedRef<Asides | undefined> {
  const isAhead = isNext()
  const now = useRoom()
  return computed(() => (isAhead ? ahead.value : null) ?? now.value ?? undefined)
}

/** The room itself; null while nothing is known of it. Call in the setup of a component. */
export function useRoom(): ComputedRef<RoomView | null> {
  const then = inject(anotherMoment, undefined)
  return computed(() => then ? then.value.room : room.value)
}

/** The poll that is at hand; null where there is none, or no clock. Call in the setup of a component. */
export function useFocus(): ComputedRef<string | null> {
  const then = inject(anotherMoment, undefined)
  const now = useRoom()
  return computed(() => (isFinal.value && !then ? null : now.value?.focus) ?? null)
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
