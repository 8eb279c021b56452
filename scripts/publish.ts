/** `npm run build`: the pages of the server, and the folder to publish; of the deck of this project, or of another. */
import { join, relative } from 'node:path'
import process from 'node:process'
import { reportFailure } from '../build/failure.ts'
import { buildPages } from '../build/pages.ts'
import { distOf, ownDeck } from '../build/place.ts'
import { buildSite } from '../build/site.ts'
import { readDeck } from '../server/deck.ts'
import { parseOptions, readPath } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { loadTalk } from '../server/talk.ts'

try {
  const { deck: given } = parseOptions(process.argv.slice(2), { deck: { type: 'string', default: ownDeck } })
  const deck = readPath('deck', given)
  const talk = await loadTalk(deck)
  // A deck with faults is none to be published.
  await readDeck(deck)
  await buildPages(deck)
  const site = await buildSite(talk, deck)
  const here = (folder: string) => relative(process.cwd(), folder)
  console.log(`  ${join(here(distOf(deck)), '/')} is up to date; ${here(site)} is ready to be published`)
}
catch (error) {
  reportFailure(error instanceof Problem ? [error.message, ...error.details.map(line => `  ${line}`)].join('\n') : error)
}
