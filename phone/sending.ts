/**
 * Brings answers to the server until it has said what became of each. Of a poll one is on its way at a time, the oldest
 * first: so a vote that is taken back makes room before another comes, and presses that were kept arrive one by one.
 */
import type { Receipt } from '../workshop/protocol.ts'
import type { OwnView } from '../workshop/views.ts'
import type { Connection } from './connection.ts'
import type { Entry, Outbox } from './outbox.ts'

/** Milliseconds until an answer is sent again that the server did not take yet: a little over its second for presses. */
const tryAgainAfter = 1050

/** Milliseconds that an answer may be on its way without a word. */
const unspoken = 500

/** What is known of this person's answers, which the server's word changes. */
export interface Answers {
  own: OwnView
  outbox: Outbox
  /** Polls whose newest saved answer replaced another. */
  changed: Set<string>
  /** Why the newest answer to a poll was not taken, in words. */
  notes: Map<string, string>
  /** Polls of which an answer has been on its way for long enough to say so. */
  slow: Set<string>
  /** Since when answers have come back unsaved, in milliseconds since 1970, and why, in words; undefined: they do not. */
  unsaved: { since: number, say: string } | undefined
}

export interface Sending {
  /** Sends what waits. */
  all: (connection: Connection) => void
  /** An answer is known to be counted, unless a newer one has taken its place. */
  counted: (entry: Entry) => void
}

/** `onCounted` is called with each answer that is known to be counted, `onChange` after the server has spoken. */
export function createSending(answers: Answers, onCounted: (entry: Entry) => void, onChange: () => void): Sending {
  const { outbox, changed, notes } = answers
  const busy = new Set<string>()
  const waits = new Map<string, ReturnType<typeof setTimeout>>()
  let again: ReturnType<typeof setTimeout> | undefined

  function all(connection: Connection): void {
    for (const entry of outbox.entries()) {
      if (!entry.late)
        void send(connection, entry)
    }
  }

  async function send(connection: Connection, entry: Entry): Promise<void> {
    const { late, changes, fleeting, words, ...ballot } = entry
    if (fleeting && !connection.isReady()) {
      outbox.settle(entry)
      return onChange()
    }
    if (!connection.isReady() || busy.has(ballot.poll))
      return
    busy.add(ballot.poll)
    if (!waits.has(ballot.poll))
      waits.set(ballot.poll, setTimeout(isSlow, unspoken, ballot.poll))
    const receipt = await connection.cast(ballot)
    busy.delete(ballot.poll)
    if (receipt) {
      answers.unsaved = !receipt.ok && receipt.reason === 'unsaved'
        ? { since: answers.unsaved?.since ?? Date.now(), say: receipt.say }
        : undefined
    }
    if (settle(entry, receipt)) {
      clearTimeout(waits.get(ballot.poll))
      waits.delete(ballot.poll)
      answers.slow.delete(ballot.poll)
      all(connection)
    }
    else if (connection.isReady()) {
      clearTimeout(again)
      again = setTimeout(all, tryAgainAfter, connection)
    }
    onChange()
  }

  function isSlow(poll: string): void {
    answers.slow.add(poll)
    onChange()
  }

  function counted(entry: Entry): void {
    if (!outbox.settle(entry))
      return
    changed[entry.changes ? 'add' : 'delete'](entry.poll)
    onCounted(entry)
  }

  /** False: it has to be sent again. Without a receipt nothing is known of it. */
  function settle(entry: Entry, receipt: Receipt | undefined): boolean {
    const { poll, round, slot, edit, value } = entry
    if (entry.fleeting && !receipt?.ok) {
      outbox.settle(entry)
      return true
    }
    if (!receipt)
      return false
    if (receipt.ok || isNothing(entry, receipt.reason)) {
      answers.own.ballots[poll] = { ...answers.own.ballots[poll], [slot]: { round, edit, value } }
      counted(entry)
      return true
    }
    switch (receipt.reason) {
      case 'unsaved':
        return false
      case 'late':
      case 'closed':
      case 'round':
        outbox.missed(entry)
        return true
      case 'stale':
        outbox.settle(entry)
        return true
      case 'invalid':
      case 'refused':
        if (outbox.settle(entry))
          notes.set(poll, receipt.say)
        return true
    }
  }

  /** What never arrived is taken back, whatever the server says to it. */
  function isNothing({ poll, round, slot, value }: Entry, reason: Exclude<Receipt, { ok: true }>['reason']): boolean {
    const standing = answers.own.ballots[poll]?.[slot]
    return value === null && reason !== 'unsaved' && (reason === 'refused' || !(standing?.round === round && standing.value !== null))
  }

  return { all, counted }
}
