/**
 * `npm test`: everything that is checked, in an order that finds the cheap faults first. Arguments go to Playwright:
 * `npm test -- --project heart` runs one room of the tests.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { BuildFailure, buildPages } from '../build/pages.ts'
import { step } from '../build/progress.ts'
import { buildSite } from '../build/site.ts'
import { loadTalk } from '../server/talk.ts'
import { bringChromium } from './browser.ts'

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')

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

class Failure extends Error {
  readonly output: string

  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

try {
  await step('Checking style and types', () => Promise.all([
    tool('The check of style', 'eslint/bin/eslint.js', ['.']),
    tool('The check of types', 'vue-tsc/bin/vue-tsc.js', ['--noEmit']),
  ]))
  await buildPages()
  await buildSite(await loadTalk(join(root, 'slides.md')))
  bringChromium()
  await tool('The run of tests', '@playwright/test/cli.js', ['test', ...process.argv.slice(2)], false)
}
catch (error) {
  if (error instanceof Failure || error instanceof BuildFailure) {
    console.error(`\n${error.output}\n${error.message}`)
  }
  else {
    console.error(error instanceof Error ? error.message : error)
  }
  process.exitCode = 1
}
