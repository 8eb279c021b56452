/** Which recordings a page may offer: those that were published beside it, else the server's own where this browser has the key. */
import type { Published } from '../../workshop/recording/shelf.ts'
import { keptKey } from '../../browser/presenter-key.ts'
import { isPublished, published } from './file.ts'
import { dayOf, peopleOf } from './telling.ts'

export interface Shelved {
  /** As addresses name it. */
  name: string
  /** When and how many, in words; simulated ones say so. */
  what: string
  /** The address of its report, where there is one beside it. */
  report?: string
}

/** The newest first; none where they cannot be had. */
export async function fetchShelf(): Promise<Shelved[]> {
  try {
    return isPublished ? await fromFolder() : await fromServer()
  }
  catch {
    return []
  }
}

async function fromFolder(): Promise<Shelved[]> {
  const all = await (await fetch(published('recordings/index.json'))).json() as Published[]
  return all.map(each => ({ name: each.name, what: whatOf(each), report: published(each.report) }))
}

async function fromServer(): Promise<Shelved[]> {
  const key = keptKey()
  const response = key === undefined ? undefined : await fetch('/recordings/', { headers: { Authorization: `Bearer ${key}` } })
  if (!response?.ok)
    return []
  const kept = await response.json() as (Told & { id: string, running: boolean, deleted: boolean })[]
  return kept.filter(({ running, deleted }) => !running && !deleted).map(each => ({ name: each.id, what: whatOf(each) }))
}

interface Told { startedAt: number, people: number, simulated: boolean }

function whatOf({ startedAt, people, simulated }: Told): string {
  return [dayOf(startedAt), peopleOf(people), ...(simulated ? ['simulated'] : [])].join(' · ')
}
