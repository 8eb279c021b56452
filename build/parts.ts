/**
 * Tells the server which files a question's ballot and its result stand in, so that the phones' page can ask for them
 * together with its own script: see server/moment.ts.
 */
import type { Plugin, Rolldown } from 'vite'

/** By kind of poll, and of all results: files as addresses below the page's. */
export interface Parts { ballots: Record<string, string[]>, results: string[] }

/** Where they stand in the folder of the built page. */
export const partsFile = 'parts.json'

/** The kind whose ballot a module is, the engine's own or one that a talk brings. */
const ballot = /\/phone\/ballots\/([\w-]+)\.ts$|\/([\w-]+)\/ballot\.ts$/

/** Writes them beside the page. */
export const tellingParts: Plugin = {
  name: 'telling-parts',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = new Map(Object.values(bundle).flatMap(file => file.type === 'chunk' ? [[file.fileName, file] as const] : []))
    const parts: Parts = { ballots: {}, results: [] }
    for (const chunk of chunks.values()) {
      for (const id of chunk.moduleIds) {
        const [, own, brought] = ballot.exec(id) ?? []
        const kind = own ?? brought
        if (kind !== undefined)
          parts.ballots[kind] = filesOf(chunk, chunks)
        if (id.endsWith('/phone/results/index.ts'))
          parts.results = filesOf(chunk, chunks)
      }
    }
    this.emitFile({ type: 'asset', fileName: partsFile, source: JSON.stringify(parts) })
  },
}

/** A chunk and all that it imports; the page's own script is there in any case. */
function filesOf(chunk: Rolldown.OutputChunk, chunks: Map<string, Rolldown.OutputChunk>): string[] {
  const found = new Set<string>()
  const left = [chunk.fileName]
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const next = chunks.get(name)
    if (!next || next.isEntry || found.has(name))
      continue
    found.add(name)
    left.push(...next.imports)
  }
  return [...found]
}
