/** Makes a folder also where the file system answers oddly, so that a wrong `--data` is an error and no endless loop. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Below /proc the system says of a folder that is to be made that it
 * is not there; Node's own `recursive` takes that for one missing above it, and tries for ever.
 * @throws the file system's error where it cannot be made.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder))
    return
  const above = dirname(folder)
  if (above !== folder)
    makeFolder(above)
  mkdirSync(folder)
}
