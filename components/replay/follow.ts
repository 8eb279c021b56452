/**
 * Keeps the page where the recording's stage was while the clock shows, and lets it go as soon as somebody moves it by
 * hand: then there is no clock any more, and a slide that is opened is there whole, with its final results. A recording
 * that was opened without a slide or a moment is at its beginning.
 */
import type { Position } from '../../workshop/position.ts'
import { computed, nextTick, ref, watch } from 'vue'
import { samePosition } from '../../workshop/position.ts'
import { trackMoves } from '../room/moves.ts'
import { usePlace } from '../room/place.ts'
import { room, seq, status } from '../room/source.ts'
import { isFollowing, leave, marks, standAtBeginning } from './player.ts'

/** The title of the slide that the room was on where this deck no longer has it, else undefined. */
export const missing = ref<string>()

/** Call once, in the root of the app. */
export function useFollow(): void {
  const { nav, here, isOnSlides, slideWith, put, isPlaced, letGo, positionOf } = usePlace()
  const moves = trackMoves()
  const wanted = computed(() => isFollowing.value && room.value?.stage.slide ? room.value.stage : undefined)
  let isMoving = false

  /** One move at a time, the newest next, so that a clock at sixty times its speed never overtakes the page. */
  async function follow(): Promise<void> {
    if (isMoving || !isOnSlides.value)
      return
    isMoving = true
    for (let to = moves.next(); to; to = moves.next()) {
      await put(to)
      await nextTick()
    }
    isMoving = false
  }

  /** A slide that was opened without a click, rather than come to by the arrow, is shown whole. */
  async function showWhole(slide: string): Promise<void> {
    const at = await mounted(slide)
    if (!at || isFollowing.value)
      return
    await put({ slide, click: nav.clicksTotal.value })
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
    missing.value = stage && !slideWith(stage.slide) ? titleOf(stage.slide) : undefined
    if (stage)
      moves.hears(stage, seq.value)
    else
      moves.loses()
    void follow()
  })

  nav.router.afterEach((route, before, failure) => {
    const to = positionOf(route)
    const from = positionOf(before)
    // Where the address leads as the page opens is nobody's hand.
    const isFirst = before.matched.length === 0
    if (failure || isFirst || !to || isPlaced(to) || (from && samePosition(to, from)))
      return
    letGo()
    leave()
    if (to.click === 0 && (!from || (to.slide !== from.slide && !isStep(route.params.no, before.params.no))))
      void showWhole(to.slide)
  })

  watch(status, async (now) => {
    if (now !== 'recording')
      return
    await nav.router.isReady()
    // Opened at a moment, before there was a page to be put anywhere.
    void follow()
    const opened = positionOf(nav.router.currentRoute.value)
    if (isFollowing.value || !isOnSlides.value || !opened || opened.click > 0)
      return
    if (nav.currentSlideNo.value === 1)
      standAtBeginning()
    else
      void showWhole(opened.slide)
  })
}

/** As the recorded deck had it. */
function titleOf(id: string): string {
  return marks.value.find(({ slide }) => slide === id)?.title ?? id
}

function isStep(to: unknown, from: unknown): boolean {
  return Math.abs(Number(to) - Number(from)) === 1
}
