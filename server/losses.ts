/**
 * Says that a log has lost what was in it once, which nobody would see otherwise: the file ends earlier than it did,
 * numbers are missing, or phones were told a higher number than it has.
 */
import type { VoterId } from '../workshop/state.ts'
import type { Warnings } from './warnings.ts'
import type { Workshop } from './workshop.ts'

export interface Losses {
  /** A phone has come in; `knows` is the number that it was told last in this workshop. True where that was lost. */
  hears: (voter: VoterId, knows: number | undefined) => boolean
}

/** Watches a workshop that nothing was added to yet. `isCut`: see `Journal`. */
export function watchLosses({ seq: end, missing }: Workshop, isCut: boolean, warnings: Warnings): Losses {
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

  tell()
  return {
    hears(voter, knows = 0) {
      // What was told since the start is no sign of a loss: only the first time that a phone comes counts.
      if (!met.has(voter) && knows > end) {
        witnesses.add(voter)
        if (witnesses.size === 1)
          console.error('  A phone knows more than is in the recording: its end is lost. The presenter view counts how many.')
        tell()
      }
      met.add(voter)
      return witnesses.has(voter)
    },
  }
}

function counted(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`
}
