/** Which workshop this start is of: the one that was going on, or another. Each is one file in the data folder. */
import type { Summary } from './sqlite.ts'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listKept } from './archive.ts'
import { Problem } from './problem.ts'
import { JournalDamaged, JournalInUse, summarise } from './sqlite.ts'

/** Starting again within this time of a workshop's last event goes on with it. */
export const continuesWithin = 6 * 60 * 60 * 1000

export interface Recording extends Summary { id: string, file: string }

/** What to begin or go on with. */
export interface Choice {
  id: string
  file: string
  /** The time of the last event of what goes on; null for what begins. */
  continued: number | null
  /** Its time begins no earlier, so that what moved last in a folder is known also where a clock was set back. */
  notBefore: number
}

/**
 * Chooses among the recordings of a folder, which is made where it is missing. A rehearsal never goes on with a
 * workshop, nor a workshop with a rehearsal. A clock that was set back since may have left the last event in its
 * future: less than six hours of that are as near as those of the past, more are no workshop of today.
 * @throws Problem when the workshop to go on with runs in another process, there is none to resume, or a rehearsal
 * would stand among workshops that real people answered.
 */
export function chooseRecording(data: string, wish: 'any' | 'resume' | 'new', now: number, simulated = false): Choice {
  mkdirSync(data, { recursive: true })
  if (simulated && recordings(data).some(recording => !recording.simulated))
    throw new Problem(`${data} holds workshops that real people answered: a rehearsal needs a folder of its own. Choose another with --data.`)
  if (!simulated && wish !== 'new') {
    const known = recordings(data).filter(recording => !recording.simulated)
    const latest = known.find(({ lastAt }) => !isFarAhead(lastAt, now)) ?? known[0]
    if (wish === 'resume' && !latest)
      throw new Problem(`There is no workshop to resume in ${data}`)
    if (latest && (wish === 'resume' || (!latest.ended && Math.abs(now - latest.lastAt) < continuesWithin)))
      return { id: latest.id, file: latest.file, continued: latest.lastAt, notBefore: latest.lastAt }
  }
  const id = newId(now)
  return { id, file: join(data, `${id}.sqlite`), continued: null, notBefore: simulated ? 0 : lastMoved(data, now) }
}

/** Whether this was written while the clock was quite wrong. */
function isFarAhead(at: number, now: number): boolean {
  return at - now >= continuesWithin
}

/** When the workshops that can be read last moved, as far as that is not far ahead; 0 where there are none. */
function lastMoved(data: string, now: number): number {
  const times = listKept(data).flatMap(({ about }) => typeof about === 'object' ? [about.lastAt] : [])
  return Math.max(0, ...times.filter(at => !isFarAhead(at, now)))
}

/** All that hold something, the one that moved last first. */
function recordings(data: string): Recording[] {
  return readdirSync(data)
    .filter(name => name.endsWith('.sqlite'))
    .flatMap((name): Recording[] => {
      const file = join(data, name)
      const summary = summariseFree(file)
      return summary ? [{ id: name.slice(0, -'.sqlite'.length), file, ...summary }] : []
    })
    .sort((a, b) => b.lastAt - a.lastAt)
}

function summariseFree(file: string) {
  try {
    return summarise(file)
  }
  catch (error) {
    if (error instanceof JournalInUse)
      throw new Problem(`${file} is in use: a workshop is already running on this data folder. Stop it, or choose another with --data or --new.`)
    if (error instanceof JournalDamaged)
      throw new Problem(`${error.message}. Move it out of the folder, or choose another with --data.`)
    throw error
  }
}

/** An id that sorts by time and reads as a date: 2026-11-21-0935-k3fa. */
function newId(now: number): string {
  const date = new Date(now)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}-${randomBytes(2).toString('hex')}`
}
