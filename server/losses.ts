/**
 * Says that a log has lost what was in it once, which nobody would see otherwise: the file ends earlier than it did,
 * numbers are missing, or phones were told a higher number than it has. A phone is believed only a number that this
 * server told it, so that nobody can make up a loss.
 */
import type { Hello } from '../workshop/protocol.ts'
import type { VoterId } from '../workshop/state.ts'
import type { Warnings } from './warnings.ts'
import type { Workshop } from './workshop.ts'
import { sameKey, sealed, voterOf } from './secrets.ts'

export interface Losses {
  /** What a phone is told with a number, and brings back with it: nobody else can make it. */
  seal: (voter: VoterId, seq: number) => string
  /** A phone has come in as this voter, with what it says it was told last. True where that was lost. */
  hears: (voter: VoterId, hello: Hello & { as: 'phone' }) => boolean
}

/**
 * Watches a workshop that nothing was added to yet. `isCut`: see `Journal`; `isShared`: other servers add to it too, and
 * tell phones of that; `key` is the presenter's.
 */
export function watchLosses(watched: Workshop, { isCut, isShared }: { isCut: boolean, isShared: boolean }, key: string, warnings: Warnings): Losses {
  const { state, seq: end, missing } = watched
  const met = new Set<VoterId>()
  const witnesses = new Set<VoterId>()

  function tell(): void {
    const said = [
      isCut ? 'The newest answers may be lost: the last time the recording was not closed, and the file beside it that held them (-wal) is gone.' : '',
      missing > 0 ? `${counted(missing, 'entry', 'entries')} in the middle of the recording ${missing === 1 ? 'is' : 'are'} missing.` : '',
      witnesses.size > 0 ? `${counted(witnesses.size, 'phone knows', 'phones know')} more than is in the recording: its end is lost. Phones that are still on the page send their answers again.` : '',
    ].filter(Boolean).join(' ')
    if (said)
      warnings.raise({ id: 'log-lost', say: said })
  }

  const seal = (voter: VoterId, seq: number) => sealed(key, state.workshop!.id, voter, `${seq}`)

  tell()
  return {
    seal,
    hears(voter, { token, workshop, seq, seal: given }) {
      // A log may have forgotten the phone altogether, which is another voter from now on.
      const before = token ? voterOf(token) : voter
      const wasTold = seq && given && workshop === state.workshop!.id && sameKey(given, seal(before, seq))
      // What was told since the start is no sign of a loss: only the first time that a phone comes counts.
      if (wasTold && seq > (isShared ? watched.seq : end) && !met.has(before)) {
        witnesses.add(before)
        if (witnesses.size === 1)
          console.error('  A phone knows more than is in the recording: its end is lost. The presenter view counts how many.')
        tell()
      }
      met.add(before).add(voter)
      return witnesses.has(before)
    },
  }
}

function counted(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`
}
