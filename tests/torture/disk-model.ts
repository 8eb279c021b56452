/**
 * What a power cut leaves of a folder: of each file what was synced, and of what was not, nothing or any part of it. A
 * name is there only if its folder was synced after it came. What a server did is written down by synced.c.
 */
import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** A disk writes whole sectors, of so many bytes. */
const sector = 512

const kinds = ['written', 'cut', 'synced', 'removed', 'renamed'] as const
interface Change { what: typeof kinds[number], path: string, offset: number, data: Buffer }

/** Why no power cut can be played on this machine; undefined where it can. */
export function whyNoCut(): string | undefined {
  if (process.platform !== 'linux')
    return 'it needs Linux, whose loader lets a test see what is synced'
  return spawnSync('cc', ['--version']).status === 0 ? undefined : 'it needs a C compiler, as the command cc'
}

export interface WatchedFolder {
  /** What the process that writes to the folder is started with. */
  env: Record<string, string>
  /**
   * Leaves in the folder what a power cut at this moment would; its process must be gone. `stray`: parts of what was
   * not synced are there too, as a disk may write what it likes. `lies`: the last so many times that it was to sync, the
   * disk had only said so.
   */
  cutPower: (how: { stray: boolean, lies: number }) => void
  /** From here on the disk fails to sync anything, or syncs again. */
  failToSync: (fails: boolean) => void
  close: () => void
}

/** Watches what one process after the other does to the files of a folder. @throws Error where the watcher cannot be built. */
export function watchFolder(path: string): WatchedFolder {
  const folder = realpathSync(path)
  const own = mkdtempSync(join(tmpdir(), 'workshop-power-'))
  const [library, changes, failing] = ['synced.so', 'changes', 'failing'].map(name => join(own, name)) as [string, string, string]
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, join(import.meta.dirname, 'synced.c'), '-ldl'], { encoding: 'utf8' })
  if (built.status !== 0)
    throw new Error(`synced.c cannot be built: ${built.stderr}`)
  /** What is on the disk, by name, whatever comes. */
  let kept = new Map<string, File>()
  return {
    env: { LD_PRELOAD: library, WATCHED: folder, SYNCED: changes, FAILING: failing },
    cutPower({ stray, lies }) {
      const all = existsSync(changes) ? readChanges(readFileSync(changes)) : []
      const lied = new Set(lies > 0 ? all.filter(({ what }) => what === 'synced').slice(-lies) : [])
      kept = fold(kept, all.filter(change => !lied.has(change)), folder)
      for (const name of readdirSync(folder))
        rmSync(join(folder, name))
      for (const [name, file] of kept) {
        file.end(stray)
        writeFileSync(join(folder, name), file.synced, { mode: 0o600 })
      }
      rmSync(changes, { force: true })
    },
    failToSync: fails => fails ? writeFileSync(failing, '') : rmSync(failing, { force: true }),
    close: () => rmSync(own, { recursive: true }),
  }
}

/** One file: what is on the disk, and what was changed since. */
class File {
  private bytes = Buffer.alloc(0)
  private length = 0
  waiting: Change[] = []

  get synced(): Buffer {
    return this.bytes.subarray(0, this.length)
  }

  sync(): void {
    this.waiting.forEach(change => this.apply(change))
    this.waiting = []
  }

  /** The process is gone. With `stray` some of what was not synced is on the disk all the same, and some of that in part. */
  end(stray: boolean): void {
    for (const change of this.waiting.filter(() => stray && randomInt(2) === 0)) {
      const sectors = Math.ceil(change.data.length / sector)
      this.apply({ ...change, data: change.data.subarray(0, randomInt(sectors + 1) * sector) })
    }
    this.waiting = []
  }

  private apply({ what, offset, data }: Change): void {
    const end = offset + data.length
    if (end > this.bytes.length)
      this.bytes = Buffer.concat([this.synced], 2 * end)
    // What lies between the end of a file and what is written behind it reads as zeros.
    if (what === 'cut' || end > this.length) {
      this.bytes.fill(0, Math.min(this.length, end), Math.max(this.length, end))
      this.length = end
    }
    data.copy(this.bytes, offset)
  }
}

/** The names that are on the disk after some changes, with their files. */
function fold(before: Map<string, File>, changes: Change[], folder: string): Map<string, File> {
  const now = new Map(before)
  let onDisk = before
  for (const change of changes) {
    const name = basename(change.path)
    if (change.path === folder && change.what === 'synced')
      onDisk = new Map(now)
    if (dirname(change.path) !== folder)
      continue
    const file = now.get(name) ?? new File()
    if (change.what === 'removed' || change.what === 'renamed')
      now.delete(name)
    else
      now.set(name, file)
    if (change.what === 'renamed')
      now.set(basename(change.data.toString()), file)
    else if (change.what === 'synced')
      file.sync()
    else if (change.what !== 'removed')
      file.waiting.push(change)
  }
  return onDisk
}

/** As synced.c writes them; the last may be cut off by the end of its process. */
function readChanges(bytes: Buffer): Change[] {
  const head = 24
  const found: Change[] = []
  for (let from = 0; from + head <= bytes.length;) {
    const [kind, path, data] = [0, 4, 8].map(at => bytes.readUInt32LE(from + at)) as [number, number, number]
    const end = from + head + path + data
    if (end > bytes.length)
      break
    found.push({
      what: kinds[kind]!,
      offset: Number(bytes.readBigUInt64LE(from + 16)),
      path: bytes.toString('utf8', from + head, from + head + path),
      data: bytes.subarray(from + head + path, end),
    })
    from = end
  }
  return found
}
