/** Which workshop this start is of: the one that was going on, or another. Each is one file in the data folder. */
import type { Cause } from './causes.ts'
import type { Summary } from './closed.ts'
import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { causeOf, reasonOf } from './causes.ts'
import { summarise } from './closed.ts'
import { Problem } from './problem.ts'

/** Starting again within this time of a workshop's last event goes on with it. */
export const continuesWithin = 6 * 60 * 60 * 1000

/** A deck, by what tells its file from others on this machine, and by its title. */
export interface OfDeck { deck: string, title: string }

interface Recording extends Summary { id: string, file: string }

/** A file that nothing can be told of now, and why in words. `movedAt` is when it was last written, as all times here. */
interface Unread { file: string, movedAt: number, cause: Cause, say: string }

/** What to begin or go on with. */
export interface Choice {
  id: string
  file: string
  /** The time of the last event of what goes on; null for what begins. */
  continued: number | null
  /** Its time begins no earlier, so that what moved last in a folder is known also where a clock was set back. */
  notBefore: number
  /** What could not be read, in words. */
  leftAlone: string[]
}

/**
 * Chooses among the recordings of a folder. A rehearsal never goes on with a workshop, nor a workshop with a
 * rehearsal, nor a deck with the workshop of another; which is asked to resume, a deck that was moved is known by its title. Of files that cannot be read only the one that this start would go on with matters; to begin another
 * matters none. A clock that was set back since may have left the last event in its future: less than six hours of
 * that are as near as those of the past, more are no workshop of today.
 * @throws Problem when the workshop to go on with runs in another process or cannot be read, there is none to resume,
 * or a rehearsal would stand among workshops that real people answered.
 */
export function chooseRecording(data: string, wish: 'any' | 'resume' | 'new', now: number, simulated = false, of?: OfDeck): Choice {
  const id = newId(now)
  const { read, unread } = recordings(data)
  const another = { id, file: join(data, `${id}.sqlite`), continued: null, notBefore: simulated ? 0 : lastMoved(read, now) }
  if (wish === 'new' && !simulated)
    return { ...another, leftAlone: [] }
  const leftAlone = unread.map(({ say }) => `${say}. It is left alone.`)
  if (simulated) {
    const real = read.some(recording => !recording.simulated) || unread.some(({ cause }) => cause === 'in use')
    if (real)
      throw new Problem(`${data} holds workshops that real people answered, or one that is running: a rehearsal needs a folder of its own. Choose another with --data.`)
    return { ...another, leftAlone }
  }
  const ofPeople = read.filter(recording => !recording.simulated)
  const known = of ? ofPeople.filter(recording => isOf(recording, of, wish)) : ofPeople
  const latest = known.find(({ lastAt }) => !isFarAhead(lastAt, now)) ?? known[0]
  const goesOn = (lastAt: number) => wish === 'resume' || Math.abs(now - lastAt) < continuesWithin
  const inTheWay = unread.find(({ movedAt, cause }) => movedAt > (latest?.lastAt ?? 0) && (cause === 'in use' || goesOn(movedAt)))
  if (inTheWay)
    throw new Problem(inTheWayOf(inTheWay))
  if (wish === 'resume' && !latest)
    throw new Problem(known.length < ofPeople.length ? `There is no workshop of this deck to resume in ${data}` : `There is no workshop to resume in ${data}`)
  if (latest && (wish === 'resume' || (!latest.ended && goesOn(latest.lastAt))))
    return { id: latest.id, file: latest.file, continued: latest.lastAt, notBefore: latest.lastAt, leftAlone }
  return { ...another, leftAlone }
}

/** Older recordings do not say where their deck stood. */
function isOf(recording: Recording, { deck, title }: OfDeck, wish: 'any' | 'resume' | 'new'): boolean {
  return recording.deck === undefined || recording.deck === deck || (wish === 'resume' && recording.title === title)
}

/** Whether this was written while the clock was quite wrong. */
function isFarAhead(at: number, now: number): boolean {
  return at - now >= continuesWithin
}

/** When the workshops that can be read last moved, as far as that is not far ahead; 0 where there are none. */
function lastMoved(read: Recording[], now: number): number {
  return Math.max(0, ...read.map(({ lastAt }) => lastAt).filter(at => !isFarAhead(at, now)))
}

function inTheWayOf({ file, cause, say }: Unread): string {
  return cause === 'in use'
    ? `${file} is in use: a workshop is already running on this data folder. Stop it, or begin another with --new.`
    : `${say}. It is what moved last, so it is not passed over: begin another with --new. To keep it elsewhere, take it together with the files that begin with its name.`
}

/** All that hold something, the one that moved last first, and all that cannot be read. */
function recordings(data: string): { read: Recording[], unread: Unread[] } {
  const read: Recording[] = []
  const unread: Unread[] = []
  for (const name of readdirSync(data).filter(name => name.endsWith('.sqlite'))) {
    const file = join(data, name)
    try {
      const summary = summarise(file)
      if (summary)
        read.push({ id: name.slice(0, -'.sqlite'.length), file, ...summary })
    }
    catch (error) {
      const cause = causeOf(error)
      // These three name the file themselves.
      const say = cause === 'in use' || cause === 'damaged' || cause === 'newer' ? reasonOf(error) : `${file} cannot be read: ${reasonOf(error)}`
      unread.push({ file, movedAt: movedAt(file), cause, say })
    }
  }
  return { read: read.sort((a, b) => b.lastAt - a.lastAt), unread }
}

/** When a workshop's two files were last written, in milliseconds since 1970. */
function movedAt(file: string): number {
  return Math.max(...[file, `${file}-wal`].map(each => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

/** An id that sorts by time and reads as a date: 2026-11-21-0935-b3fa. */
export function newId(now: number): string {
  const date = new Date(now)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}-${randomBytes(2).toString('hex')}`
}
