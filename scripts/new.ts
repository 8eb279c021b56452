/** `npm run new -- FOLDER`: a deck to begin with, ready to start; it writes over nothing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import process from 'node:process'
import { root } from '../build/place.ts'
import { makeFolder } from '../server/folder.ts'
import { parseLine, readPath } from '../server/options.ts'
import { Problem } from '../server/problem.ts'

const usage = 'npm run new -- FOLDER\n\n  Writes FOLDER/slides.md: five slides with four kinds of questions.'

/** A title from the name of a folder: `team-retro` is "Team retro". */
function titled(folder: string): string {
  const words = basename(folder).replace(/[-_.]+/g, ' ').trim()
  return words === '' ? 'Our workshop' : words[0]!.toUpperCase() + words.slice(1)
}

/** How a path is written behind a command: as a shell reads it. */
function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll('\'', `'\\''`)}'`
}

/** Writes the deck and tells where. @throws Problem where there is one already, or nothing can be written there. */
function write(folder: string): string {
  const deck = join(folder, 'slides.md')
  if (existsSync(deck))
    throw new Problem(`${deck} is there already, and stays as it is. Choose another folder.`)
  const text = readFileSync(join(root, 'examples/new/slides.md'), 'utf8').replaceAll('TITLE', () => JSON.stringify(titled(folder)).slice(1, -1))
  try {
    makeFolder(folder)
    writeFileSync(deck, text, { flag: 'wx' })
  }
  catch (error) {
    throw new Problem(`${deck} cannot be written: ${error instanceof Error ? error.message : error}`)
  }
  return deck
}

try {
  const { values, positionals } = parseLine({ args: process.argv.slice(2), allowPositionals: true, options: { help: { type: 'boolean', default: false } } })
  const [folder, ...more] = positionals
  if (values.help || folder === undefined || more.length > 0) {
    console.log(usage)
    process.exitCode = values.help ? 0 : 2
  }
  else {
    const deck = write(readPath('FOLDER', folder))
    const from = relative(root, process.env.INIT_CWD ?? root) === '' ? '' : ` --prefix ${quoted(root)}`
    console.log(`\n  ${deck}\n\n  Start it:  npm start${from} -- --deck ${quoted(deck)}\n  Write it:  npm run dev${from} -- --deck ${quoted(deck)}\n`)
  }
}
catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exitCode = 1
}
