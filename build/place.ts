/** Where decks stand and what is made of them: of the deck of this project in dist/, of any other in a folder of its own below it. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import process from 'node:process'

/** This project's own folder, by its real name, as Node knows the modules in it. */
export const root = resolve(import.meta.dirname, '..')

/** The deck that is meant where none is named. */
export const ownDeck = join(root, 'slides.md')

/** The folder that a command was called in: npm runs every script in this project's own and tells where it was called. */
const calledIn = process.env.INIT_CWD ?? process.cwd()

/** A path that was named where the command was called. */
export function pathFrom(given: string): string {
  return resolve(calledIn, given)
}

/** A path as one would name it where the command was called; in full where it is neither there nor below. */
export function shortPath(path: string): string {
  const short = relative(calledIn, path)
  return short.startsWith('..') || isAbsolute(short) ? path : short || path
}

/**
 * A deck's file by its real name, since one that is reached by a link has its components beside the file itself; as it is
 * where there is none.
 */
export function placeOf(deck: string): string {
  try {
    return realpathSync(resolve(deck))
  }
  catch {
    return resolve(deck)
  }
}

/** The folder of a deck's built pages: each deck has its own, so that none takes the place of another's. */
export function distOf(deck: string): string {
  const file = placeOf(deck)
  return file === ownDeck ? join(root, 'dist') : join(root, 'dist/decks', nameOf(file))
}

/** A name that tells a deck's file from all others on this machine and still says which it is: `retro-slides-1f3a9c2e`. */
function nameOf(file: string): string {
  const words = `${basename(dirname(file))}-${basename(file, '.md')}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)
  return `${words}-${markOf(file).slice(0, 8)}`
}

/** What tells a deck's file from all others on this machine, and does not tell where it stands. */
export function markOf(deck: string): string {
  return createHash('sha256').update(placeOf(deck)).digest('hex').slice(0, 16)
}
