/** What the speaker's phone is told. It draws no slide and keeps no rule: all that it shows is read here from the state. */
import type { Position } from './position.ts'
import type { State } from './state.ts'
import type { PresenterBoardView, RemoteView } from './views.ts'
import { byVoter } from './ballot-box.ts'
import { around, clicksOf } from './clicks.ts'
import { focus, textsAtHand } from './focus.ts'
import { nextStep } from './next.ts'
import { paceView } from './pace.ts'
import { spokenNote } from './spoken.ts'
import { currentRound, isOf } from './state.ts'
import { waitingIn } from './waiting.ts'

/** So many texts of a list are sent: more than a thumb goes through while people wait. */
const listed = 20

const minute = 60_000

type Boards = Record<string, PresenterBoardView>

/**
 * `note` is that of the slide on stage, as the deck has it; `boards` are all polls as the presenter sees them; `at` is
 * now, in milliseconds since 1970. The workshop must have started.
 */
export function remoteView(state: State, note: string, boards: Boards, at: number): RemoteView {
  const { title, simulated } = state.workshop!
  const { slides } = state.deck
  const { place, here, next } = around(state)
  const { slide, click }: Position = state.stage
  const board = boards[focus(state)?.definition.id ?? '']
  return {
    workshop: { title, simulated },
    stage: { slide, click },
    slide: { no: place + 1, of: slides.length, title: here?.title ?? '', clicks: state.clicks.get(slide) ?? null },
    here: state.people.here,
    ended: state.endedAt !== null,
    pace: paceView(state),
    next: here
      ? nextStep({ ...here, no: place + 1 }, next && { ...next, no: place + 2 }, click, clicksOf(state, here), boards, { withKeys: false, isOver: state.endedAt !== null, joinShown: state.joinShown })
      : { does: '', mind: [] },
    note: spokenNote(note, click),
    question: board?.wasAsked ? { ask: board.poll.ask, accepting: board.accepting, shown: board.shown, answered: board.answered, here: board.here } : null,
    waiting: waiting(boards[textsAtHand(state)?.definition.id ?? '']),
    questions: questions(boards),
    pulse: pulse(state, at),
  }
}

function waiting(board: PresenterBoardView | undefined): RemoteView['waiting'] {
  const texts = waitingIn(board).map(({ id, text, private: isPrivate }) => ({ id, text, private: isPrivate }))
  return board && texts.length > 0 ? { poll: board.poll.id, ...cut(texts) } : null
}

function questions(boards: Boards): RemoteView['questions'] {
  const board = Object.values(boards).find(({ poll }) => poll.kind === 'questions')
  const texts = (board?.texts ?? []).filter(({ hidden }) => !hidden).map(({ id, text, votes = 0, chosen = false }) => ({ id, text, votes, chosen }))
  return board && texts.length > 0 ? { poll: board.poll.id, shown: board.shown, ...cut(texts) } : null
}

function cut<Text>(texts: Text[]): { texts: Text[], more: number } {
  return { texts: texts.slice(0, listed), more: Math.max(0, texts.length - listed) }
}

function pulse({ polls }: State, at: number): RemoteView['pulse'] {
  for (const poll of polls.values()) {
    if (!isOf(poll, 'pulse') || !poll.wasAsked)
      continue
    const presses = [...byVoter(currentRound(poll).ballots)].flatMap(([, ballots]) => ballots.map(([, ballot]) => ballot)).filter(({ value }) => value !== null)
    return { button: poll.definition.button, presses: presses.length, lately: presses.filter(press => at - press.at < minute).length }
  }
  return null
}
