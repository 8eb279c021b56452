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

/** Whether files and folders hold more files than a number; stops as soon as that is known. */
export function holdsMoreThan(most: number, root: string, names: string[]): boolean {
  let files = 0
  const left = names.map(name => join(root, name))
  for (let path = left.pop(); path !== undefined && files <= most; path = left.pop()) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory())
      left.push(...readdirSync(path, { withFileTypes: true }).filter(entry => !entry.isSymbolicLink()).map(entry => join(path!, entry.name)))
    else
      files++
  }
  return files > most
}
