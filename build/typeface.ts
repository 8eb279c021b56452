/** The typeface of titles, for pages that are one file: what they show has to be in them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Its file as base64. */
export function titleTypeface(): string {
  return readFileSync(fileURLToPath(import.meta.resolve('@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2'))).toString('base64')
}
