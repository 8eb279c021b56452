/** Runs Slidev on a deck that may stand anywhere: this project comes in as an addon, and nothing is written beside the deck. */
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { root } from './place.ts'

const mending = pathToFileURL(join(root, 'build/slidev-anywhere.ts')).href
const program = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')

/** Starts `slidev` with arguments, and with more in its environment. */
export function runSlidev(args: string[], { env, ...options }: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, ['--import', mending, program, ...args], { cwd: root, ...options, env: { ...process.env, ...env } })
}
