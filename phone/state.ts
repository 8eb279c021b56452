/** The one state a phone is in, with its words: a pure reading of what is known. */
import type { Question } from '../workshop/views.ts'
import type { Session } from './session.ts'

export type State
  = | 'connecting' | 'waiting' | 'question' | 'sending' | 'saved' | 'changed' | 'taken-back'
    | 'closed' | 'result' | 'too-late' | 'goodbye' | 'offline'

export interface Display {
  state: State
  /** Said aloud when it changes. */
  word: string
  /** What it means for this person. */
  hint: string
}

/** What the whole page shows. */
export function pageState(session: Session): Display {
  const { phone } = session
  if (phone?.ended)
    return { state: 'goodbye', word: 'Goodbye', hint: 'You may close this page.' }
  if (!phone) {
    return session.reachable
      ? { state: 'connecting', word: 'Connecting …', hint: '' }
      : { state: 'connecting', word: 'Still connecting …', hint: 'Is this phone in the same network as the room? It goes on trying by itself.' }
  }
  if (phone.question)
    return questionState(session, phone.question)
  return session.reachable
    ? { state: 'waiting', word: 'Waiting', hint: 'The next question comes by itself.' }
    : { state: 'offline', word: 'No connection', hint: 'It goes on trying by itself.' }
}

/** What is to be said of one question and this person's answer to it. */
export function questionState(session: Session, question: Question): Display {
  const { poll: { id }, round, accepting } = question
  const entries = session.outbox.entries().filter(entry => entry.poll === id && entry.round === round)
  const onTheWay = entries.some(entry => !entry.late)
  const missed = entries.some(entry => entry.late)
  const saved = Object.values(session.own.ballots[id] ?? {}).filter(ballot => ballot.round === round)
  const stands = saved.some(ballot => ballot.value !== null)
  if (!session.reachable) {
    const hint = onTheWay
      ? 'Your answer is kept here and sent later.'
      : stands
        ? 'Your answer is saved.'
        : accepting ? 'An answer is kept here and sent later.' : 'It goes on trying by itself.'
    return { state: 'offline', word: 'No connection', hint }
  }
  if (onTheWay)
    return { state: 'sending', word: 'Sending …', hint: '' }
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
  if (stands) {
    return session.changed.has(id)
      ? { state: 'changed', word: 'Changed ✓', hint: 'You can still change it.' }
      : { state: 'saved', word: 'Saved ✓', hint: 'You can still change it.' }
  }
  return saved.length > 0
    ? { state: 'taken-back', word: 'Taken back', hint: 'You can still answer.' }
    // Who was handed texts to judge may have been handed none.
    : { state: 'question', word: session.own.personal[id]?.texts?.length === 0 ? 'Waiting' : 'Your turn', hint: '' }
}
