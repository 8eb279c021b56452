/** What this phone knows and does: the views it was sent, the answers on their way, and nothing that it guesses. */
import type { Receipt } from '../workshop/protocol.ts'
import type { OwnView, PhoneView, Question } from '../workshop/views.ts'
import type { Connection } from './connection.ts'
import type { Entry, Outbox } from './outbox.ts'
import type { Store } from './store.ts'
import { connect } from './connection.ts'
import { createFlags } from './flags.ts'
import { addsTo, createOutbox } from './outbox.ts'
import { readRecord, writeEntry } from './store.ts'

/** Milliseconds until an answer that the server could not write is sent again. */
const tryAgainAfter = 1000

export interface Session {
  phone: PhoneView | null
  own: OwnView
  /** False once the connection has been gone long enough to say so. */
  reachable: boolean
  outbox: Outbox
  /** Polls whose newest saved answer replaced another. */
  changed: Set<string>
  /** Why the newest answer to a poll was not taken, in words. */
  notes: Map<string, string>
  /** Where a person is in the question: see `BallotView`. */
  place: (question: Question) => number | undefined
  go: (question: Question, place: number | undefined) => void
  /** `value: null` takes the answer back. */
  cast: (question: Question, slot: string, value: unknown) => void
  /** «Not this one»: the text is gone here at once. */
  flag: (poll: string, text: string) => void
  isFlagged: (poll: string, text: string) => boolean
  /** What is typed and not sent. */
  draft: (question: Question) => string[] | undefined
  /** Undefined: there is nothing more to keep. */
  keepDraft: (question: Question, draft: string[] | undefined) => void
  /** Which of the talk's polls is open in the footer. */
  unfolded: string | undefined
  unfold: (poll: string | undefined) => void
}

/** Connects; `onChange` is called after anything that may show. */
export function startSession(store: Store, onChange: () => void): Session {
  const outbox = createOutbox(store)
  const flags = createFlags(store)
  const inFlight = new Set<string>()
  const places = new Map<string, number>()
  let again: ReturnType<typeof setTimeout> | undefined

  const session: Session = {
    phone: null,
    own: { seed: 0, ballots: {}, personal: {} },
    reachable: true,
    outbox,
    changed: new Set(),
    notes: new Map(),
    cast({ poll, round }, slot, value) {
      const earlier = outbox.entry(poll.id, round, slot)
      const saved = session.own.ballots[poll.id]?.[slot]
      const standing = earlier
        ? earlier.value
        : saved?.round === round
          ? saved.value
          : undefined
      const entry: Entry = {
        poll: poll.id,
        round,
        slot,
        edit: Math.max(earlier?.edit ?? 0, saved?.edit ?? 0) + 1,
        value,
        ...(standing !== undefined && standing !== null && !addsTo(value, standing) ? { changes: true } : {}),
      }
      session.notes.delete(poll.id)
      outbox.put(entry)
      onChange()
      send(entry)
    },
    flag,
    isFlagged: flags.has,
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
      writeEntry(store, 'drafts', `${poll.id}/${round}`, draft)
      onChange()
    },
    unfolded: undefined,
    unfold(poll) {
      session.unfolded = poll
      onChange()
    },
  }

  const connection: Connection = connect({
    hello: () => ({
      token: store.get('token'),
      workshop: store.get('workshop'),
      seq: Number(store.get('seq')),
    }),
    reachable(reachable) {
      session.reachable = reachable
      onChange()
    },
    welcome({ token, workshop }) {
      if (store.get('workshop') !== workshop) {
        store.clear()
        for (const kept of [session.changed, session.notes, places])
          kept.clear()
      }
      store.set('workshop', workshop)
      store.set('token', token)
      sendAll()
      flags.tell(connection)
    },
    phone(view) {
      const before = new Set(openIn(session.phone).map(({ poll }) => poll.id))
      const opened = openIn(view).filter(({ poll }) => !before.has(poll.id))
      for (const { poll, round } of opened)
        outbox.revive(poll.id, round)
      if (opened.length > 0)
        sendAll()
      session.phone = view
      onChange()
    },
    own(view) {
      // What the server has lost is on its way again, and what it still has is settled below.
      if (view.lost) {
        for (const [poll, slots] of Object.entries(session.own.ballots)) {
          for (const [slot, ballot] of Object.entries(slots))
            outbox.put(outbox.entry(poll, ballot.round, slot) ?? { poll, slot, ...ballot })
        }
      }
      store.set('seq', `${view.seq}`)
      session.own = view
      // An answer whose acknowledgement was lost is known by the server's own list.
      for (const entry of outbox.entries()) {
        const saved = view.ballots[entry.poll]?.[entry.slot]
        if (saved && saved.round === entry.round && saved.edit >= entry.edit)
          counted(entry)
      }
      if (view.lost)
        sendAll()
      onChange()
    },
  })

  function flag(poll: string, text: string): void {
    flags.add(poll, text)
    flags.tell(connection)
    onChange()
  }

  function sendAll(): void {
    for (const entry of outbox.entries()) {
      if (!entry.late)
        send(entry)
    }
  }

  async function send(entry: Entry): Promise<void> {
    const { late, changes, ...ballot } = entry
    const name = `${ballot.poll}/${ballot.round}/${ballot.slot}/${ballot.edit}`
    if (!connection.isReady() || inFlight.has(name))
      return
    inFlight.add(name)
    const receipt = await connection.cast(ballot)
    inFlight.delete(name)
    if (receipt)
      settle(entry, receipt)
    if ((!receipt && connection.isReady()) || (receipt && !receipt.ok && receipt.reason === 'unsaved')) {
      clearTimeout(again)
      again = setTimeout(sendAll, tryAgainAfter)
    }
    onChange()
  }

  /** True unless the answer was known to be counted, or a newer one has taken its place. */
  function counted(entry: Entry): boolean {
    const settled = outbox.settle(entry)
    if (settled)
      session.changed[entry.changes ? 'add' : 'delete'](entry.poll)
    return settled
  }

  function settle(entry: Entry, receipt: Receipt): void {
    if (receipt.ok) {
      const { poll, round, slot, edit, value } = entry
      if (counted(entry))
        session.own.ballots[poll] = { ...session.own.ballots[poll], [slot]: { round, edit, value } }
      return
    }
    switch (receipt.reason) {
      case 'unsaved':
        return
      case 'late':
      case 'closed':
      case 'round':
        outbox.missed(entry)
        return
      case 'stale':
        outbox.settle(entry)
        return
      case 'invalid':
      case 'refused':
        // Nothing stood that could be taken back: that is what was wanted.
        if (outbox.settle(entry) && entry.value !== null)
          session.notes.set(entry.poll, receipt.say)
        return
      default:
        receipt.reason satisfies never
    }
  }

  return session
}

/** What takes answers now, on the page or below it. */
function openIn(phone: PhoneView | null): Question[] {
  return phone ? [phone.question, ...phone.talk].filter(question => question !== null).filter(({ accepting }) => accepting) : []
}
