/**
 * Where the kinds of polls stand that a deck's talk brings: in `kinds/`, beside the module that `talk:` in the deck's
 * headmatter names. A kind is a folder there; `kinds/index.ts` has what Node needs of them all.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseSync } from '@slidev/parser'

/** The folder of a deck's kinds; undefined where its talk brings none. */
export function kindsFolder(deck: string): string | undefined {
  if (!existsSync(deck))
    return undefined
  const talk: unknown = parseSync(readFileSync(deck, 'utf8'), deck).slides[0]?.frontmatter.talk
  if (typeof talk !== 'string')
    return undefined
  const folder = join(dirname(resolve(dirname(deck), talk)), 'kinds')
  return existsSync(join(folder, 'index.ts')) ? folder : undefined
}
