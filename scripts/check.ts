/** `npm run check`: what tells soon whether a change holds: style, types, and the heart's tests. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { bringChromium } from '../build/browser.ts'
import { step } from '../build/progress.ts'
import { bringServices } from '../build/services.ts'

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')

/** One of the installed tools has failed. */
class Failure extends Error {
  /** What it said. */
  readonly output: string

  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

/** Runs one of the installed tools; its words are shown as they come, or, for a quiet one, when it fails. */
function tool(name: string, script: string, args: string[], quiet = true): Promise<void> {
  const child = spawn(process.execPath, [join(modules, script), ...args], { cwd: root, stdio: quiet ? 'pipe' : 'inherit' })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => output += text)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => code === 0 ? done() : fail(new Failure(`${name} failed`, output)))
  })
}

/** Checks style and types; what has not changed since the last time is not looked at again. @throws Failure */
export async function checkCode(): Promise<void> {
  await step('Checking style and types', () => Promise.all([
    tool('The check of style', 'eslint/bin/eslint.js', ['.', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/']),
    tool('The check of types', 'vue-tsc/bin/vue-tsc.js', ['--noEmit']),
  ]))
}

/** Runs tests in a browser that is brought before, as Playwright's own arguments say which. @throws Failure */
export function runTests(args: string[], bring: () => unknown = bringChromium): Promise<void> {
  bring()
  bringServices()
  return tool('The run of tests', '@playwright/test/cli.js', ['test', ...args], false)
}

/** Ends a check that failed: says what the tool said, and sets the exit code. */
export function sayFailure(error: unknown): void {
  if (error instanceof Error && 'output' in error)
    console.error(`\n${error.output}`)
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

if (import.meta.main) {
  try {
    await checkCode()
    await runTests(['--project=heart', '--reporter=dot'])
  }
  catch (error) {
    sayFailure(error)
  }
}
