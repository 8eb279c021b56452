/**
 * `npm run bench -- seeks`: how long a page takes to any moment of a recording of 100,000 ballots. The recording that
 * ships with the deck is made so large by giving every person of it as many doubles as that takes.
 */
import type { Event } from '../../workshop/events.ts'
import type { State } from '../../workshop/state.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/app.ts'
import { loadTalk } from '../../server/talk.ts'
import { hash } from '../../workshop/hash.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { boardView, roomView } from '../../workshop/view.ts'
import { report } from './report.ts'

const ballots = 100_000
const seeks = 200

/** The events with so many doubles of everybody that they hold enough ballots. */
function crowded(events: Event[]): Event[] {
  const doubles = Math.ceil(ballots / events.filter(({ type }) => type === 'ballotCast').length)
  return events.flatMap((event): Event[] => event.type === 'voterJoined' || event.type === 'ballotCast'
    ? Array.from({ length: doubles }, (_, i) => ({ ...event, voter: `${event.voter}-${i}` }))
    : [event])
}

/** Makes the views of whatever changed, as a page does. */
function look(state: State, seen: Map<string, number>): void {
  roomView(state)
  for (const [id, { version }] of state.polls) {
    if (seen.get(id) !== version)
      boardView(state, id)
    seen.set(id, version)
  }
}

/** Seeks moments all over the recording and prints how long it took to open it, as a page does, and to each of them. */
export async function benchSeeks(): Promise<void> {
  await loadTalk(join(root, 'slides.md'))
  const { events } = readRecording(readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8'))
  const log = crowded(events)
  const began = performance.now()
  const playback = openPlayback({ events: log })
  const seen = new Map<string, number>()
  look(playback.seek(playback.length), seen)
  const opening = performance.now() - began
  const [folds, views]: [number[], number[]] = [[], []]
  for (let i = 0; i < seeks; i++) {
    const at = hash(1, 'seek', i) / 2 ** 32 * playback.length
    const before = performance.now()
    const state = playback.seek(at)
    folds.push(performance.now() - before)
    look(state, seen)
    views.push(performance.now() - before)
  }
  console.log(`\n  A recording of ${log.filter(({ type }) => type === 'ballotCast').length.toLocaleString('en')} ballots by ${playback.seek(playback.length).voters.size.toLocaleString('en')} people\n`)
  report('opened, with the boards of its end', [opening])
  report('sought the first time, with its boards', views.slice(0, 1))
  report('sought, the state alone', folds)
  report('sought, with every board that changed', views)
  console.log('')
}
