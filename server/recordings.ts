/** Which workshop this start is of: the one that was going on, or another. Each is one file in the data folder. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.ts'
import { JournalInUse, summarise } from './sqlite.ts'

/** Starting again within this time of a workshop's last event goes on with it. */
export const continuesWithin = 6 * 60 * 60 * 1000

export interface Recording { id: string, file: string, lastAt: number, ended: boolean }

/** What to begin or go on with. `continued` holds the time of its last event. */
export interface Choice { id: string, file: string, continued: number | null }

/**
 * Chooses among the recordings of a folder, which is made where it is missing.
 * @throws Problem when the workshop to go on with runs in another process, or there is none to resume.
 */
export function chooseRecording(data: string, wish: 'any' | 'resume' | 'new', now: number): Choice {
  mkdirSync(data, { recursive: true })
  if (wish !== 'new') {
    const latest = latestRecording(data)
    if (wish === 'resume' && !latest)
      throw new Problem(`There is no workshop to resume in ${data}`)
    if (latest && (wish === 'resume' || (!latest.ended && now - latest.lastAt < continuesWithin)))
      return { id: latest.id, file: latest.file, continued: latest.lastAt }
  }
  const id = newId(now)
  return { id, file: join(data, `${id}.sqlite`), continued: null }
}

/** The recording that moved last. */
function latestRecording(data: string): Recording | undefined {
  return readdirSync(data)
    .filter(name => name.endsWith('.sqlite'))
    .flatMap((name): Recording[] => {
      const file = join(data, name)
      const summary = summariseFree(file)
      return summary ? [{ id: name.slice(0, -'.sqlite'.length), file, ...summary }] : []
    })
    .sort((a, b) => b.lastAt - a.lastAt)[0]
}

function summariseFree(file: string) {
  try {
    return summarise(file)
  }
  catch (error) {
    if (error instanceof JournalInUse)
      throw new Problem(`${file} is in use: a workshop is already running on this data folder. Stop it, or choose another with --data or --new.`)
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
