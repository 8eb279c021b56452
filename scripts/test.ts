/**
 * `npm test`: everything that is checked, in an order that finds the cheap faults first. Arguments go to Playwright:
 * `npm test -- --project=heart` runs one room of the tests.
 */
import { join } from 'node:path'
import process from 'node:process'
import { buildPages } from '../build/pages.ts'
import { buildSite } from '../build/site.ts'
import { loadTalk } from '../server/talk.ts'
import { checkCode, runTests, sayFailure } from './check.ts'

try {
  await checkCode()
  await buildPages()
  await buildSite(await loadTalk(join(import.meta.dirname, '../slides.md')))
  await runTests(process.argv.slice(2))
}
catch (error) {
  sayFailure(error)
}
