/** Which recordings a page may offer: those that are published beside it, and the server's own where this browser has the key. */
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
  const none = () => []
  const [open, own] = await Promise.all([fromFolder().catch(none), fromServer().catch(none)])
  const all = [...open, ...own.filter(({ name }) => !open.some(each => each.name === name))]
  return all.sort((a, b) => b.startedAt - a.startedAt).map(each => ({ name: each.name, what: whatOf(each), ...(each.report === undefined ? {} : { report: published(each.report) }) }))
}

async function fromFolder(): Promise<Told[]> {
  const response = await fetch(published('recordings/index.json'))
  return await response.json() as Told[]
}

async function fromServer(): Promise<Told[]> {
  const key = isPublished ? undefined : keptKey()
  const response = key === undefined ? undefined : await fetch('/recordings/', { headers: { Authorization: `Bearer ${key}` } })
  if (!response?.ok)
    return []
  const kept = await response.json() as (Omit<Told, 'name'> & { id: string, running: boolean, deleted: boolean, ofOther: boolean })[]
  // Those of other decks do not play on these slides.
  return kept.filter(({ running, deleted, ofOther }) => !running && !deleted && !ofOther).map(({ id, ...each }) => ({ ...each, name: id }))
}

type Told = Omit<Published, 'title'>

function whatOf({ startedAt, people, simulated }: Told): string {
  return [dayOf(startedAt), peopleOf(people), ...(simulated ? ['simulated'] : [])].join(' · ')
}
