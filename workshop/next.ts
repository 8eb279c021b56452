/** What the next press of the arrow will do, in words of the questions: what it brings and what it ends. */
import type { Boards, Telling } from './minding.ts'
import type { SlidePolls } from './poll.ts'
import type { BoardView, NextStep, PresenterBoardView } from './views.ts'
import { wordsOf } from './asked-words.ts'
import { shownAt } from './foreseen.ts'
import { isPast, minding, missing } from './minding.ts'
import { mentionsFrom, slowestFrom } from './poll.ts'

/** A slide with its number from 1. */
export interface SlideSteps extends SlidePolls { no: number, title: string }

/** So many results are told one by one. */
const fewResults = 2

/** The next press; `click` is where the slide is and `total` how many clicks it has. */
export function nextStep(slide: SlideSteps, next: SlideSteps | undefined, click: number, total: number, boards: Boards, more: Partial<Telling> = {}): NextStep {
  const telling = { withKeys: true, isOver: false, joinShown: false, ...more }
  const stays = click < total
  const to = stays ? slide : next
  if (!to)
    return { does: 'the end', mind: minding({ slide, to: slide, at: click + 1, shown: [], ended: openIn(slide, boards) }, boards, telling) }
  const at = stays ? click + 1 : 0
  const isOwn = (id: string) => stays && slide.polls.some(poll => poll.id === id)
  const shown = shownAt(to, at).map(id => boards[id]).filter(board => board?.wasAsked && (isOwn(board.poll.id) || hasAnswers(board))) as PresenterBoardView[]
  const asked = telling.isOver ? [] : askedAt(to, at, boards)
  const ended = stays && asked.length === 0 ? openIn(slide, boards).filter(board => shown.includes(board)) : openIn(slide, boards)
  const parts = [
    ...(stays ? [] : [`slide ${to.no}: ${to.title}`]),
    ...(shown.length > fewResults
      ? [`shows ${shown.length} results together, “${shown[0]!.poll.ask}” first`]
      : shown.map(board => `shows: ${answers(board, isOwn(board.poll.id))}`)),
    ...(to.mentions?.at === at && hasAnswers(boards[to.mentions.of], mentionsFrom) ? [`counts words in the answers to “${boards[to.mentions.of]!.poll.ask}”`] : []),
    ...(to.slowest?.at === at && hasAnswers(boards[to.slowest.of], slowestFrom) ? [`tells how long the first answers to “${boards[to.slowest.of]!.poll.ask}” took`] : []),
    ...asked.map(ask => `asks: ${ask}`),
    ...(asked.length === 0 ? ended : []).filter(board => missing(board) === 0 && !shown.includes(board)).map(() => 'leaves the question, everybody has answered'),
  ]
  return { does: parts.join('; ') || lineOf(to, at, boards, telling), mind: minding({ slide, to, at, shown, ended }, boards, telling) }
}

/** A step that neither asks nor shows anything. */
function lineOf({ polls }: SlidePolls, click: number, boards: Boards, { isOver }: Telling): string {
  return !isOver && polls.some(({ id, opens }) => opens === click && isPast(boards[id]) && !boards[id]!.accepting) ? 'the next step, which asks nothing' : 'the next line'
}

/** The questions of a slide that phones can answer now, but for those that stay open whatever slide is on. */
function openIn({ polls }: SlidePolls, boards: Boards): PresenterBoardView[] {
  return polls.filter(({ open }) => open !== 'talk').map(({ id }) => boards[id]).filter(board => board?.accepting) as PresenterBoardView[]
}

/** Whether so many answered, or hands were counted: of fewer the slide tells nothing. */
function hasAnswers(board: PresenterBoardView | undefined, from = 1): boolean {
  return !!board?.wasAsked && (board.answered >= from || !!board.byHand)
}

/** What is asked on arriving. */
function askedAt({ polls }: SlidePolls, click: number, boards: Boards): string[] {
  return polls.filter(({ id, opens }) => opens === click && !isPast(boards[id])).map(poll => wordsOf(poll, boards))
}

/** The question that is at hand goes without saying. */
function answers(board: PresenterBoardView, isAtHand: boolean): string {
  const count = board.byHand ? 'a count by hand' : board.answered === 1 ? '1 answer' : `${board.answered} answers`
  return isAtHand ? count : `${count} to “${board.poll.ask}”`
}

/** The questions whose step is behind the room though they were never asked. */
export function jumpedOver(slides: SlideSteps[], at: { no: number, click: number }, boards: Record<string, BoardView>): { id: string, ask: string }[] {
  return slides.filter(({ no }) => no <= at.no).flatMap(({ no, polls }) => polls
    .filter(({ id, opens }) => opens !== undefined && (no < at.no || opens < at.click) && boards[id]?.wasAsked === false)
    .map(poll => ({ id: poll.id, ask: wordsOf(poll, boards) })))
}
