/** The workshops of a data folder as things to keep, hand on or delete, whether or not a server is running. */
import type { Event } from '../workshop/events.ts'
import type { Summary } from './closed.ts'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { causeOf, reasonOf } from './causes.ts'
import { assertFree, readLog, summarise } from './closed.ts'
import { Problem } from './problem.ts'

/**
 * One workshop, and what can be told of it: nothing while another process has it, where its file is damaged, or where
 * the disk does not let it be read.
 */
export interface Kept { id: string, about: Summary | 'running' | 'damaged' | 'unreadable' }

/** To wait so long for a file that is in use, in milliseconds: a server that has a talk to serve must not hang. */
const glance = 100

/** All that hold something, but for one, the newest first. @throws Problem where there is no such folder. */
export function listKept(data: string, except?: string): Kept[] {
  if (!existsSync(data))
    throw new Problem(`There is no folder ${data}. Choose another with --data.`)
  return readdirSync(data)
    .filter(name => name.endsWith('.sqlite'))
    .map(name => name.slice(0, -'.sqlite'.length))
    .filter(id => id !== except)
    .sort()
    .reverse()
    .flatMap((id): Kept[] => {
      const about = glanceAt(fileOf(data, id))
      return about === null ? [] : [{ id, about }]
    })
}

function glanceAt(file: string): Kept['about'] | null {
  try {
    return summarise(file, glance)
  }
  catch (error) {
    const cause = causeOf(error)
    return cause === 'in use' ? 'running' : cause === 'damaged' ? 'damaged' : 'unreadable'
  }
}

/** The log of a workshop that is not running. @throws Problem where it is, its file cannot be read, or there is none. */
export function logOf(data: string, id: string): Event[] {
  return whileFree(data, id, readLog)
}

/** Deletes a workshop for good. @throws Problem where it is running, or there is none. */
export function deleteKept(data: string, id: string): void {
  assertNotRunning(data, id)
  const file = fileOf(data, id)
  for (const each of [`${file}-wal`, `${file}-shm`, file])
    rmSync(each, { force: true })
}

/** @throws Problem where a workshop is running, or there is none. */
export function assertNotRunning(data: string, id: string): void {
  whileFree(data, id, assertFree)
}

/** A name that cannot lead out of the folder. */
export function isId(id: string): boolean {
  return /^[\w-]{1,80}$/.test(id)
}

function fileOf(data: string, id: string): string {
  return join(data, `${id}.sqlite`)
}

function whileFree<T>(data: string, id: string, use: (file: string, wait: number) => T): T {
  const file = fileOf(data, id)
  if (!isId(id) || !existsSync(file))
    throw new Problem(`There is no workshop "${id}" in ${data}.`)
  try {
    return use(file, glance)
  }
  catch (error) {
    const cause = causeOf(error)
    if (cause === 'in use')
      throw new Problem(`Workshop ${id} is running: end it first, or use the presenter view.`)
    if (cause === 'newer')
      throw new Problem(`${reasonOf(error)}. Use that version.`)
    if (cause === 'damaged')
      throw new Problem(`${reasonOf(error)}.`)
    throw new Problem(`${file} cannot be read: ${reasonOf(error)}. Copy it to another disk, together with the files that begin with its name.`)
  }
}
