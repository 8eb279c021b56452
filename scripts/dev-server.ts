/** The workshop's server in development: it restarts with its code, and reads the deck again when that changes. */
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { distOf } from '../build/place.ts'
import { createWorkshop } from '../server/app.ts'
import { banner } from '../server/banner.ts'
import { filesOf, readDeck } from '../server/deck.ts'
import { readOptions } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { endOnSignal } from '../server/signals.ts'

/** An editor writes a file in several steps; wait until it is done, in milliseconds. */
const settle = 150

function say(error: unknown): void {
  console.error(error instanceof Problem ? [error.message, ...error.details].join('\n  ') : error)
}

/** Waits until somebody writes a Markdown file in one of these folders. */
function written(folders: string[]): Promise<void> {
  return new Promise((resolve) => {
    const watchers = folders.map(folder => watch(folder, (_, name) => {
      if (!name?.endsWith('.md'))
        return
      for (const watcher of watchers)
        watcher.close()
      setTimeout(resolve, settle)
    }))
  })
}

/** The folders that a deck is read from. */
async function foldersOf(deck: string): Promise<string[]> {
  const files = await filesOf(deck).catch(() => [])
  return [...new Set([deck, ...files].map(file => dirname(file)))]
}

/** A deck that has faults at the start is waited for, as one that gets them later is. */
async function sound(deck: string): Promise<void> {
  for (;;) {
    try {
      await readDeck(deck)
      return
    }
    catch (error) {
      say(error)
      await written(await foldersOf(deck))
    }
  }
}

try {
  const options = readOptions(process.argv.slice(2))
  await sound(options.deck)
  const app = await createWorkshop({ ...options, dist: join(distOf(options.deck), 'dev') })
  console.log(banner(app, { publicUrl: options.publicUrl, stage: process.env.STAGE_URL }))
  endOnSignal(app.close)
  for (let hadFaults = false; ;) {
    await written(await foldersOf(options.deck))
    const hasFaults = await app.reloadDeck().then(() => false, (error: unknown) => {
      say(error)
      return true
    })
    if (hadFaults && !hasFaults)
      console.log('The deck has no faults any more; the workshop goes on with it')
    hadFaults = hasFaults
  }
}
catch (error) {
  say(error)
  process.exitCode = 1
}
