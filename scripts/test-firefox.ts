/** `npm run test:firefox`: the phone's tests and the deck's in Firefox. Arguments go to Playwright, as with `npm test`. */
import { join } from 'node:path'
import process from 'node:process'
import { bringFirefox, findFirefox } from '../build/firefox.ts'
import { buildPages } from '../build/pages.ts'
import { buildSite } from '../build/site.ts'
import { loadTalk } from '../server/talk.ts'
import { leftOut } from '../tests/engines/left-out.ts'
import { runTests, sayFailure } from './check.ts'

const root = join(import.meta.dirname, '..')

try {
  bringFirefox()
  await buildPages()
  await buildSite(await loadTalk(join(root, 'slides.md')))
  for (const { why, tests } of leftOut(findFirefox()!.isSystem))
    console.log(`  Left out: ${why}\n${tests.map(([file, title]) => `    ${file} › ${title}`).join('\n')}`)
  await runTests(['--config', join(root, 'tests/engines/firefox.config.ts'), ...process.argv.slice(2)], bringFirefox)
}
catch (error) {
  sayFailure(error)
}
