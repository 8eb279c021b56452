/** `npm run test:webkit`: a smoke of phone and stage in WebKitGTK. Arguments go to Playwright, as with `npm test`. */
import { join } from 'node:path'
import process from 'node:process'
import { buildPages } from '../build/pages.ts'
import { bringWebKit } from '../build/webkit.ts'
import { runTests, sayFailure } from './check.ts'

try {
  bringWebKit()
  await buildPages()
  await runTests(['--config', join(import.meta.dirname, '../tests/engines/webkit.config.ts'), ...process.argv.slice(2)], bringWebKit)
}
catch (error) {
  sayFailure(error)
}
