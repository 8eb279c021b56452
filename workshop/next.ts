/** What the next press of the arrow will do, in words of the questions: what it brings, what it ends, what waits. */
import type { SlidePolls } from './poll.ts'
import type { BoardView, NextStep, PresenterBoardView } from './views.ts'
import { wordsOf } from './asked-words.ts'
import { shownAt } from './foreseen.ts'
import { rulesOf } from './kinds/index.ts'
import { sourceOf, waitingIn } from './waiting.ts'

/** A slide with its number from 1. */
export interface SlideSteps extends SlidePolls { no: number, title: string }

/** So many results are told one by one. */
const fewResults = 2

type Boards = Record<string, PresenterBoardView>

/**
 * The next press; `click` is where the slide is and `total` how many clicks it has. `withKeys` names the letters that see
 * to what is to be minded, for whoever has a keyboard.
 */
export function nextStep(slide: SlideSteps, next: SlideSteps | undefined, click: number, total: number, boards: Boards, withKeys = true): NextStep {
  const stays = click < total
  if (!stays && !next)
    return { does: 'the end', mind: [...mindCovered(boards), ...mindLeft(openIn(slide, boards), [])] }
  const to = stays ? slide : next!
  const at = stays ? click + 1 : 0
  const shown = shownAt(to, at).map(id => boards[id]).filter(board => board?.wasAsked) as PresenterBoardView[]
  const asked = askedAt(to, at, boards)
  const parts = [
    ...(stays ? [] : [`slide ${to.no}: ${to.title}`]),
    ...(shown.length > fewResults
      ? [`shows ${shown.length} results together, “${questionOf(shown[0])}” first`]
      : shown.map(board => `shows: ${answers(board, stays && slide.polls.some(({ id }) => id === board.poll.id))}`)),
    ...(to.mentions?.at === at && boards[to.mentions.of]?.wasAsked ? [`counts words in the answers to “${questionOf(boards[to.mentions.of]) ?? to.mentions.of}”`] : []),
    ...(to.slowest?.at === at && boards[to.slowest.of]?.wasAsked ? [`tells how long the first answers to “${questionOf(boards[to.slowest.of]) ?? to.slowest.of}” took`] : []),
    ...asked.map(ask => `asks: ${ask}`),
  ]
  const ended = stays && asked.length === 0 ? openIn(slide, boards).filter(({ poll }) => shown.some(board => board.poll.id === poll.id)) : openIn(slide, boards)
  return { does: parts.join('; ') || 'the next line', mind: [...mindCovered(boards), ...mindPast(to, at, boards, withKeys), ...mindWaiting(shown, boards, withKeys), ...mindHanded(to, at, boards, withKeys), ...mindLeft(ended, shown)] }
}

/** The questions of a slide that phones can answer now, but for those that stay open whatever slide is on. */
function openIn({ polls }: SlidePolls, boards: Boards): PresenterBoardView[] {
  return polls.filter(({ open }) => open !== 'talk').map(({ id }) => boards[id]).filter(board => board?.accepting) as PresenterBoardView[]
}

/** What is asked on arriving. */
function askedAt({ polls }: SlidePolls, click: number, boards: Boards): string[] {
  return polls.filter(({ id, opens }) => opens === click && !isPast(boards[id])).map(poll => wordsOf(poll, boards))
}

/** A question that was asked before, and was not taken back, is not asked again by its step. */
function isPast(board: PresenterBoardView | undefined): boolean {
  return !!board?.wasAsked && !board.interrupted
}

/** A question of the room that was put on stage stays over the slides until it is taken off. */
function mindCovered(boards: Boards): string[] {
  return Object.values(boards).some(({ shown, result }) => shown && result?.kind === 'questions' && result.chosen)
    ? ['a question of the room stands over the slide: take it off first']
    : []
}

function mindPast({ polls }: SlidePolls, click: number, boards: Boards, withKeys: boolean): string[] {
  return polls.filter(({ id, opens }) => opens === click && isPast(boards[id]) && !boards[id]!.accepting).map(({ id }) => `“${questionOf(boards[id])}” was asked before${withKeys ? ': N asks it again there' : ', and is not asked again'}`)
}

/** The question that is at hand goes without saying. */
function answers(board: PresenterBoardView, isAtHand: boolean): string {
  const count = board.byHand ? 'a count by hand' : board.answered === 1 ? '1 answer' : `${board.answered} answers`
  return isAtHand ? count : `${count} to “${questionOf(board)}”`
}

function questionOf(board: BoardView | undefined): string | undefined {
  return board?.poll.ask
}

/** Texts that the step shows, and the stage does not before they are approved. */
function mindWaiting(shown: PresenterBoardView[], boards: Boards, withKeys: boolean): string[] {
  const key = withKeys ? ' (A)' : ''
  return shown.flatMap(({ poll }) => {
    const { length } = waitingIn(boards[sourceOf(poll)])
    return length === 0 ? [] : [length === 1 ? `1 text waits for you${key}` : `${length} texts wait for you${key}`]
  })
}

/** Texts that the step gives to phones, to judge or to vote on, though nobody approved them; what looks private is kept from them. */
function mindHanded({ polls }: SlidePolls, click: number, boards: Boards, withKeys: boolean): string[] {
  return polls.filter(({ id, kind, opens }) => opens === click && rulesOf(kind).handed && !isPast(boards[id])).flatMap((poll) => {
    const { length } = waitingIn(boards[sourceOf(poll)]).filter(text => !text.private)
    return length === 0 ? [] : [`phones get ${length === 1 ? '1 text' : `${length} texts`} not approved${withKeys ? ' (A)' : ''}`]
  })
}

/** People whose answer is still to come as the step ends their question. */
function mindLeft(ended: PresenterBoardView[], shown: PresenterBoardView[]): string[] {
  return ended.flatMap(({ poll, here, answered }) => {
    const isShown = shown.some(board => board.poll.id === poll.id)
    const missing = here - answered
    if (missing <= 0)
      return isShown ? [] : ['leaves the question, everybody has answered']
    return [`${isShown ? '' : 'leaves the question, '}${missing} of ${here} ${missing === 1 ? 'has' : 'have'} not answered yet`]
  })
}

/** The questions whose step is behind the room though they were never asked. */
export function jumpedOver(slides: SlideSteps[], at: { no: number, click: number }, boards: Record<string, BoardView>): { id: string, ask: string }[] {
  return slides.filter(({ no }) => no <= at.no).flatMap(({ no, polls }) => polls
    .filter(({ id, opens }) => opens !== undefined && (no < at.no || opens < at.click) && boards[id]?.wasAsked === false)
    .map(poll => ({ id: poll.id, ask: wordsOf(poll, boards) })))
}
