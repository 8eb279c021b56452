/** Takes the kinds of polls that a deck's talk brings, before the deck is read: their rules, and how a report tells them. */
import type { Teller } from '../report/readings/reading.ts'
import type { Kind } from '../workshop/kinds/kind.ts'
import type { KindName } from '../workshop/poll.ts'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { kindsFolder } from '../build/kinds.ts'
import { registerReading } from '../report/readings/index.ts'
import { registerKind } from '../workshop/kinds/index.ts'

/** What `kinds/index.ts` of a talk exports as `kinds`. */
export type BroughtKinds = { [K in KindName]?: { rules: Kind<K>, reading: Teller<K> } }

/** Registers the kinds of the deck's talk, if it brings any. @throws Error where one has the name of another. */
export async function takeKindsOf(deck: string): Promise<void> {
  const folder = kindsFolder(deck)
  if (folder === undefined)
    return
  const { kinds } = await import(pathToFileURL(join(folder, 'index.ts')).href) as { kinds: BroughtKinds }
  for (const [name, { rules, reading }] of Object.entries(kinds)) {
    registerKind(name as KindName, rules)
    registerReading(name as KindName, reading)
  }
}
