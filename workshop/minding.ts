/** What the presenter may want to see to before the next press: what covers the slide, which texts wait, who has not answered. */
import type { SlidePolls } from './poll.ts'
import type { PresenterBoardView } from './views.ts'
import { rulesOf } from './kinds/index.ts'
import { approvable, sourceOf, waitingIn } from './waiting.ts'

export type Boards = Record<string, PresenterBoardView>

/** A press that is still to come. */
export interface Press {
  /** The slide that is on. */
  slide: SlidePolls
  /** The slide that will be on, which may be the same, and at which click. */
  to: SlidePolls
  at: number
  /** Whose result it shows, and which open questions it ends. */
  shown: PresenterBoardView[]
  ended: PresenterBoardView[]
}

/** What else the telling hangs on. */
export interface Telling {
  /** Names the letters that see to what is to be minded, for whoever has a keyboard. */
  withKeys: boolean
  /** It has ended, and asks nothing more. */
  isOver: boolean
  /** The way to join stands large over whatever is on. */
  joinShown: boolean
}

/** A line each, the most needed first. */
export function minding({ slide, to, at, shown, ended }: Press, boards: Boards, { withKeys, isOver, joinShown }: Telling): string[] {
  return [
    ...covered(boards, joinShown, withKeys),
    ...(isOver ? [] : past(to, at, shown, boards, withKeys)),
    ...waiting([...resultsOn(slide, boards), ...shown], boards, withKeys),
    ...handed(to, at, boards, withKeys),
    ...unanswered(ended, shown),
  ]
}

/** A question that was asked before, and was not taken back, is not asked again by its step. */
export function isPast(board: PresenterBoardView | undefined): boolean {
  return !!board?.wasAsked && !board.interrupted
}

/** How many people's answer is still to come. */
export function missing({ here, answered }: PresenterBoardView): number {
  return Math.max(0, here - answered)
}

/** What was put over the slides stays there, whatever the arrow does beneath, until it is taken off. */
function covered(boards: Boards, joinShown: boolean, withKeys: boolean): string[] {
  const isAsked = Object.values(boards).some(({ shown, result }) => shown && result?.kind === 'questions' && result.chosen)
  return [
    ...(joinShown ? [`the way to join stands over the slide${withKeys ? ': J puts it away' : ''}`] : []),
    ...(isAsked ? ['a question of the room stands over the slide: take it off first'] : []),
  ]
}

function past({ polls }: SlidePolls, click: number, shown: PresenterBoardView[], boards: Boards, withKeys: boolean): string[] {
  // The keys act on what is open, and a step that asks nothing leaves it so.
  const open = polls.map(({ id, open }) => open ? undefined : boards[id]).find(board => board?.accepting && !shown.includes(board))
  const again = open ? `O closes “${open.poll.ask}”, then N asks it again` : 'N asks it again there'
  return polls.filter(({ id, opens }) => opens === click && isPast(boards[id]) && !boards[id]!.accepting).map(({ id }) => `“${boards[id]!.poll.ask}” was asked before${withKeys ? `: ${again}` : ', and is not asked again'}`)
}

/** The questions of a slide whose result is on stage. */
function resultsOn({ polls }: SlidePolls, boards: Boards): PresenterBoardView[] {
  return polls.map(({ id }) => boards[id]).filter(board => board?.shown) as PresenterBoardView[]
}

/** Texts of what stands on stage, or will by the step, that it does not show before they are approved. */
function waiting(shown: PresenterBoardView[], boards: Boards, withKeys: boolean): string[] {
  const key = withKeys ? ' (A)' : ''
  const sources = new Set(shown.map(({ poll }) => boards[sourceOf(poll)]).filter(source => source?.gated))
  return [...sources].flatMap((source) => {
    const texts = waitingIn(source)
    const { length } = approvable(texts)
    return [
      ...(length === 0 ? [] : [length === 1 ? `1 text waits for you${key}` : `${length} texts wait for you${key}`]),
      ...doubtful(texts.length - length, 'waits'),
    ]
  })
}

/** Texts that the step gives to phones, to judge or to vote on, though nobody approved them; what looks private is kept from them. */
function handed({ polls }: SlidePolls, click: number, boards: Boards, withKeys: boolean): string[] {
  return polls.filter(({ id, kind, opens }) => opens === click && rulesOf(kind).handed && !isPast(boards[id])).flatMap((poll) => {
    const texts = waitingIn(boards[sourceOf(poll)])
    const { length } = approvable(texts)
    return [
      ...(length === 0 ? [] : [`phones get ${length === 1 ? '1 text' : `${length} texts`} not approved${withKeys ? ' (A)' : ''}`]),
      ...doubtful(texts.length - length, 'is kept from phones'),
    ]
  })
}

/** What looks private is nothing that one key lets go with the others. */
function doubtful(n: number, what: 'waits' | 'is kept from phones'): string[] {
  return n === 0 ? [] : [`${n === 1 ? '1 text' : `${n} texts, each of which`} looks private and ${what} (✓)`]
}

/** People whose answer is still to come as the step ends their question. */
function unanswered(ended: PresenterBoardView[], shown: PresenterBoardView[]): string[] {
  return ended.filter(board => missing(board) > 0).map(board =>
    `${shown.includes(board) ? '' : 'leaves the question, '}${missing(board)} of ${board.here} ${missing(board) === 1 ? 'has' : 'have'} not answered yet`)
}
