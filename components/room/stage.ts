/**
 * Keeps every page of the deck where the room is. A page with the presenter's key leads, all others follow; Slidev's
 * own sync is not used, since it trusts whoever opens a page and knows no log.
 *
 * A page leads only after it has taken up the room's position once: opening a link never moves the room. While the
 * server is away, or cannot save where the room is, a page goes on by itself and takes the other pages of the same
 * browser along; the room catches up when it can.
 */
import type { Position } from '../../workshop/position.ts'
import { useBroadcastChannel } from '@vueuse/core'
import { watch } from 'vue'
import { command } from './live.ts'
import { trackMoves } from './moves.ts'
import { say } from './notice.ts'
import { usePlace } from './place.ts'
import { driving, isAhead, isAlone, room, seq, status } from './source.ts'

/** A page that goes on by itself tells the room again after so many milliseconds. */
const tellAgain = 1000

/** `alone`: the room does not know of it. */
type Post = Position & { alone: boolean }

/** Call once, in the root of the app. */
export function useStage(): void {
  const { here, isOnSlides, put, isPlaced, letGo } = usePlace()
  const moves = trackMoves()
  const { data: neighbour, post } = useBroadcastChannel<Post, Post>({ name: 'stage' })
  let hasTakenUp = false
  let again: ReturnType<typeof setTimeout> | undefined

  /** What else on this page asks how it stands with the room. */
  function tellPage(): void {
    isAhead.value = moves.isAhead()
    isAlone.value = moves.isAlone()
  }

  function follow(): void {
    const to = moves.next()
    if (to)
      void goTo(to)
  }

  async function goTo(to: Position): Promise<void> {
    if (isOnSlides.value)
      await put(to)
  }

  async function tell(to: Position): Promise<void> {
    clearTimeout(again)
    const hear = moves.tells(to)
    tellPage()
    const answer = await command({ type: 'moveTo', ...to })
    const isLast = hear(answer)
    tellPage()
    if (!isLast)
      return
    if (moves.isAlone()) {
      post({ ...to, alone: true })
      again = setTimeout(() => status.value === 'live' && tell(here.value ?? to), tellAgain)
      return
    }
    if (!answer.ok)
      say(answer.say)
    follow()
  }

  watch(here, (to) => {
    if (!to || !isOnSlides.value || isPlaced(to))
      return
    letGo()
    if (!driving.value || !hasTakenUp)
      return
    post({ ...to, alone: moves.isAlone() })
    if (status.value === 'live')
      void tell(to)
    else
      moves.goesOnAlone()
    tellPage()
  })

  watch(() => [room.value, seq.value] as const, ([room, seq]) => {
    if (!room)
      return
    moves.hears(room.stage, seq)
    tellPage()
    hasTakenUp = true
    follow()
  })

  watch(status, (now) => {
    if (now === 'lost') {
      moves.loses()
      tellPage()
    }
    if (moves.isAlone() && here.value) {
      if (now === 'lost')
        post({ ...here.value, alone: true })
      if (now === 'live')
        void tell(here.value)
    }
  })

  watch(neighbour, (to) => {
    if (to && (to.alone || status.value === 'lost'))
      void goTo(to)
  })
}
