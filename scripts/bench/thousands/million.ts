/** A log of a million ballots: how large its file is, how long a server takes to go on with it, and the fold's part of that. */
import type { Command } from '../../../workshop/commands.ts'
import type { Event } from '../../../workshop/events.ts'
import type { Deck } from '../../../workshop/poll.ts'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../server/app.ts'
import { readSlides } from '../../../server/deck.ts'
import { openSqliteJournal } from '../../../server/sqlite.ts'
import { openWorkshop } from '../../../server/workshop.ts'
import { decide } from '../../../workshop/decide.ts'
import { evolve } from '../../../workshop/evolve.ts'
import { initialState } from '../../../workshop/state.ts'

const ballots = 1_000_000
const voters = 10_000
/** Written with one commit. */
const atOnce = 5000

const voter = (i: number) => String(i % voters).padStart(22, 'v')

/** A workshop of one poll in which each voter answers a hundred times. */
function* log(deck: Deck): Generator<Event> {
  const state = initialState()
  const at = Date.UTC(2026, 0, 1)
  function* decided(command: Command): Generator<Event> {
    for (const event of decide(state, command, { at, seed: 1, here: voters }) as Event[]) {
      evolve(state, event)
      yield event
    }
  }
  yield* decided({ type: 'startWorkshop', id: 'a-million', title: 'A million' })
  yield* decided({ type: 'loadDeck', deck })
  for (let i = 0; i < voters; i++)
    yield { type: 'voterJoined', at, voter: voter(i) }
  yield* decided({ type: 'openPoll', poll: 'hands' })
  for (let i = 0; i < ballots; i++)
    yield { type: 'ballotCast', at: at + i, poll: 'hands', voter: voter(i), round: 0, slot: '0', edit: Math.floor(i / voters) + 1, value: 'raised' }
}

/** In seconds, folds a second, and bytes. */
export async function million(): Promise<{ start: number, folds: number, bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-bench-'))
  try {
    const file = join(folder, 'million.db')
    const { deck } = await readSlides(join(root, 'scripts/bench/room.md'))
    const events = [...log(deck)]
    const written = openSqliteJournal(file)
    for (let i = 0; i < events.length; i += atOnce)
      await written.append(events.slice(i, i + atOnce))
    await written.close()
    const { size } = await stat(file)

    const state = initialState()
    const folding = performance.now()
    for (const event of events)
      evolve(state, event)
    const folds = events.length / (performance.now() - folding) * 1000

    const starting = performance.now()
    const journal = openSqliteJournal(file)
    await openWorkshop(journal, { now: Date.now, here: () => 0, count: async () => {} })
    const start = (performance.now() - starting) / 1000
    await journal.close()
    return { start, folds, bytes: size }
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
