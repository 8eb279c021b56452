/** `npm run build`: the pages of the server, and the folder to publish; of the deck of this project, or of another. */
import { join } from 'node:path'
import process from 'node:process'
import { reportFailure } from '../build/failure.ts'
import { buildPages } from '../build/pages.ts'
import { distOf, ownDeck, shortPath } from '../build/place.ts'
import { buildSite, recordingsBeside } from '../build/site.ts'
import { readDeck } from '../server/deck.ts'
import { parseOptions, readFolder, readPath } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { loadTalk } from '../server/talk.ts'
import { hereOf, strangerTo } from '../workshop/recording/of-deck.ts'

try {
  const { deck: given, 'public-url': address } = parseOptions(process.argv.slice(2), {
    'deck': { type: 'string', default: ownDeck },
    'public-url': { type: 'string' },
  })
  const deck = readPath('deck', given)
  const url = address === undefined ? undefined : readFolder(address)
  const talk = await loadTalk(deck)
  // A deck with faults is none to be published.
  const here = hereOf(await readDeck(deck))
  const strangers = recordingsBeside(deck).flatMap(([name, recording]) => strangerTo(here, recording) === undefined ? [] : `${name}.jsonl is a recording of “${recording.header.title}”`)
  if (strangers.length > 0)
    throw new Problem(`In public/recordings/ is what does not play on “${here.title}”. Take it out, or publish it with its own deck:`, strangers)
  await buildPages(deck)
  const site = await buildSite(talk, { deck, url })
  console.log(`  ${join(shortPath(distOf(deck)), '/')} is up to date; ${shortPath(site)} is ready to be published`)
}
catch (error) {
  reportFailure(error instanceof Problem ? [error.message, ...error.details.map(line => `  ${line}`)].join('\n') : error)
}
