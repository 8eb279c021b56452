/** `npm run build`: the pages of the server in dist/phone, dist/remote and dist/deck, and dist/site, the folder to publish. */
import { join } from 'node:path'
import { buildPages, reportFailure } from '../build/pages.ts'
import { buildSite } from '../build/site.ts'
import { loadTalk } from '../server/talk.ts'

try {
  await buildPages()
  await buildSite(await loadTalk(join(import.meta.dirname, '../slides.md')))
  console.log('  dist/ is up to date; dist/site is ready to be published')
}
catch (error) {
  reportFailure(error)
}
