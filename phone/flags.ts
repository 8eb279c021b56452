/** Texts that this person reported: gone here at once, and told to the server when it can hear; or brought back. */
import type { Connection } from './connection.ts'
import type { Store } from './store.ts'
import { readRecord, writeEntry } from './store.ts'

/** `withdrawn`: the report was taken back. `told`: the server knows of it. */
interface Flag { poll: string, text: string, withdrawn: boolean, told: boolean }

export interface Flags {
  put: (poll: string, text: string, isReported: boolean) => void
  /** Undefined: this phone said nothing of it. */
  has: (poll: string, text: string) => boolean | undefined
  /** Tells the server what it does not know yet. */
  tell: (connection: Connection) => void
}

/** The texts that this phone reported, kept in a store. */
export function createFlags(store: Store): Flags {
  const read = () => readRecord<Flag>(store, 'flags')
  const write = (flag: Flag) => writeEntry(store, 'flags', `${flag.poll}/${flag.text}`, flag)
  return {
    put: (poll, text, isReported) => write({ poll, text, withdrawn: !isReported, told: false }),
    has(poll, text) {
      const flag = read()[`${poll}/${text}`]
      return flag && !flag.withdrawn
    },
    tell(connection) {
      for (const { told, ...flag } of Object.values(read())) {
        if (told)
          continue
        void connection.flag(flag).then((answer) => {
          // What was changed meanwhile is told by itself.
          if (answer && read()[`${flag.poll}/${flag.text}`]?.withdrawn === flag.withdrawn)
            write({ ...flag, told: true })
        })
      }
    },
  }
}
