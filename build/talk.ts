/**
 * Where a deck's talk is: the module that `talk:` in the deck's headmatter names, and beside it, in `kinds/`, a folder for
 * each kind of poll that it brings, whose ballots go into the phone page.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseSync } from '@slidev/parser'

/** What a deck's headmatter has under `talk`, which may be anything; undefined where there is no such deck. */
export function talkIn(deck: string): unknown {
  return existsSync(deck) ? parseSync(readFileSync(deck, 'utf8'), deck).slides[0]?.frontmatter.talk : undefined
}

/** The folder of a deck's kinds; undefined where its talk brings none. */
export function kindsFolder(deck: string): string | undefined {
  const talk = talkIn(deck)
  if (typeof talk !== 'string')
    return undefined
  const folder = join(dirname(resolve(dirname(deck), talk)), 'kinds')
  return existsSync(folder) ? folder : undefined
}
