/**
 * Keeps the page where the recording's stage was while the clock shows, and lets it go as soon as somebody moves it by
 * hand: then there is no clock any more, and a slide that is opened is there whole, with its final results.
 */
import type { Position } from '../room/moves.ts'
import { computed, nextTick, ref, watch } from 'vue'
import { samePosition } from '../room/moves.ts'
import { usePlace } from '../room/place.ts'
import { room, status } from '../room/source.ts'
import { isFollowing, leave, marks } from './player.ts'

/** The title of the slide that the room was on where this deck no longer has it, else undefined. */
export const missing = ref<string>()

/** Call once, in the root of the app. */
export function useFollow(): void {
  const { nav, here, isOnSlides, has, put, positionOf } = usePlace()
  const wanted = computed(() => isFollowing.value && room.value?.stage.slide ? room.value.stage : undefined)
  /** Where the page was last put by us; a page that comes to be elsewhere was moved by hand. */
  let placed: Position | undefined
  let isMoving = false

  function isPlaced(to: Position): boolean {
    return !!placed && to.slide === placed.slide && (to.click === placed.click || to.click === Math.min(placed.click, nav.clicksTotal.value))
  }

  /** One move at a time, the newest next, so that a clock at sixty times its speed never overtakes the page. */
  async function follow(): Promise<void> {
    if (isMoving || !isOnSlides.value)
      return
    isMoving = true
    while (wanted.value && !(placed && samePosition(placed, wanted.value))) {
      placed = { ...wanted.value }
      if (has(placed.slide))
        await put(placed)
      await nextTick()
    }
    isMoving = false
  }

  /** A slide that was opened without a click, rather than come to by the arrow, is shown whole. */
  async function showWhole(slide: string): Promise<void> {
    const at = await mounted(slide)
    if (!at || isFollowing.value)
      return
    placed = { slide, click: nav.clicksTotal.value }
    await put(placed)
  }

  /** Resolves when the slide is drawn and its clicks are counted; undefined where the page went elsewhere meanwhile. */
  function mounted(slide: string): Promise<Position | undefined> {
    return new Promise((resolve) => {
      const stop = watch(here, (at) => {
        if (!at)
          return
        resolve(at.slide === slide ? at : undefined)
        void nextTick(() => stop())
      }, { immediate: true, flush: 'post' })
    })
  }

  watch(wanted, () => {
    const stage = wanted.value
    missing.value = stage && !has(stage.slide) ? titleOf(stage.slide) : undefined
    void follow()
  })

  nav.router.afterEach((route, before, failure) => {
    const to = positionOf(route)
    const from = positionOf(before)
    if (failure || !to || isPlaced(to) || (from && samePosition(to, from)))
      return
    placed = undefined
    leave()
    if (to.click === 0 && (!from || (to.slide !== from.slide && !isStep(route.params.no, before.params.no))))
      void showWhole(to.slide)
  })

  watch(status, (now) => {
    if (now === 'recording' && here.value?.click === 0)
      void showWhole(here.value.slide)
  })
}

/** As the recorded deck had it. */
function titleOf(id: string): string {
  return marks.value.find(({ slide }) => slide === id)?.title ?? id
}

function isStep(to: unknown, from: unknown): boolean {
  return Math.abs(Number(to) - Number(from)) === 1
}
