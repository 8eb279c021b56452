/**
 * What only one talk has and the workshop asks for: its claims, its numbers, what a simulated room thinks. A deck names
 * the module that brings it in its headmatter, as `talk: ./talk/index.ts`; a deck that names none brings nothing.
 */
import type { Playable } from '../explorables/model.ts'
import type { People } from '../rehearsal/people.ts'
import type { Teller } from '../report/readings/reading.ts'
import type { ReportRules } from '../report/rules.ts'
import type { Kind } from '../workshop/kinds/kind.ts'
import type { KindName } from '../workshop/poll.ts'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { shortPath } from '../build/place.ts'
import { talkIn } from '../build/talk.ts'
import { registerReading } from '../report/readings/index.ts'
import { engineKinds, registerKind } from '../workshop/kinds/index.ts'
import { Problem } from './problem.ts'

/** Kinds of polls that a talk brings: their rules, and how a report tells them. */
export type BroughtKinds = { [K in KindName]?: { rules: Kind<K>, reading: Teller<K> } }

/** Each part may be left out. */
export interface Talk extends ReportRules {
  /** What simulated people think and write; what it leaves out is anyone's. */
  people?: Partial<People>
  /** What the explorer plays. In the browser the talk's own setup offers them. */
  models?: Playable[]
  /** Their ballots stand in `kinds/NAME/ballot.ts` beside the talk, from where the phone page takes them. */
  kinds?: BroughtKinds
}

const rule = v.function('must be a function')
const text = v.string('must be a text')
const list = <Item extends v.GenericSchema>(item: Item) => v.array(item, 'must be a list')
const record = <Entries extends v.ObjectEntries>(entries: Entries) => v.object(entries, mustBeObject)

/** How each part must look for a module to be a talk; what its functions take and give the types say. */
const parts: { [Part in keyof Required<Talk>]: v.GenericSchema } = {
  claims: list(record({ claim: text, poll: text, judge: rule })),
  numbers: list(record({ key: text, name: text, polls: list(text), tell: rule })),
  counterExamples: record({ stories: text, judgedBy: text, answer: text, said: text }),
  people: record({}),
  models: list(record({ model: record({ id: text, run: rule, frame: rule, figures: rule }), slide: text, drawing: text, reads: text })),
  kinds: v.record(v.string(), record({ rules: record({}), reading: rule }), mustBeObject),
}

const talkSchema = v.strictObject(
  Object.fromEntries(Object.entries(parts).map(([part, schema]) => [part, v.optional(schema)])),
  issue => issue.expected === 'never' ? 'is no part of a talk' : mustBeObject(issue),
)

/** Makes sure that a deck can be read. @throws Problem where it is no file, or may not be read. */
export function assertDeck(deck: string): void {
  if (!statSync(deck, { throwIfNoEntry: false })?.isFile())
    throw new Problem(`There is no deck ${deck}`)
  try {
    accessSync(deck, constants.R_OK)
  }
  catch {
    throw new Problem(`The deck ${deck} may not be read. Allow it, or choose another with --deck.`)
  }
}

/**
 * Loads the talk that a deck names, and registers the kinds of polls that it brings: before the deck is read.
 * @throws Problem where the deck or the module is not there, or the module cannot be run or is no talk.
 */
export async function loadTalk(deck: string): Promise<Talk> {
  assertDeck(deck)
  const given = talkIn(deck)
  if (given === undefined)
    return {}
  if (typeof given !== 'string')
    throw new Problem(`The talk of ${shortPath(deck)} must be the path of a module, such as "talk: ./talk/index.ts"`)
  const file = resolve(dirname(deck), given)
  if (!existsSync(file))
    throw new Problem(`There is no talk ${shortPath(file)}, which ${shortPath(deck)} names. Mend "talk:" in its headmatter, or take it out.`)
  const talk = checked(file, await load(file))
  for (const [name, { rules, reading }] of Object.entries(talk.kinds ?? {})) {
    registerKind(name as KindName, rules)
    registerReading(name as KindName, reading)
  }
  return talk
}

async function load(file: string): Promise<unknown> {
  try {
    const module = await import(pathToFileURL(file).href) as { default?: unknown }
    return module.default
  }
  catch (error) {
    throw new Problem(`The talk ${shortPath(file)} cannot be loaded: ${error instanceof Error ? error.message : error}`)
  }
}

function mustBeObject({ received }: { received: string }): string {
  return received === 'undefined' ? 'is missing' : 'must be an object'
}

function checked(file: string, talk: unknown): Talk {
  const { success, issues = [] } = v.safeParse(talkSchema, talk)
  if (!success) {
    throw new Problem(
      `${shortPath(file)} is no talk. Its default export has ${Object.keys(parts).join(', ')}, each of which may be left out:`,
      issues.map(issue => `${v.getDotPath(issue) ?? 'the default export'} ${issue.message}`),
    )
  }
  const taken = engineKinds.find(name => Object.hasOwn((talk as Talk).kinds ?? {}, name))
  if (taken)
    throw new Problem(`${shortPath(file)} brings a kind of poll "${taken}", which there is already. Give its own another name.`)
  return talk as Talk
}
