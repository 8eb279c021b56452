/** Puts the ballots of the kinds that a talk brings into the phone's build, each fetched when it is needed. */
import type { Plugin } from 'vite'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** `folder` has one folder a kind, whose `ballot.ts` exports `ballot`; without one, nothing is brought. */
export function bringing(folder: string | undefined): Plugin {
  return {
    name: 'brought-ballots',
    enforce: 'pre',
    load: { order: 'pre', handler: id => folder !== undefined && id.endsWith('/phone/ballots/brought.ts') ? sourceOf(folder) : null },
  }
}

function sourceOf(folder: string): string {
  const kinds = readdirSync(folder).filter(kind => existsSync(join(folder, kind, 'ballot.ts')))
  const entries = kinds.map(kind => `${JSON.stringify(kind)}: async () => (await import(${JSON.stringify(join(folder, kind, 'ballot.ts'))})).ballot`)
  return `export const brought = { ${entries.join(', ')} }`
}
