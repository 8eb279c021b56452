/** The one state a phone is in, with its words: a pure reading of what is known. */
import type { Question } from '../workshop/views.ts'
import type { Session } from './session.ts'
import { isSettled, viewOf } from './answers.ts'
import { ballotFor } from './ballots/index.ts'

export type State
  = | 'connecting' | 'waiting' | 'question' | 'sending' | 'saved' | 'changed' | 'taken-back'
    | 'closed' | 'result' | 'too-late' | 'goodbye' | 'offline'

export interface Display {
  state: State
  /** Said aloud when it changes. */
  word: string
  /** What it means for this person, and what is left to do. */
  hint: string
  /** What was begun here and counts nothing yet, in words. */
  unsent?: string
}

/** What the whole page shows. */
export function pageState(session: Session): Display {
  const { phone } = session
  if (phone?.ended)
    return { state: 'goodbye', word: 'Goodbye', hint: 'You may close this page.' }
  if (!phone)
    return connectingState(session)
  if (phone.question)
    return questionState(session, phone.question)
  return session.reachable
    ? { state: 'waiting', word: 'Waiting', hint: 'The next question comes by itself.' }
    : { state: 'offline', word: gap(session), hint: 'It goes on trying by itself.' }
}

/** What keeps an answer from being saved: the way there, or what is there. */
function gap({ refusal }: Session): string {
  return refusal ? 'One moment …' : 'No connection'
}

function connectingState({ reachable, refusal }: Session): Display {
  return reachable
    ? { state: 'connecting', word: 'Connecting …', hint: '' }
    : { state: 'connecting', word: 'Still connecting …', hint: `${refusal ?? 'Is this phone in the same network as the room?'} It goes on trying by itself.` }
}

/** An answer may take so long to be saved before it is said why it does, in milliseconds. */
const patience = 4000

/** What is to be said of one question and this person's answer to it. */
export function questionState(session: Session, question: Question): Display {
  if (!isSettled(session, question))
    return connectingState(session)
  const { poll: { id, kind }, round, accepting } = question
  const { unsaved } = session
  const entries = session.outbox.entries().filter(entry => entry.poll === id && entry.round === round)
  const onTheWay = entries.some(entry => !entry.late)
  const missed = entries.some(entry => entry.late)
  const saved = Object.values(session.own.ballots[id] ?? {}).filter(ballot => ballot.round === round)
  const stands = saved.some(ballot => ballot.value !== null)
  const begun = accepting && ballotFor(kind)?.unsent?.(viewOf(session, question))
  const unsent = begun ? `Not saved yet: ${begun}` : undefined
  if (!session.reachable) {
    if (accepting && ballotFor(kind)?.fleeting)
      return { state: 'offline', word: gap(session), hint: 'What you tap now does not count.' }
    const hint = onTheWay
      ? 'Your answer is kept here and sent later.'
      : unsent ?? (stands
        ? 'Your answer is saved.'
        : accepting ? 'An answer is kept here and sent later.' : 'It goes on trying by itself.')
    return { state: 'offline', word: gap(session), hint }
  }
  const own = accepting && ballotFor(kind)?.stands?.(viewOf(session, question))
  if (own)
    return { state: 'question', ...own }
  if (onTheWay)
    return { state: 'sending', word: session.slow.has(id) ? 'Sending …' : '', hint: unsaved && Date.now() - unsaved.since > patience ? unsaved.say : '' }
  if (missed) {
    return {
      state: 'too-late',
      word: 'Came too late, not counted',
      hint: stands ? 'Your earlier answer counts.' : 'Your answer stays here on your phone.',
    }
  }
  if (!accepting) {
    return question.result
      ? { state: 'result', word: 'Result', hint: '' }
      : {
          state: 'closed',
          word: 'Closed',
          hint: stands ? 'Your answer counts.' : '',
        }
  }
  const note = session.notes.get(id)
  if (note)
    return { state: 'question', word: 'Not saved', hint: note }
  if (stands)
    return standingState(session, question, unsent)
  if (saved.length > 0)
    return { state: 'taken-back', word: 'Taken back', hint: unsent ?? 'You can still answer.', unsent }
  if (unsent)
    return { state: 'question', word: unsent, hint: '', unsent }
  const change = session.change(question)
  if (change)
    return { state: 'question', word: 'Asked anew', hint: `${change.added}Your earlier answer does not count here.` }
  // Who was handed texts to judge may have been handed none.
  return { state: 'question', word: session.own.personal[id]?.texts?.length === 0 ? 'Waiting' : 'Your turn', hint: '' }
}

/** An answer counts: what is left to do, and what may still be done. */
function standingState(session: Session, question: Question, unsent: string | undefined): Display {
  const { id, kind } = question.poll
  const state = session.changed.has(id) ? 'changed' : 'saved'
  if (unsent)
    return { state, word: 'Earlier one counts', hint: unsent, unsent }
  const change = session.change(question)
  const soFar = ballotFor(kind)?.soFar?.(viewOf(session, question))
  return {
    state,
    word: `${state === 'changed' ? 'Changed' : 'Saved'}${soFar ? ' so far' : ''} ✓`,
    hint: change
      ? `${change.added}Your answer still counts.`
      : soFar ?? (session.isLasting() ? 'You can still change it.' : 'You can change it until this page is reloaded.'),
  }
}
