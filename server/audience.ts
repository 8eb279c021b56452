/**
 * Who is here. A phone whose screen went dark is still a person in the room, so a voter stays "here" for three
 * minutes after the last connection; the counts go into the log, because results are read against them.
 */
import type { VoterId } from '../workshop/state.ts'
import type { Clock } from './clock.ts'
import type { Workshop } from './workshop.ts'
import { currentRound } from '../workshop/state.ts'

/** How long after the last connection a voter counts as here, in milliseconds. */
export const staysHere = 3 * 60 * 1000

/** How often the count may be written, in milliseconds. */
const countEvery = 1000

/** After a restart phones need a moment to come back, in milliseconds; until then the old count stands. */
const homecoming = 5000

export interface Audience {
  arrive: (voter: VoterId) => void
  leave: (voter: VoterId) => void
  /** Voters connected in the last three minutes. */
  here: () => number
  /** Phones connected at this moment. */
  connected: () => number
  /** Writes the count now where it is not what the log says: before something is opened or closed. */
  count: () => Promise<void>
  /** Begins to write the counts of a workshop. */
  follow: (workshop: Workshop, continued: boolean) => void
  close: () => void
}

/** Nobody is here yet; counts are written once it follows a workshop. */
export function openAudience({ now, every }: Clock): Audience {
  const sockets = new Map<VoterId, number>()
  const left = new Map<VoterId, number>()
  let workshop: Workshop | undefined
  let endCounting: (() => void) | undefined
  let counted = ''
  let from = 0

  function here(): number {
    for (const [voter, at] of left) {
      if (now() - at < staysHere)
        break
      left.delete(voter)
    }
    return sockets.size + left.size
  }

  /** By poll: voters who are here or have a ballot in it. */
  function polls(open: Workshop): Record<string, number> {
    const present = here()
    const counts: Record<string, number> = {}
    for (const [id, asked] of open.state.polls) {
      if (!asked.accepting)
        continue
      counts[id] = present
      for (const voter of currentRound(asked).ballots.keys()) {
        if (!sockets.has(voter) && !left.has(voter))
          counts[id]++
      }
    }
    return counts
  }

  async function count(): Promise<void> {
    if (!workshop || now() < from)
      return
    const command = { type: 'countAudience' as const, here: here(), polls: polls(workshop) }
    const figures = JSON.stringify(command)
    if (figures === counted)
      return
    counted = figures
    const outcome = await workshop.submit(command)
    if ('refused' in outcome)
      counted = ''
  }

  return {
    arrive(voter) {
      sockets.set(voter, (sockets.get(voter) ?? 0) + 1)
      left.delete(voter)
    },
    leave(voter) {
      const rest = (sockets.get(voter) ?? 0) - 1
      if (rest > 0) {
        sockets.set(voter, rest)
        return
      }
      sockets.delete(voter)
      left.delete(voter)
      left.set(voter, now())
    },
    here,
    connected: () => sockets.size,
    count,
    follow(opened, continued) {
      workshop = opened
      from = continued ? now() + homecoming : 0
      endCounting = every(countEvery, count)
    },
    close: () => endCounting?.(),
  }
}
