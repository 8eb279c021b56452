/** What stands of one question in this hand, slot by slot: saved, on its way, or only typed. */
import type { BallotOf, KindName } from '../workshop/poll.ts'
import type { Question } from '../workshop/views.ts'
import type { AnyView } from './ballots/ballot.ts'
import type { Words } from './outbox.ts'
import type { Session } from './session.ts'
import { ballotFor } from './ballots/index.ts'

/** Which answer of a slot is read; undefined where there is none. */
type Reading = (session: Session, question: Question, slot: string) => unknown

/** All that a ballot may show of a question, and do to it. */
export function viewOf(session: Session, question: Question, read: Reading = newestIn): AnyView {
  const { poll, round } = question
  const personal = session.own.personal[poll.id]
  // The server checked it against the question.
  const answer = (slot = '0') => read(session, question, slot) as BallotOf<KindName> | undefined
  return {
    poll,
    ask: personal?.ask ?? poll.ask,
    seed: session.own.seed,
    personal,
    together: question.together,
    texts: question.texts ?? [],
    answer,
    isSaved: (slot = '0') => !session.outbox.entry(poll.id, round, slot),
    slots: () => slotsOf(session, question).filter(slot => answer(slot) !== undefined),
    cast: (value, slot = '0') => session.cast(question, slot, value, inWords(session, question, slot, value), ballotFor(poll.kind)?.fleeting),
    draft: session.draft(question),
    keep: draft => session.keepDraft(question, draft),
    place: session.place(question),
    go: place => session.go(question, place),
    report: (text, isReported) => session.report(poll.id, text, isReported),
    isReported: ({ id, reported }) => session.isReported(poll.id, id) ?? reported === true,
    time: session.time,
    refuse: say => session.refuse(poll.id, say),
  }
}

/** Whether nothing that only the server knows of this phone can change how it is asked, or what stands as its answer. */
export function isSettled({ isKnown, isNew }: Session, { poll, accepting }: Question): boolean {
  return isKnown || (isNew && (!accepting || ballotFor(poll.kind)?.alike === true))
}

/** The newest answer in a slot, saved or on its way; undefined also where it was taken back. */
function newestIn(session: Session, question: Question, slot: string): unknown {
  const entry = session.outbox.entry(question.poll.id, question.round, slot)
  return entry ? entry.value ?? undefined : savedIn(session, question, slot)
}

/** The answer in a slot that counts. */
export function savedIn({ own }: Session, { poll, round }: Question, slot: string): unknown {
  const saved = own.ballots[poll.id]?.[slot]
  return saved?.round === round ? saved.value ?? undefined : undefined
}

/** Every slot that this person ever touched, in the order of their names. */
function slotsOf(session: Session, { poll, round }: Question): string[] {
  const kept = session.outbox.entries().filter(entry => entry.poll === poll.id && entry.round === round).map(({ slot }) => slot)
  return [...new Set([...Object.keys(session.own.ballots[poll.id] ?? {}), ...kept])].sort()
}

/** One answer in words, and what it would take the place of. */
function inWords(session: Session, question: Question, slot: string, value: unknown): Words {
  const said = (given: unknown) => given === undefined
    ? ''
    : ballotFor(question.poll.kind)?.said({
      ...viewOf(session, question, (_session, _question, at) => at === slot ? given : undefined),
      slots: () => [slot],
    }).join('; ') ?? ''
  const view = viewOf(session, question, savedIn)
  const stood = said(view.answer(slot))
  return { ask: view.ask, said: value === null ? `taking back ${stood}` : said(value), stood }
}
