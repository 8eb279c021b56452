/** Texts that this person sent away: gone here at once, and told to the server when it can hear. */
import type { Connection } from './connection.ts'
import type { Store } from './store.ts'
import { readRecord, writeEntry } from './store.ts'

interface Flag { poll: string, text: string, told: boolean }

export interface Flags {
  add: (poll: string, text: string) => void
  has: (poll: string, text: string) => boolean
  /** Tells the server what it does not know yet. */
  tell: (connection: Connection) => void
}

/** The texts that this phone sent away, kept in a store until the server knows of them. */
export function createFlags(store: Store): Flags {
  const read = () => readRecord<Flag>(store, 'flags')
  const put = (flag: Flag) => writeEntry(store, 'flags', `${flag.poll}/${flag.text}`, flag)
  return {
    add: (poll, text) => put({ poll, text, told: false }),
    has: (poll, text) => `${poll}/${text}` in read(),
    tell(connection) {
      for (const { poll, text, told } of Object.values(read())) {
        if (!told)
          void connection.flag({ poll, text }).then(answer => answer && put({ poll, text, told: true }))
      }
    },
  }
}
