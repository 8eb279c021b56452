/** Which recordings are published with the deck: everybody may list them, and each is told by its first line alone. */
import type { Published } from '../workshop/recording/shelf.ts'
import { Buffer } from 'node:buffer'
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { readHeader, RecordingProblem } from '../workshop/recording/format.ts'

/** The first line of a recording is far shorter, in bytes. */
const most = 16_384

/** The recordings of a folder, the newest first; a file whose first line cannot be read is left out. */
export function publishedIn(folder: string): Published[] {
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : []
  return files.flatMap(file => told(join(folder, file), file.slice(0, -'.jsonl'.length))).sort((a, b) => b.startedAt - a.startedAt)
}

function told(file: string, name: string): Published[] {
  try {
    const { title, startedAt, people, simulated } = readHeader(firstLine(file))
    return [{ name, title, startedAt, people, simulated }]
  }
  catch (error) {
    if (!(error instanceof RecordingProblem))
      throw error
    return []
  }
}

function firstLine(file: string): string {
  const open = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(most)
    return bytes.toString('utf8', 0, readSync(open, bytes)).split('\n')[0]!
  }
  finally {
    closeSync(open)
  }
}
