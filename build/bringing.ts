/** Puts the kinds that a talk brings into the phone's build: each ballot is fetched when it is needed, the results come with all others. */
import type { Plugin } from 'vite'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** `folder` has one folder a kind, whose `ballot.ts` exports `ballot` and whose `result.ts` `result`; without one, nothing is brought. */
export function bringing(folder: string | undefined): Plugin {
  const sources: Record<string, (folder: string) => string> = {
    '/phone/ballots/brought.ts': ballotsIn,
    '/phone/results/brought.ts': resultsIn,
  }
  return {
    name: 'brought-kinds',
    enforce: 'pre',
    load: {
      order: 'pre',
      handler(id) {
        const source = Object.entries(sources).find(([file]) => id.endsWith(file))?.[1]
        return folder !== undefined && source ? source(folder) : null
      },
    },
  }
}

function ballotsIn(folder: string): string {
  const entries = facesIn(folder, 'ballot.ts').map(([kind, file]) => `${kind}: async () => (await import(${file})).ballot`)
  return `export const brought = { ${entries.join(', ')} }`
}

function resultsIn(folder: string): string {
  const faces = facesIn(folder, 'result.ts')
  return `${faces.map(([, file], i) => `import { result as result${i} } from ${file}`).join('\n')}
export const brought = { ${faces.map(([kind], i) => `${kind}: result${i}`).join(', ')} }`
}

/** The kinds that have such a file, and the file, both written as JavaScript writes text. */
function facesIn(folder: string, file: string): [kind: string, path: string][] {
  return readdirSync(folder)
    .filter(kind => existsSync(join(folder, kind, file)))
    .map(kind => [JSON.stringify(kind), JSON.stringify(join(folder, kind, file))])
}
