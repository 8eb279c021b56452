/** What stands of one question in this hand, slot by slot: saved, on its way, or only typed. */
import type { Question } from '../workshop/views.ts'
import type { AnyView } from './ballots/ballot.ts'
import type { Session } from './session.ts'

/** All that a ballot may show of a question, and do to it. */
export function viewOf(session: Session, question: Question): AnyView {
  const { poll } = question
  const personal = session.own.personal[poll.id]
  return {
    poll,
    ask: personal?.ask ?? poll.ask,
    seed: session.own.seed,
    personal,
    texts: question.texts ?? [],
    answer: (slot = '0') => answerIn(session, question, slot),
    slots: () => answeredSlots(session, question),
    cast: (value, slot = '0') => session.cast(question, slot, value),
    draft: session.draft(question),
    keep: draft => session.keepDraft(question, draft),
    place: session.place(question),
    go: place => session.go(question, place),
    flag: text => session.flag(poll.id, text),
    isFlagged: text => session.isFlagged(poll.id, text),
  }
}

/** The newest answer in a slot, saved or on its way; undefined where there is none or it was taken back. */
function answerIn(session: Session, question: Question, slot: string): unknown {
  const entry = session.outbox.entry(question.poll.id, question.round, slot)
  return entry ? entry.value ?? undefined : savedIn(session, question, slot)
}

/** The answer in a slot that counts. */
export function savedIn({ own }: Session, { poll, round }: Question, slot: string): unknown {
  const saved = own.ballots[poll.id]?.[slot]
  return saved?.round === round ? saved.value ?? undefined : undefined
}

/** Every slot with an answer, in the order of their names. */
export function answeredSlots(session: Session, question: Question): string[] {
  const { poll, round } = question
  const kept = session.outbox.entries().filter(entry => entry.poll === poll.id && entry.round === round).map(({ slot }) => slot)
  const slots = new Set([...Object.keys(session.own.ballots[poll.id] ?? {}), ...kept])
  return [...slots].filter(slot => answerIn(session, question, slot) !== undefined).sort()
}
