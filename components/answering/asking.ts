/**
 * What a visitor of a recorded room sees of a slide's own questions: each is asked before its result is told, as it was
 * in the room, and the arrow alone goes on. Pure: where the page is says all of it.
 */
import type { Poll, SlidePolls } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'

/** What the visitor can answer and has answered, by the ids of polls. */
export interface Answering { askable: ReadonlySet<string>, answered: ReadonlySet<string> }

/** `later`: not asked yet. `open`: it takes answers. `sealed`: another question has taken its place. `told`: with its result. */
type Standing = 'later' | 'open' | 'sealed' | 'told'

/** All boards, of which those of the slide that is on stand as its click says; others are as they were in the end. */
export function boardsAt(boards: Record<string, BoardView>, slide: SlidePolls, click: number, answering: Answering): Record<string, BoardView> {
  const own = slide.polls.flatMap((poll) => {
    const board = boards[poll.id]
    return board && answering.askable.has(poll.id) ? [[poll.id, boardAs(board, standingOf(poll, slide, click, answering))] as const] : []
  })
  return { ...boards, ...Object.fromEntries(own) }
}

function standingOf(poll: Poll, { polls, reveals }: SlidePolls, click: number, { answered }: Answering): Standing {
  const { id, opens = 0, shows = Infinity, live } = poll
  if (click < opens)
    return 'later'
  const isReplaced = polls.some(other => other.opens !== undefined && other.opens > opens && other.opens <= click)
  if (click >= shows || reveals.some(reveal => reveal.poll === id && reveal.at <= click) || (live && (isReplaced || answered.has(id))))
    return 'told'
  return isReplaced ? 'sealed' : 'open'
}

function boardAs(board: BoardView, standing: Standing): BoardView {
  if (standing === 'told')
    return board
  const { poll, round, openedAt, closedAt, here, answered } = board
  return { poll, round, openedAt, closedAt, here, answered, wasAsked: standing !== 'later', accepting: standing === 'open', shown: false, timer: null }
}
