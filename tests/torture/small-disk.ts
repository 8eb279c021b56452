/** A disk of a few megabytes that is really there, so that it can really be full and really be read-only. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export interface SmallDisk {
  folder: string
  /** Writes until nothing more goes on it; `free` takes that away again. */
  fill: () => void
  free: () => void
  /** Allows it to be written, or only to be read. No file on it may be open. */
  allowWriting: (allowed: boolean) => void
  /** Takes it away with all that is on it. */
  remove: () => void
}

/** Why there is none where there is none. */
export const noSmallDisk = 'a small disk can be mounted on Linux by root only'

/** Mounts one; undefined where that is not allowed. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const ballast = join(folder, 'ballast')
  if (process.platform !== 'linux' || !mounts('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    rmdirSync(folder)
    return undefined
  }
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a')
      try {
        for (;;)
          writeSync(file, new Uint8Array(4096))
      }
      catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC')
          throw error
      }
      finally {
        closeSync(file)
      }
    },
    free: () => rmSync(ballast, { force: true }),
    allowWriting: allowed => execFileSync('mount', ['-o', `remount,${allowed ? 'rw' : 'ro'}`, folder]),
    remove() {
      execFileSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}

function mounts(...args: string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' })
    return true
  }
  catch {
    return false
  }
}
