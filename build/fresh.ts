/** Folders of built pages: each is made again only when what it is made from has changed, and always there as a whole. */
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { step } from './progress.ts'

/** Whether the folder is there and was made from the same. */
export function isFresh(folder: string, hash: string): boolean {
  const stamp = `${folder}.stamp`
  return existsSync(join(folder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Makes the folder unless it is fresh, beside the one that is there, whose place it then takes. */
export async function fresh(folder: string, label: string, hash: string, make: (out: string) => Promise<void>): Promise<void> {
  if (isFresh(folder, hash))
    return
  await mkdir(dirname(folder), { recursive: true })
  await sweep(folder)
  await step(label, async () => {
    const next = `${folder}.${process.pid}`
    try {
      await make(next)
      await takePlace(next, folder)
      await writeFile(`${folder}.stamp`, hash)
    }
    finally {
      await rm(next, { recursive: true, force: true })
    }
  })
}

/** Removes what builds of this folder left that were killed. */
async function sweep(folder: string): Promise<void> {
  for (const name of readdirSync(dirname(folder))) {
    const [, maker] = new RegExp(`^${basename(folder)}\\.(\\d+)(?:\\.before)?$`).exec(name) ?? []
    if (maker !== undefined && !isRunning(Number(maker)))
      await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  }
  catch (error) {
    // One of somebody else's cannot be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Puts a folder where another may be, which goes: but for the moment between two calls, one is always there. */
export async function takePlace(next: string, page: string): Promise<void> {
  const before = `${next}.before`
  if (existsSync(page))
    renameSync(page, before)
  renameSync(next, page)
  await rm(before, { recursive: true, force: true })
}
