/** The typefaces of pages that are made without the deck: their files, and that of titles as text for pages that are one file. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Titles, in all weights; with the optical size, so that large ones are as fine as on a slide; and text. */
const files = {
  title: '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  largeTitle: '@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  text: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
}

/** The path of one of them. */
export function typefaceFile(name: keyof typeof files): string {
  return fileURLToPath(import.meta.resolve(files[name]))
}

/** The file of titles as base64. */
export function titleTypeface(): string {
  return readFileSync(typefaceFile('title')).toString('base64')
}
