/**
 * Who is here. A phone whose screen went dark is still a person in the room, so a voter who ever answered stays "here"
 * for three minutes after the last connection, and one who never did only for a moment: a crowd of phones that nobody
 * holds is no audience. The counts go into the log, because results are read against them.
 */
import type { Command } from '../workshop/commands.ts'
import type { Event, Present } from '../workshop/events.ts'
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

/** How often it looks whether the other servers are there, in milliseconds. */
const lookEvery = 5000

/** Where several servers share the log: the name of this one, and whether another is there. */
export interface Sharing { server: string, isThere: (server: string) => Promise<boolean> }

/** After a restart phones need a moment to come back, in milliseconds; until then the old count stands. */
const homecoming = 5000

type CountAudience = Extract<Command, { type: 'countAudience' }>

export interface Audience {
  arrive: (voter: VoterId) => void
  leave: (voter: VoterId) => void
  /** This voter answered something: a person. */
  answer: (voter: VoterId) => void
  /**
   * Voters connected now or in the last three minutes, those who never answered in the last ten seconds unless a crowd went;
   * with those of the other servers, as they said last.
   */
  here: () => number
  /** Those who never answered and went in the last ten seconds. */
  passed: () => number
  /** How many servers there are, of those that share the log, this one and all at which somebody is. */
  servers: () => number
  /** Phones connected at this moment. */
  connected: () => number
  /** Writes the count now where it is not what the log says: before something is opened or closed. */
  count: () => Promise<void>
  /** Begins to write the counts of a workshop. */
  follow: (workshop: Workshop, continued: boolean) => void
  /** Resolves once the other servers know that nobody is here any more. */
  close: () => Promise<void>
}

/** Nobody is here yet; counts are written once it follows a workshop. */
export function openAudience({ now, every }: Pick<Clock, 'now' | 'every'>, sharing?: Sharing): Audience {
  const server = sharing?.server
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

  const own = () => sockets.size + recent(left, staysHere) + expected()

  /** The other servers that are there by all that is known. */
  function others(): [name: string, present: Present][] {
    return [...workshop?.state.servers ?? []].filter(([name]) => name !== server)
  }

  const here = () => own() + others().reduce((sum, [, { here }]) => sum + here, 0)

  function answer(voter: VoterId): void {
    people.add(voter)
    const gone = passing.get(voter)
    if (gone === undefined)
      return
    passing.delete(voter)
    left.set(voter, gone)
  }

  /** By poll that is open: how many have a ballot in it, and how many are at this server and have none. */
  function polls(open: Workshop): { id: string, ballots: number, without: number }[] {
    const present = own()
    return [...open.state.polls].filter(([, { accepting }]) => accepting).map(([id, poll]) => {
      let [ballots, there] = [0, 0]
      for (const voter of votersIn(currentRound(poll).ballots)) {
        ballots++
        there += sockets.has(voter) || left.has(voter) || passing.has(voter) ? 1 : 0
      }
      return { id, ballots, without: present - there }
    })
  }

  /** What the log is to say, with what this server has of it where several share the log. */
  function figures(open: Workshop): CountAudience {
    const counts = polls(open)
    const elsewhere = (id: string) => others().reduce((sum, [, { here: present, polls }]) => sum + (polls[id] ?? present), 0)
    return {
      type: 'countAudience',
      here: here(),
      polls: Object.fromEntries(counts.map(({ id, ballots, without }) => [id, ballots + without + elsewhere(id)])),
      ...(server === undefined ? {} : { from: { server, here: own(), polls: Object.fromEntries(counts.map(({ id, without }) => [id, without])) } }),
    }
  }

  async function count(): Promise<void> {
    if (!workshop || now() < from)
      return
    const command = figures(workshop)
    const asJson = JSON.stringify(command)
    if (asJson === counted)
      return
    counted = asJson
    const outcome = await workshop.submit(command)
    if ('refused' in outcome)
      counted = ''
  }

  /** Whoever was at a server that is gone is not here. */
  async function forgetGone(): Promise<void> {
    for (const [name, present] of others()) {
      if (workshop && present.here > 0 && await sharing?.isThere(name).catch(() => true) === false)
        await workshop.submit({ ...figures(workshop), here: here() - present.here, from: { server: name, here: 0, polls: {} } })
    }
  }

  /** What another server does is known by the log alone. */
  function hear(event: Event): void {
    if (event.type === 'ballotCast' && (server === undefined || sockets.has(event.voter))) {
      answer(event.voter)
    }
    // Who answers elsewhere has gone there.
    else if (event.type === 'ballotCast') {
      left.delete(event.voter)
      passing.delete(event.voter)
    }
    // Another one took this one for gone.
    else if (event.type === 'audienceCounted' && event.from && event.from.server === server && event.from.here !== own()) {
      counted = ''
    }
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
    servers: () => 1 + others().filter(([, { here }]) => here > 0).length,
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
        opened.onFold(hear),
        ...(sharing ? [every(lookEvery, forgetGone)] : []),
        every(countEvery, count),
      ]
    },
    async close() {
      endings.forEach(end => end())
      if (workshop && server !== undefined)
        await workshop.submit({ ...figures(workshop), here: here() - own(), from: { server, here: 0, polls: {} } })
    },
  }
}
