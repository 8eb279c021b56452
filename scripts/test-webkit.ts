/** `npm run test:webkit`: a smoke of phone, stage and published site in WebKitGTK. Arguments go to Playwright, as with `npm test`. */
import { join } from 'node:path'
import process from 'node:process'
import { buildPages } from '../build/pages.ts'
import { buildSite } from '../build/site.ts'
import { bringWebKit } from '../build/webkit.ts'
import { loadTalk } from '../server/talk.ts'
import { runTests, sayFailure } from './check.ts'

const root = join(import.meta.dirname, '..')

try {
  bringWebKit()
  await buildPages()
  await buildSite(await loadTalk(join(root, 'slides.md')))
  await runTests(['--config', join(root, 'tests/engines/webkit.config.ts'), ...process.argv.slice(2)], bringWebKit)
}
catch (error) {
  sayFailure(error)
}
