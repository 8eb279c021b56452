/** What a slide shows of its poll at a moment, from what is known of the poll and where the slide is. */
import type { Poll } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'

/**
 * `absent`: nothing, not even room: it never ran, or a later question of the slide has taken its place.
 * `waiting`: room is kept. `open`: answers gather, hidden. `sealed`: closed, hidden. `result`: figures are shown,
 * perhaps while it is open.
 */
export type Phase = 'absent' | 'waiting' | 'open' | 'sealed' | 'result'

/** `click` is where the slide is; `replaced` says whether a later poll of the slide was asked. */
export function phaseOf(board: BoardView | undefined, opens: number | undefined, click: number, replaced: boolean): Phase {
  if (!board || replaced)
    return 'absent'
  if (!board.wasAsked) {
    return opens !== undefined && click > opens ? 'absent' : 'waiting'
  }
  if (board.result)
    return 'result'
  return board.accepting ? 'open' : 'sealed'
}

/** Where a slide stands: its click, and the poll that is at hand by a key or after a step back. */
export interface Standing { click: number, focus?: string | null }

/** Whether a slide has come to a poll of its own. */
export function isReached({ id, opens = 0 }: Pick<Poll, 'id' | 'opens'>, { click, focus }: Standing): boolean {
  return opens <= click || id === focus
}

/**
 * Whether another poll of the same slide has this one's place: the one that is open, else a later one which the slide has
 * come to and which was asked. One open all the talk replaces none, and one that is open is never replaced.
 */
export function isReplaced(polls: Poll[], id: string, boards: Record<string, BoardView>, standing: Standing): boolean {
  if (boards[id]?.accepting)
    return false
  const place = polls.findIndex(poll => poll.id === id)
  return place >= 0 && polls.some((poll, i) => poll.id !== id && !poll.open && boards[poll.id]?.wasAsked && isReached(poll, standing)
    && (i > place || boards[poll.id]!.accepting))
}

/**
 * Whether the words of a poll stand on its slide by themselves, where nothing is known of the room, as without a server:
 * from the click that would ask it until the next question of the slide.
 */
export function standsAlone(polls: Poll[], id: string, click: number): boolean {
  const place = polls.findIndex(poll => poll.id === id)
  const { opens, open } = polls[place] ?? {}
  const next = polls.slice(place + 1).find(poll => poll.opens !== undefined)?.opens ?? Infinity
  return open === 'lobby' || (opens !== undefined && opens <= click && click < next)
}

/** The question that is open though this slide does not ask it, as by a key where its result stands; undefined without one. */
export function openElsewhere(boards: Record<string, BoardView>, polls: Poll[]): BoardView | undefined {
  return openNow(boards).find(({ poll }) => !poll.open && polls.every(({ id }) => id !== poll.id))
}

/** The questions that are open, the newest first, without what is open all the talk. */
export function openNow(boards: Record<string, BoardView>): BoardView[] {
  return Object.values(boards)
    .filter(({ accepting, poll }) => accepting && poll.open !== 'talk')
    .sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
}
