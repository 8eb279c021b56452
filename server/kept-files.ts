/**
 * Files of the built pages, read whole and kept in memory. A whole room loads the same few megabytes, so each is read
 * once; and since none is open for longer than a read takes, no phone that loads slowly holds a descriptor, and no file
 * changes under an answer that is on its way.
 */
import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { inlineScripts } from './headers.ts'

/** What was read is forgotten above this size, in bytes: builds that follow each other must not pile up. */
const most = 128 * 1024 * 1024

export type Encoding = 'br' | 'gzip'

export interface KeptFile {
  body: Buffer
  encoding?: Encoding
  /** A strong validator: the same for the same bytes, whenever they were built. */
  etag: string
  /** The hashes of the scripts that stand in a page itself; none for what is no page. */
  scripts: string[]
}

export interface KeptFiles {
  /**
   * A file as it is on the disk now, in the first of the encodings in which it was written beside the plain one.
   * Undefined where there is none. @throws the file system's error where it cannot be read.
   */
  read: (path: string, encodings?: Encoding[]) => KeptFile | undefined
}

const suffixes = { br: '.br', gzip: '.gz' }

/** Nothing is kept yet. */
export function keptFiles(): KeptFiles {
  const kept = new Map<string, { version: string, file: KeptFile }>()
  let size = 0

  /** @throws the file system's error, also where there is no such file. */
  function newest(path: string, encoding?: Encoding): KeptFile {
    const name = encoding ? path + suffixes[encoding] : path
    const stat = statSync(name)
    const version = `${stat.ino} ${stat.size} ${stat.mtimeMs}`
    const known = kept.get(name)
    if (known?.version === version)
      return known.file
    const file = readWhole(path, name, encoding)
    if (size + file.body.length > most) {
      kept.clear()
      size = 0
    }
    size += file.body.length - (kept.get(name)?.file.body.length ?? 0)
    kept.set(name, { version, file })
    return file
  }

  return {
    read(path, encodings = []) {
      for (const encoding of [...encodings, undefined]) {
        const file = ifThere(() => newest(path, encoding))
        if (file)
          return file
      }
    },
  }
}

/** Undefined where there is no such file: never was, not any more, or none could have such a name. */
function ifThere<T>(look: () => T): T | undefined {
  try {
    return look()
  }
  catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw error
  }
}

function readWhole(path: string, name: string, encoding?: Encoding): KeptFile {
  const body = readFileSync(name)
  return {
    body,
    encoding,
    etag: etagOf(body),
    scripts: path.endsWith('.html') ? inlineScripts(decoded(body, encoding)) : [],
  }
}

/** The validator of these bytes. */
export function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

function decoded(body: Buffer, encoding?: Encoding): string {
  if (encoding === undefined)
    return body.toString()
  return (encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body)).toString()
}
