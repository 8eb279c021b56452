/** The talk in either of its lengths, as a deck of its own: `edition` is a line of the headmatter. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../server/app.ts'

/** Writes the talk's deck to a file, outside the project or in it, in this length. */
export function writeEdition(file: string, edition: 'core' | 'workshop'): string {
  const way = relative(dirname(file), root)
  const deck = readFileSync(join(root, 'slides.md'), 'utf8')
  writeFileSync(file, deck.replace('edition: workshop', `edition: ${edition}`).replaceAll('./pages/', `${way}/pages/`).replace('./talk/', `${way}/talk/`))
  return file
}
