/**
 * Where recordings go that a presenter deletes: aside, until this server ends. So nobody need be asked whether it is meant,
 * and nothing is kept for longer than its owner means to keep it.
 */
import type { Kept } from './archive.ts'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assertNotRunning, listKept } from './archive.ts'
import { makeFolder } from './folder.ts'

export interface Trash {
  /** Puts a workshop aside. @throws Problem where it is running, or there is none. */
  take: (id: string) => void
  /** Puts it back, or returns false where it is not here. */
  giveBack: (id: string) => boolean
  /** All that is here, the newest first. */
  list: () => Kept[]
  /** Deletes all that is here for good. */
  empty: () => void
}

/** The trash of a data folder, without what a server that was killed has left in it. */
export function openTrash(data: string): Trash {
  const folder = join(data, 'deleted')
  const empty = () => rmSync(folder, { recursive: true, force: true })
  empty()

  return {
    take(id) {
      assertNotRunning(data, id)
      makeFolder(folder)
      move(id, data, folder)
    },
    giveBack(id) {
      const isHere = existsSync(join(folder, `${id}.sqlite`))
      if (isHere)
        move(id, folder, data)
      return isHere
    },
    list: () => existsSync(folder) ? listKept(folder) : [],
    empty,
  }
}

/** The file of a workshop, and what a crash may have left beside it. */
function move(id: string, from: string, to: string): void {
  for (const name of readdirSync(from).filter(name => name === `${id}.sqlite` || name.startsWith(`${id}.sqlite-`)))
    renameSync(join(from, name), join(to, name))
}
