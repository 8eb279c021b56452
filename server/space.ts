/** Warns long before the disk of the recording is full: while there is time to do something, not when it is too late. */
import type { Warnings } from './warnings.ts'
import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** How often it looks, in milliseconds: long enough that a room that answers all at once is no flood. */
const often = 30_000

const megabyte = 1e6
const minute = 60_000

/** Less room than this is little, in bytes; or than so many times what the recording takes up already. */
const little = 500 * megabyte
const times = 20

/** A room of thousands writes a few megabytes a minute. */
const beyondReason = 20 * megabyte

/** A disk that is full within a long talk, in minutes. */
const talk = 180

/** In bytes: what is free, what the recording takes up, and by how much that grows in a minute. */
export interface Space { free: number, size: number, perMinute: number }

/** Whether there is so little room that something should be done. */
export function isLow({ free, size }: Pick<Space, 'free' | 'size'>): boolean {
  return free < Math.max(little, times * size)
}

/** What the presenter should know of it, in words; undefined while there is nothing to say. */
export function spaceWarning({ free, size, perMinute }: Space): string | undefined {
  const left = free / perMinute
  if (perMinute > beyondReason || (perMinute > megabyte && left < talk))
    return `The recording grows by ${inWords(perMinute)} a minute; at this rate the disk is full in ${timeInWords(left)}. Somebody may be flooding the room.`
  if (isLow({ free, size }))
    return `Only ${inWords(free)} are free on the disk of the recording. Free some space: when it is full nothing more can be saved.`
  return undefined
}

function inWords(bytes: number): string {
  return bytes < 10_000 * megabyte ? `${Math.round(bytes / megabyte)} MB` : `${Math.round(bytes / (1000 * megabyte))} GB`
}

function timeInWords(minutes: number): string {
  return minutes < 120 ? `${Math.max(1, Math.round(minutes))} min` : `${Math.round(minutes / 60)} hours`
}

/** Looks at the disk of a recording. Rejects where that cannot be done. */
export async function spaceOf(file: string): Promise<Pick<Space, 'free' | 'size'>> {
  const { bavail, bsize } = await statfs(dirname(file))
  return { free: bavail * bsize, size: sizeOf(file) }
}

/** Looks now, so that a start can say it, and from then on until it is closed. */
export async function watchSpace(file: string, warnings: Warnings): Promise<{ close: () => void }> {
  let before: { size: number, at: number } | undefined

  async function look(): Promise<void> {
    const { free, size } = await spaceOf(file)
    const now = { size, at: performance.now() }
    const perMinute = before ? (now.size - before.size) / (now.at - before.at) * minute : 0
    const say = spaceWarning({ free, size, perMinute })
    before = now
    if (say)
      warnings.raise({ id: 'disk-low', say })
    else
      warnings.clear('disk-low')
  }

  /** A folder that cannot be looked at is no reason to end a talk; what cannot be written is said elsewhere. */
  const tryToLook = () => look().catch(() => undefined)

  await tryToLook()
  const timer = setInterval(tryToLook, often).unref()
  return { close: () => clearInterval(timer) }
}

/** What the two files of a running workshop take up, in bytes. */
function sizeOf(file: string): number {
  return [file, `${file}-wal`].reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), 0)
}
