/** Builds the pages for a hand and a deck into the deck's folder below dist/, each only when something it is made from has changed. */
import type { InlineConfig } from 'vite'
import { join, relative } from 'node:path'
import { bringing } from './bringing.ts'
import { precompress } from './compress.ts'
import { buildDeck, deckHash, foundations } from './deck.ts'
import { earlyInside } from './early.ts'
import { BuildFailure } from './failure.ts'
import { fresh, isFresh } from './fresh.ts'
import { forPhones, handConfig } from './hand.ts'
import { hashOf } from './inputs.ts'
import { tellingParts } from './parts.ts'
import { distOf, ownDeck, placeOf, root } from './place.ts'
import { kindsFolder } from './talk.ts'

/** What is built, each in a folder of its name. */
export type Page = 'phone' | 'remote' | 'deck'

/** What has to be made of the pages, known before any of it is. */
export interface Build {
  /** Whether a page is out of date, or missing, and not made yet. */
  isPending: (page: Page) => boolean
  /** Makes what is pending and says so. @throws BuildFailure where one cannot be built; the pages built before then stay. */
  run: () => Promise<void>
}

/** Looks at what is built of a deck, and makes nothing yet. */
export function planBuild(deck: string): Build {
  const dist = distOf(deck)
  const kinds = kindsFolder(placeOf(deck))
  const pages = [
    {
      name: 'phone',
      label: 'Building the phone page',
      hash: hashOf(root, [...foundations, 'phone', ...(kinds === undefined ? [] : [relative(root, kinds)])]),
      make: (out: string) => buildPhone(out, kinds),
    },
    {
      name: 'remote',
      label: 'Building the speaker’s phone page',
      hash: hashOf(root, [...foundations, 'remote']),
      make: buildRemote,
    },
    {
      name: 'deck',
      label: 'Building the deck (half a minute the first time)',
      hash: deckHash(deck),
      async make(out: string) {
        await buildDeck(deck, out, ['--base', '/deck/'])
        await precompress(out)
      },
    },
  ]
  const pending = new Set(pages.filter(({ name, hash }) => !isFresh(join(dist, name), hash)).map(({ name }) => name))
  return {
    isPending: page => pending.has(page),
    async run() {
      for (const { name, label, hash, make } of pages) {
        await fresh(join(dist, name), label, hash, make)
        pending.delete(name)
      }
    },
  }
}

/** Brings the pages of a deck up to date. @throws BuildFailure as `Build.run` does. */
export async function buildPages(deck = ownDeck): Promise<void> {
  await planBuild(deck).run()
}

/** Builds the phone page, with the ballots of the kinds in a talk's folder. @throws BuildFailure */
export function buildPhone(outDir: string, kinds: string | undefined): Promise<void> {
  return buildHand('The phone page', handConfig('phone', outDir, [bringing(kinds), tellingParts, earlyInside(join(root, 'phone/early.ts'), forPhones)]), outDir)
}

/** Builds the page of the speaker's phone. @throws BuildFailure */
export function buildRemote(outDir: string): Promise<void> {
  return buildHand('The speaker’s phone page', handConfig('remote', outDir), outDir)
}

/** Vite is loaded only where something is to be built: a server has no use for it. */
async function buildHand(name: string, config: InlineConfig, outDir: string): Promise<void> {
  const { build } = await import('vite')
  try {
    await build({ ...config, logLevel: 'silent' })
    await precompress(outDir)
  }
  catch (error) {
    throw new BuildFailure(`${name} cannot be built`, error instanceof Error ? error.message : String(error))
  }
}
