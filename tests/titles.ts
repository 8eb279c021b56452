/** The tests by name, so that what speaks of one can be checked to speak of one that is there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../server/app.ts'

const written = /^ *(?:await )?test(?:\.step)?\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/gm

/** The titles of the tests of a file and of their steps, by its path from `tests/`; a part of one that is computed stands as `${…}`. */
function titlesIn(file: string): string[] {
  const text = readFileSync(join(root, 'tests', file), 'utf8')
  return [...text.matchAll(written)].map(([, plain, template]) => (plain ?? template!).replace(/\\(.)/g, '$1'))
}

/** Whether a file has a test of this title. @throws Error where there is no such file. */
export function isTest(file: string, title: string): boolean {
  return titlesIn(file).some(each => new RegExp(`^${each.split(/\$\{[^}]*\}/).map(literally).join('.+')}$`).test(title))
}

/** A pattern that is this text and nothing else. */
export function literally(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}
