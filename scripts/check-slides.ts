/** `npm run check:slides`: the longer check of slides: the talk's at every click in both themes and two sizes, and both examples. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { bringChromium } from '../build/browser.ts'
import { reportFailure } from '../build/failure.ts'
import { buildPages } from '../build/pages.ts'

const root = join(import.meta.dirname, '..')

try {
  await buildPages()
  bringChromium()
  const { status } = spawnSync(process.execPath, [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--project=deck',
    'every-slide',
    'any-deck',
    ...process.argv.slice(2),
  ], { cwd: root, stdio: 'inherit', env: { ...process.env, SLIDES: 'all' } })
  process.exitCode = status ?? 1
}
catch (error) {
  reportFailure(error)
}
