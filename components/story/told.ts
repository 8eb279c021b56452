/** What of the room a slide's story tells at a click: its own questions that it has come to, and those of others that it shows. */
import type { SlidePolls } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'
import type { Phase, Standing } from '../polls/phase.ts'
import { isReached, isReplaced, phaseOf } from '../polls/phase.ts'

/** A question with what is known of it. */
export interface Told { board: BoardView, phase: Phase }

/** In the order of the slide; what is open all the talk is told where it is over. */
export function toldAt({ polls = [], reveals = [] }: Partial<SlidePolls>, boards: Record<string, BoardView>, standing: Standing): Told[] {
  const own = polls
    .filter(poll => poll.open !== 'talk' && isReached(poll, standing))
    .map(({ id, opens }) => ({ board: boards[id], phase: phaseOf(boards[id], opens, standing.click, isReplaced(polls, id, boards, standing)) }))
    .filter(({ phase }) => phase !== 'absent' && phase !== 'waiting')
  const others = reveals
    .filter(({ poll, at }) => at <= standing.click && boards[poll]?.result && polls.every(({ id }) => id !== poll))
    .map(({ poll }) => ({ board: boards[poll], phase: 'result' as const }))
  return [...own, ...others].flatMap(({ board, phase }) => board ? [{ board, phase }] : [])
}
