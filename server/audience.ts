/**
 * Who is here. A phone whose screen went dark is still a person in the room, so a voter who ever answered stays "here"
 * for three minutes after the last connection, and one who never did only for a moment: a crowd of phones that nobody
 * holds is no audience. The counts go into the log, because results are read against them.
 */
import type { VoterId } from '../workshop/state.ts'
import type { Clock } from './clock.ts'
import type { Workshop } from './workshop.ts'
import { votersIn } from '../workshop/ballot-box.ts'
import { currentRound } from '../workshop/state.ts'

/** How long after the last connection a voter who answered counts as here, in milliseconds. */
export const staysHere = 3 * 60 * 1000

/** How long one who never answered does: a phone that changes its network is back by then, in milliseconds. */
export const passesBy = 10 * 1000

/** So many who came and went without an answer within that time are a crowd that nobody holds: none of them counts. */
export const crowd = 50

/** How often the count may be written, in milliseconds. */
const countEvery = 1000

/** After a restart phones need a moment to come back, in milliseconds; until then the old count stands. */
const homecoming = 5000

export interface Audience {
  arrive: (voter: VoterId) => void
  leave: (voter: VoterId) => void
  /** This voter answered something: a person. */
  answer: (voter: VoterId) => void
  /** Voters connected now or in the last three minutes, those who never answered in the last ten seconds unless a crowd went. */
  here: () => number
  /** Those who never answered and went in the last ten seconds. */
  passed: () => number
  /** Phones connected at this moment. */
  connected: () => number
  /** Writes the count now where it is not what the log says: before something is opened or closed. */
  count: () => Promise<void>
  /** Begins to write the counts of a workshop. */
  follow: (workshop: Workshop, continued: boolean) => void
  close: () => void
}

/** Nobody is here yet; counts are written once it follows a workshop. */
export function openAudience({ now, every }: Pick<Clock, 'now' | 'every'>): Audience {
  const sockets = new Map<VoterId, number>()
  const left = new Map<VoterId, number>()
  const passing = new Map<VoterId, number>()
  const people = new Set<VoterId>()
  let workshop: Workshop | undefined
  let endings: (() => void)[] = []
  let counted = ''
  let from = 0
  /** Those who passed by up to then were a crowd, in milliseconds since 1970. */
  let crowdAt = Number.NEGATIVE_INFINITY

  /** How many of those who left did so not too long ago; the first in the map left first. */
  function recent(gone: Map<VoterId, number>, stays: number): number {
    for (const [voter, at] of gone) {
      if (now() - at < stays)
        break
      gone.delete(voter)
    }
    return gone.size
  }

  function passed(): number {
    const n = recent(passing, passesBy)
    if (n >= crowd)
      crowdAt = now()
    return n
  }

  /** Those of them who may be back in a moment, as far as they are no crowd. */
  function expected(): number {
    return passed() === 0 ? 0 : [...passing.values()].filter(at => at > crowdAt).length
  }

  const here = () => sockets.size + recent(left, staysHere) + expected()

  function answer(voter: VoterId): void {
    people.add(voter)
    const gone = passing.get(voter)
    if (gone === undefined)
      return
    passing.delete(voter)
    left.set(voter, gone)
  }

  /** By poll: voters who are here or have a ballot in it. */
  function polls(open: Workshop): Record<string, number> {
    const present = here()
    const counts: Record<string, number> = {}
    for (const [id, poll] of open.state.polls) {
      if (!poll.accepting)
        continue
      counts[id] = present
      for (const voter of votersIn(currentRound(poll).ballots)) {
        if (!sockets.has(voter) && !left.has(voter) && !passing.has(voter))
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
      passing.delete(voter)
    },
    leave(voter) {
      const rest = (sockets.get(voter) ?? 0) - 1
      if (rest > 0) {
        sockets.set(voter, rest)
        return
      }
      sockets.delete(voter)
      const gone = people.has(voter) ? left : passing
      gone.delete(voter)
      gone.set(voter, now())
    },
    answer,
    here,
    passed,
    connected: () => sockets.size,
    count,
    follow(opened, continued) {
      workshop = opened
      from = continued ? now() + homecoming : 0
      for (const { rounds } of opened.state.polls.values()) {
        for (const { ballots } of rounds) {
          for (const voter of votersIn(ballots))
            people.add(voter)
        }
      }
      endings = [
        opened.onFold(event => event.type === 'ballotCast' && answer(event.voter)),
        every(countEvery, count),
      ]
    },
    close: () => endings.forEach(end => end()),
  }
}
