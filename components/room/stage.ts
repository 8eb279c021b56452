/**
 * Keeps every page of the deck where the room is. A page with the presenter's key leads, all others follow; Slidev's
 * own sync is not used, since it trusts whoever opens a page and knows no log.
 *
 * A page leads only after it has taken up the room's position once: opening a link never moves the room. While the
 * server is away, or cannot save where the room is, a page goes on by itself and takes the other pages of the same
 * browser along; the room catches up when it can.
 */
import type { Position } from './moves.ts'
import { useBroadcastChannel } from '@vueuse/core'
import { watch } from 'vue'
import { command } from './live.ts'
import { samePosition, trackMoves } from './moves.ts'
import { usePlace } from './place.ts'
import { driving, room, status } from './source.ts'

/** So many milliseconds after the last answer the room is right. */
const settled = 1000

/** A page that goes on by itself tells the room again after so many milliseconds. */
const tellAgain = 1000

/** `alone`: the room does not know of it. */
type Post = Position & { alone: boolean }

/** Call once, in the root of the app. */
export function useStage(): void {
  const { nav, here, isOnSlides, has, put } = usePlace()
  const moves = trackMoves()
  const { data: neighbour, post } = useBroadcastChannel<Post, Post>({ name: 'stage' })
  /** Where this page was put by the room; a page that is elsewhere was moved by hand. */
  let placed: Position | undefined
  let hasTakenUp = false
  let movedAlone = false
  let settling: ReturnType<typeof setTimeout> | undefined

  async function goTo(to: Position): Promise<void> {
    if (!has(to.slide) || !isOnSlides.value)
      return
    placed = to
    await put(to)
  }

  /** Is this where the room put the page, as far as the slide has that many clicks? */
  function isPlaced(at: Position): boolean {
    return !!placed && samePosition(at, { ...placed, click: Math.min(placed.click, nav.clicksTotal.value) })
  }

  function tell(to: Position): void {
    moves.sent(to)
    clearTimeout(settling)
    void command({ type: 'moveTo', ...to }).then((answer) => {
      // Only then: with an answer still to come, the room's place is an echo that would pull the page back.
      if (!moves.answered())
        return
      movedAlone = !answer.ok && answer.reason === 'unsaved'
      if (movedAlone)
        goOnAlone(to)
      else
        settling = setTimeout(settle, settled, to)
    })
  }

  function goOnAlone(to: Position): void {
    moves.forget()
    post({ ...to, alone: true })
    settling = setTimeout(() => {
      if (status.value === 'live')
        tell(here.value ?? to)
    }, tellAgain)
  }

  /** The last move is long answered: where the room is elsewhere by now, somebody else led it there. */
  function settle(last: Position): void {
    // A slide that is still being drawn is a move that was not told yet.
    if (!here.value) {
      settling = setTimeout(settle, settled, last)
      return
    }
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
    post({ ...to, alone: movedAlone })
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
    if (to && (to.alone || status.value === 'lost'))
      void goTo(to)
  })
}
