/**
 * Keeps each answer until the server has said what became of it, so that nothing is lost on the way.
 *
 * The storage is the only copy: two tabs of one phone see the same outbox.
 */
import type { BallotMessage } from '../workshop/commands.ts'
import type { Store } from './store.ts'
import { readRecord } from './store.ts'

/** The newest ballot of a slot that is not acknowledged, or came too late. */
export interface Entry extends BallotMessage {
  /** It was not counted; kept so that its author still sees it, and until it was read after its question has gone. */
  late?: 'new' | 'read'
  /** It replaces an answer instead of only adding to it. */
  changes?: true
  /** It is sent once and at once, or never. */
  fleeting?: true
  words: Words
}

/** An answer as a person reads it: the question, what was said, and what stood before. */
export interface Words { ask: string, said: string, stood: string }

export interface Outbox {
  /** In the order in which they were cast. */
  entries: () => Entry[]
  entry: (poll: string, round: number, slot: string) => Entry | undefined
  put: (entry: Entry) => void
  /** Takes out exactly this edit; a newer one that has taken its place stays. True if it was there. */
  settle: (entry: Entry) => boolean
  /** Keeps exactly this edit as too late. */
  missed: (entry: Entry) => void
  /** Its author has seen what came too late for a poll. */
  read: (poll: string, round: number) => void
  /** A poll accepts again: what came too late for it is on its way once more. */
  revive: (poll: string, round: number) => void
}

/** The outbox in a store. */
export function createOutbox(store: Store): Outbox {
  const read = () => readRecord<Entry>(store, 'outbox')
  const write = (kept: Record<string, Entry>) => store.set('outbox', JSON.stringify(kept))
  const key = (at: { poll: string, round: number, slot: string }) => `${at.poll}/${at.round}/${at.slot}`
  const isOf = (entry: Entry, poll: string, round: number) => entry.poll === poll && entry.round === round
  const alter = (isMeant: (entry: Entry) => boolean, by: Partial<Entry>) =>
    write(Object.fromEntries(Object.entries(read()).map(([at, entry]) => [at, isMeant(entry) ? { ...entry, ...by } : entry])))
  return {
    entries: () => Object.values(read()),
    entry: (poll, round, slot) => read()[key({ poll, round, slot })],
    put(entry) {
      const { [key(entry)]: _older, ...others } = read()
      write({ ...others, [key(entry)]: entry })
    },
    settle(entry) {
      const { [key(entry)]: kept, ...others } = read()
      if (kept?.edit !== entry.edit)
        return false
      write(others)
      return true
    },
    missed: entry => alter(({ edit, ...at }) => edit === entry.edit && key(at) === key(entry), { late: 'new' }),
    read: (poll, round) => alter(entry => entry.late !== undefined && isOf(entry, poll, round), { late: 'read' }),
    revive: (poll, round) => alter(entry => isOf(entry, poll, round), { late: undefined }),
  }
}

/** Whether a new answer begins as the old one does and perhaps has more, such as one more item sorted. */
export function addsTo(value: unknown, old: unknown): boolean {
  if (typeof value !== 'object' || value === null || typeof old !== 'object' || old === null)
    return value === old
  if (Array.isArray(value) && Array.isArray(old))
    return old.every((part, i) => value[i] === part)
  const parts = new Map(Object.entries(value))
  return Object.entries(old).every(([key, part]) => parts.get(key) === part)
}
