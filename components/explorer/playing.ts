/**
 * The time of a model on a slide, or of how it is told there. A click starts a run that plays to a named moment; wherever nothing may move
 * (print, previews, reduced or stopped motion, a slide come to from elsewhere) that moment is shown at once, so that every page
 * shows the same picture at the same click.
 */
import type { Ref } from 'vue'
import { useIsSlideActive } from '@slidev/client'
import { useRafFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { mayMove } from '../room/motion.ts'
import { useOwnSlide } from '../room/slide.ts'

/** From a click on: model time goes to `to`, in so many seconds; from where it is unless `from` says otherwise. */
export interface Cue { at: number, to: number, seconds: number, from?: number }

/**
 * Model time at this moment. Call it in a component's setup.
 *
 * @param cues by click, in order; before the first it is the first one's `from`, or 0
 */
export function usePlaying(cues: () => Cue[]): Readonly<Ref<number>> {
  const { click, still } = useOwnSlide()
  const active = useIsSlideActive()
  const moves = computed(() => active.value && !still.value && mayMove.value)
  const time = ref(0)
  let way = { from: 0, to: 0, seconds: 0, passed: 0 }

  const loop = useRafFn(({ delta }) => {
    way.passed = Math.min(way.seconds, way.passed + Math.min(delta, 100) / 1000)
    const isOver = way.passed >= way.seconds
    time.value = isOver ? way.to : way.from + (way.to - way.from) * way.passed / way.seconds
    if (isOver)
      loop.pause()
  }, { immediate: false, fpsLimit: 60 })

  function current(): Cue | undefined {
    return cues().findLast(({ at }) => at <= click.value)
  }

  /** At once to where the click leads. */
  function settle(): void {
    loop.pause()
    time.value = current()?.to ?? cues()[0]?.from ?? 0
  }

  watch(click, (now, before) => {
    const cue = current()
    if (!moves.value || !cue || cue.at !== now || now !== before + 1 || cue.seconds === 0)
      return settle()
    way = { from: cue.from ?? time.value, to: cue.to, seconds: cue.seconds, passed: 0 }
    time.value = way.from
    loop.resume()
  })
  watch(moves, settle)
  watch(() => cues().map(({ to }) => to).join(' '), settle)
  settle()
  return time
}
