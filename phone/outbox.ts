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
  /** It was not counted; kept so that its author still sees it. */
  late?: true
  /** It replaces an answer instead of only adding to it. */
  changes?: true
}

export interface Outbox {
  /** In the order in which they were cast. */
  entries: () => Entry[]
  entry: (poll: string, round: number, slot: string) => Entry | undefined
  put: (entry: Entry) => void
  /** Takes out exactly this edit; a newer one that has taken its place stays. True if it was there. */
  settle: (entry: Entry) => boolean
  /** Keeps exactly this edit as too late. */
  missed: (entry: Entry) => void
  /** A poll accepts again: what came too late for it is on its way once more. */
  revive: (poll: string, round: number) => void
}

/** The outbox in a store. */
export function createOutbox(store: Store): Outbox {
  const read = () => readRecord<Entry>(store, 'outbox')
  const write = (kept: Record<string, Entry>) => store.set('outbox', JSON.stringify(kept))
  const key = (at: { poll: string, round: number, slot: string }) => `${at.poll}/${at.round}/${at.slot}`
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
    missed(entry) {
      const kept = read()
      if (kept[key(entry)]?.edit === entry.edit) {
        write({ ...kept, [key(entry)]: { ...entry, late: true } })
      }
    },
    revive(poll, round) {
      const kept = read()
      for (const entry of Object.values(kept)) {
        if (entry.poll === poll && entry.round === round)
          delete entry.late
      }
      write(kept)
    },
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
