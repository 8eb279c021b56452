/** The workshop's server in development: it restarts with its code, and reads the deck again when that changes. */
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { createWorkshop, root } from '../server/app.ts'
import { banner } from '../server/banner.ts'
import { readOptions } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { endOnSignal } from '../server/signals.ts'

/** An editor writes a file in several steps; wait until it is done, in milliseconds. */
const settle = 150

function say(error: unknown): void {
  console.error(error instanceof Problem ? [error.message, ...error.details].join('\n  ') : error)
}

try {
  const options = readOptions(process.argv.slice(2))
  const app = await createWorkshop({ ...options, dist: join(root, 'dist/dev') })
  console.log(banner(app, { publicUrl: options.publicUrl, stage: process.env.STAGE_URL }))

  let timer: NodeJS.Timeout | undefined
  function changed(_: string, name: string | null): void {
    if (!name?.endsWith('.md'))
      return
    clearTimeout(timer)
    timer = setTimeout(() => void app.reloadDeck().catch(say), settle)
  }
  watch(dirname(options.deck), changed)
  watch(join(root, 'pages'), { recursive: true }, changed)

  endOnSignal(app.close)
}
catch (error) {
  say(error)
  process.exitCode = 1
}
