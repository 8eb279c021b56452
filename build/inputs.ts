/** What a build is made from, so that nothing is built twice. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A hash of the content of files and folders, by their names; what does not exist counts as nothing. */
export function hashOf(root: string, names: string[]): string {
  const hash = createHash('sha256')
  for (const name of names.toSorted()) {
    for (const file of filesIn(join(root, name)))
      hash.update(`${relative(root, file)}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path))
    return []
  if (statSync(path).isFile())
    return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
