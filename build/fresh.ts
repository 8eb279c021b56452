/** Folders of dist/: each is made again only when what it is made from has changed, and always there as a whole. */
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { step } from './progress.ts'

const dist = resolve(import.meta.dirname, '../dist')

/** Whether the folder dist/NAME is there and was made from the same. */
export function isFresh(name: string, hash: string): boolean {
  const stamp = join(dist, `${name}.stamp`)
  return existsSync(join(dist, name, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Makes the folder dist/NAME unless it is fresh, beside the one that is there, whose place it then takes. */
export async function fresh(name: string, label: string, hash: string, make: (out: string) => Promise<void>): Promise<void> {
  if (isFresh(name, hash))
    return
  await mkdir(dist, { recursive: true })
  await step(label, async () => {
    const next = join(dist, `${name}.${process.pid}`)
    try {
      await make(next)
      await takePlace(next, join(dist, name))
      await writeFile(join(dist, `${name}.stamp`), hash)
    }
    finally {
      await rm(next, { recursive: true, force: true })
    }
  })
}

/** Puts a folder where another may be, which goes: but for the moment between two calls, one is always there. */
export async function takePlace(next: string, page: string): Promise<void> {
  const before = `${next}.before`
  if (existsSync(page))
    renameSync(page, before)
  renameSync(next, page)
  await rm(before, { recursive: true, force: true })
}
