/**
 * Keeps every page of the deck where the room is. A page with the presenter's key leads, all others follow; Slidev's
 * own sync is not used, since it trusts whoever opens a page and knows no log.
 *
 * A page leads only after it has taken up the room's position once: opening a link never moves the room. While the
 * server is away a page goes on by itself and takes the other pages of the same browser along.
 */
import type { Position } from './moves.ts'
import { useNav } from '@slidev/client'
import { getSlidePath } from '@slidev/client/logic/slides.ts'
import { useBroadcastChannel } from '@vueuse/core'
import { computed, watch } from 'vue'
import { command } from './live.ts'
import { samePosition, trackMoves } from './moves.ts'
import { driving, room, status } from './source.ts'

/** After so many milliseconds without an answer on its way, the room is right. */
const settled = 1000

/** Call once, in the root of the app. */
export function useStage(): void {
  const nav = useNav()
  const moves = trackMoves()
  const { data: neighbour, post } = useBroadcastChannel<Position, Position>({ name: 'stage' })
  const isOnSlides = computed(() => nav.hasPrimarySlide.value && !nav.isPrintMode.value && !nav.isNotesViewer.value)
  /** Where this page was put by the room; a page that is elsewhere was moved by hand. */
  let placed: Position | undefined
  let hasTakenUp = false
  let movedAlone = false
  let settling: ReturnType<typeof setTimeout> | undefined

  const here = computed<Position | undefined>(() => {
    const { id } = nav.currentSlideRoute.value.meta.slide!.frontmatter as { id?: string }
    return id && nav.clicksContext.value.isMounted ? { slide: id, click: nav.clicks.value } : undefined
  })

  async function goTo(to: Position): Promise<void> {
    const slide = nav.slides.value.find(({ meta }) => meta.slide?.frontmatter.id === to.slide)
    if (!slide || !isOnSlides.value)
      return
    placed = to
    if (here.value && samePosition(here.value, to))
      return
    // Not `nav.go`: a slide that was not shown before knows no clicks yet, and it would go to the first.
    const { query } = nav.router.currentRoute.value
    await nav.router.replace({
      path: getSlidePath(slide, nav.isPresenter.value),
      query: { ...query, clicks: to.click ? String(to.click) : undefined },
    })
  }

  /** Is this where the room put the page, as far as the slide has that many clicks? */
  function isPlaced(at: Position): boolean {
    return !!placed && samePosition(at, { ...placed, click: Math.min(placed.click, nav.clicksTotal.value) })
  }

  function tell(to: Position): void {
    moves.sent(to)
    clearTimeout(settling)
    void command({ type: 'moveTo', ...to }).then(({ ok }) => {
      moves.answered()
      if (!ok)
        moves.forget()
      clearTimeout(settling)
      settling = setTimeout(settle, settled, to)
    })
  }

  /** The last move is long answered: where the room is elsewhere by now, somebody else led it there. */
  function settle(last: Position): void {
    moves.forget()
    if (status.value === 'live' && room.value?.stage.slide && !samePosition(room.value.stage, last))
      void goTo(room.value.stage)
  }

  watch(here, (to) => {
    if (!to || !isOnSlides.value || isPlaced(to))
      return
    placed = undefined
    if (!driving.value || !hasTakenUp)
      return
    post(to)
    if (status.value === 'live')
      tell(to)
    else
      movedAlone = true
  })

  watch(() => room.value && `${room.value.stage.slide} ${room.value.stage.click}`, () => {
    const stage = room.value!.stage
    if (stage.slide && !movedAlone && (!hasTakenUp || moves.follows(stage)))
      void goTo(stage)
    hasTakenUp = true
  })

  watch(status, (now) => {
    if (now === 'lost') {
      moves.forget()
      return
    }
    if (now !== 'live')
      return
    if (movedAlone && here.value)
      tell(here.value)
    else if (room.value?.stage.slide)
      void goTo(room.value.stage)
    movedAlone = false
  })

  watch(neighbour, (to) => {
    if (to && status.value === 'lost')
      void goTo(to)
  })
}
