/**
 * `npm test`: everything that is checked, style and types first; meanwhile the pages are built, which needs the core that
 * they leave idle. Arguments go to Playwright: `npm test -- --project=heart` runs one room of the tests.
 */
import { join } from 'node:path'
import process from 'node:process'
import { buildPages } from '../build/pages.ts'
import { buildSite } from '../build/site.ts'
import { loadTalk } from '../server/talk.ts'
import { checkCode, runTests, sayFailure } from './check.ts'

try {
  const talk = await loadTalk(join(import.meta.dirname, '../slides.md'))
  await Promise.all([checkCode(), buildPages().then(() => buildSite(talk))])
  await runTests(process.argv.slice(2))
}
catch (error) {
  sayFailure(error)
}
