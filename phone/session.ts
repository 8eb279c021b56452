/** What this phone knows and does: the views it was sent, the answers on their way, and nothing that it guesses. */
import type { PhoneView, Question } from '../workshop/views.ts'
import type { Asked } from './asked.ts'
import type { Entry, Words } from './outbox.ts'
import type { Answers } from './sending.ts'
import type { Store } from './store.ts'
import { createAsked } from './asked.ts'
import { ballotFor } from './ballots/index.ts'
import { connect } from './connection.ts'
import { saidEarly } from './early-socket.ts'
import { createFlags } from './flags.ts'
import { helloOf } from './hello.ts'
import { addsTo, createOutbox } from './outbox.ts'
import { createSending } from './sending.ts'
import { readRecord, writeEntry } from './store.ts'

export interface Session extends Answers {
  phone: PhoneView | null
  /** Whether the server has said what this phone answered and was handed. */
  isKnown: boolean
  /** Whether this phone was never here, so that nothing of it can be known yet. */
  isNew: boolean
  /** False once the connection has been gone long enough to say so. */
  reachable: boolean
  /** Why the server lets nobody in, where it answers. */
  refusal: string | undefined
  /** Whether what is kept here outlives the page. */
  isLasting: () => boolean
  /** What became of an answer when its question changed. */
  change: Asked['change']
  /** Where a person is in the question: see `BallotView`. */
  place: (question: Question) => number | undefined
  go: (question: Question, place: number | undefined) => void
  /** `value: null` takes the answer back. `words`: the same in words, should it come too late. `fleeting`: now or never. */
  cast: (question: Question, slot: string, value: unknown, words: Words, fleeting?: true) => void
  /** What came too late has been read. */
  dismiss: (entries: Entry[]) => void
  /** A text that is reported is gone here at once, and comes back when that is taken back. */
  report: (poll: string, text: string, isReported: boolean) => void
  /** Undefined: as the server says. */
  isReported: (poll: string, text: string) => boolean | undefined
  /** The server's time now, in milliseconds since 1970; undefined where no answer came. */
  time: () => Promise<number | undefined>
  /** Says why an answer to a poll is not sent. */
  refuse: (poll: string, say: string) => void
  /** What is typed and not sent. */
  draft: (question: Question) => string[] | undefined
  /** Undefined: there is nothing more to keep. */
  keepDraft: (question: Question, draft: string[] | undefined) => void
  /** Which of the talk's polls is open in the footer. */
  unfolded: string | undefined
  unfold: (poll: string | undefined) => void
}

/** Connects; `onChange` is called after anything that may show. `moment`: what all phones were told as the page was served. */
export function startSession(store: Store, moment: PhoneView | null, onChange: () => void): Session {
  const outbox = createOutbox(store)
  const flags = createFlags(store)
  const asked = createAsked(store)
  const hello = helloOf(store)
  const places = new Map<string, number>()
  /** The last edit of each slot: none is used twice, also where no answer came to it. */
  const edits = new Map<string, number>()
  /** The token that this tab came in with. */
  let inUse: string | undefined
  // A move whose page was left before it was answered.
  outbox.entries().filter(({ fleeting }) => fleeting).forEach(outbox.settle)

  const session: Session = {
    phone: null,
    isKnown: false,
    isNew: store.get('told') === null,
    own: { seed: 0, ballots: {}, personal: {} },
    reachable: true,
    refusal: undefined,
    outbox,
    changed: new Set(),
    notes: new Map(),
    slow: new Set(),
    unsaved: undefined,
    isLasting: store.isLasting,
    change: asked.change,
    cast({ poll, round }, slot, value, words, fleeting) {
      const earlier = outbox.entry(poll.id, round, slot)
      const saved = session.own.ballots[poll.id]?.[slot]
      const standing = earlier
        ? earlier.value
        : saved?.round === round
          ? saved.value
          : undefined
      session.notes.delete(poll.id)
      outbox.put({
        poll: poll.id,
        round,
        slot,
        edit: nextEdit(`${poll.id}/${round}/${slot}`, earlier?.edit, saved?.edit),
        value,
        ...(standing !== undefined && standing !== null && !addsTo(value, standing) ? { changes: true } : {}),
        ...(fleeting ? { fleeting } : {}),
        words,
      })
      onChange()
      sendAll()
    },
    dismiss(entries) {
      entries.forEach(({ poll, round }) => outbox.read(poll, round))
      onChange()
    },
    report,
    isReported: flags.has,
    time,
    refuse(poll, say) {
      session.notes.set(poll, say)
      onChange()
    },
    place: ({ poll, round }) => places.get(`${poll.id}/${round}`),
    go({ poll, round }, place) {
      const at = `${poll.id}/${round}`
      if (place === undefined)
        places.delete(at)
      else
        places.set(at, place)
      onChange()
    },
    draft: ({ poll, round }) => readRecord<string[]>(store, 'drafts')[`${poll.id}/${round}`],
    keepDraft({ poll, round }, draft) {
      // What was wrong with the answer before is no longer what stands here.
      session.notes.delete(poll.id)
      writeEntry(store, 'drafts', `${poll.id}/${round}`, draft)
      onChange()
    },
    unfolded: undefined,
    unfold(poll) {
      session.unfolded = poll
      onChange()
    },
  }

  const sending = createSending(session, ({ poll, round, value }) => {
    const question = questions().find(question => question.poll.id === poll && question.round === round)
    if (question && value === null)
      asked.forget(question)
    else if (question)
      asked.note(question)
  }, onChange)

  const connection = connect({
    async hello() {
      const said = saidEarly() ?? await hello()
      inUse = said.token ?? undefined
      return said
    },
    sealed: ({ seq, seal }) => store.set('told', JSON.stringify({ seq, seal })),
    reachable(reachable) {
      session.reachable = reachable
      onChange()
    },
    refused(say) {
      session.refusal = say
      onChange()
    },
    welcome({ token, workshop }) {
      const kept = store.get('token')
      const isKnown = store.get('workshop') === workshop
      // Another tab of this phone was let in meanwhile: it is the voter.
      if (isKnown && kept && kept !== token && kept !== inUse)
        return connection.restart()
      if (!isKnown) {
        store.clear()
        for (const kept of [session.changed, session.notes, places, edits])
          kept.clear()
      }
      store.set('workshop', workshop)
      store.set('token', token)
      inUse = token
      sendAll()
      flags.tell(connection)
    },
    phone: hear,
    own(view) {
      // What the server has lost is on its way again, and what it still has is settled below.
      if (view.lost) {
        for (const [poll, slots] of Object.entries(session.own.ballots).filter(([poll]) => !isFleeting(poll))) {
          for (const [slot, ballot] of Object.entries(slots))
            outbox.put(outbox.entry(poll, ballot.round, slot) ?? { poll, slot, ...ballot, words: { ask: askOf(poll), said: 'what you had answered', stood: '' } })
        }
      }
      session.own = view
      session.isKnown = true
      // An answer whose acknowledgement was lost is known by the server's own list.
      for (const entry of outbox.entries()) {
        const saved = view.ballots[entry.poll]?.[entry.slot]
        if (saved && saved.round === entry.round && saved.edit >= entry.edit)
          sending.counted(entry)
      }
      if (view.lost)
        sendAll()
      noteAnswered()
      onChange()
    },
  })

  store.onElsewhere(() => {
    const kept = store.get('token')
    if (inUse && kept && kept !== inUse)
      connection.restart()
    onChange()
  })

  // What is kept of another workshop is nothing to this one's questions: it goes when the server has said so.
  const kept = store.get('workshop')
  if (moment && (kept === null || kept === moment.workshop.id)) {
    store.set('workshop', moment.workshop.id)
    hear(moment)
  }

  function hear(view: PhoneView): void {
    const before = new Set(openIn(session.phone).map(({ poll }) => poll.id))
    const opened = openIn(view).filter(({ poll }) => !before.has(poll.id))
    for (const { poll, round } of opened)
      outbox.revive(poll.id, round)
    if (opened.length > 0)
      sendAll()
    const left = session.phone?.question
    if (left && left.poll.id !== view.question?.poll.id)
      outbox.read(left.poll.id, left.round)
    session.phone = view
    noteAnswered()
    onChange()
  }

  function questions(): Question[] {
    const { phone } = session
    return phone?.question ? [phone.question, ...phone.talk] : phone?.talk ?? []
  }

  function askOf(poll: string): string {
    return questions().find(question => question.poll.id === poll)?.poll.ask ?? ''
  }

  function isFleeting(poll: string): boolean {
    const kind = questions().find(question => question.poll.id === poll)?.poll.kind
    return kind !== undefined && ballotFor(kind)?.fleeting === true
  }

  function noteAnswered(): void {
    for (const question of questions()) {
      const standing = Object.values(session.own.ballots[question.poll.id] ?? {}).some(({ round, value }) => round === question.round && value !== null)
      if (standing && !asked.isNoted(question))
        asked.note(question)
    }
  }

  function nextEdit(slot: string, ...known: (number | undefined)[]): number {
    const edit = 1 + [edits.get(slot), ...known].reduce<number>((most, edit = 0) => Math.max(most, edit), 0)
    edits.set(slot, edit)
    return edit
  }

  function time(): Promise<number | undefined> {
    return connection.time()
  }

  function sendAll(): void {
    sending.all(connection)
  }

  function report(poll: string, text: string, isReported: boolean): void {
    flags.put(poll, text, isReported)
    flags.tell(connection)
    onChange()
  }

  return session
}

/** What takes answers now, on the page or below it. */
function openIn(phone: PhoneView | null): Question[] {
  return phone ? [phone.question, ...phone.talk].filter(question => question !== null).filter(({ accepting }) => accepting) : []
}
