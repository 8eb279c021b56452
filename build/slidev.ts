/** Runs Slidev on a deck that may stand anywhere: this project comes in as an addon, and nothing is written beside the deck. */
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { placeOf, root } from './place.ts'

const mending = pathToFileURL(join(root, 'build/slidev-anywhere.ts')).href
const program = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')

/** Starts `slidev` on a deck: a command, where it is not the dev server, and options; `env` is added to its environment. */
export function runSlidev(deck: string, { command, args = [], env, stdio }: { command?: 'build' | 'export', args?: string[], env?: Record<string, string>, stdio: SpawnOptions['stdio'] }): ChildProcess {
  const file = placeOf(deck)
  return spawn(process.execPath, ['--import', mending, program, ...(command ? [command] : []), file, ...args], {
    cwd: root,
    stdio,
    // vite.config.ts stands here and asks what is beside the deck.
    env: { ...process.env, DECK_FOLDER: dirname(file), ...env },
  })
}
