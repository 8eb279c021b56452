/** Files are compressed once, when they are built, so that serving them to a room costs nothing. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** What is text; fonts and pictures are compressed already. */
const compressible = /\.(?:html|js|css|svg|jsonl?|txt|map|webmanifest|wasm|ttf)$/

/** Above this size the last few per cent cost more time than they are worth, in bytes. */
const large = 400_000

/** Writes NAME.br and NAME.gz beside every file of a folder that gets smaller by it. */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !compressible.test(entry.name))
      continue
    const file = join(entry.parentPath, entry.name)
    const content = await readFile(file)
    const quality = content.length > large ? 9 : 11
    const [br, gz] = await Promise.all([
      brotli(content, {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
      gzip(content, { level: 9 }),
    ])
    if (br.length < content.length)
      await writeFile(`${file}.br`, br)
    if (gz.length < content.length)
      await writeFile(`${file}.gz`, gz)
  }
}
