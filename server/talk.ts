/**
 * What only one talk has and the workshop asks for: its claims, its numbers, what a simulated room thinks. A deck names
 * the module that brings it in its headmatter, as `talk: ./talk/index.ts`; a deck that names none brings nothing.
 */
import type { Playable } from '../explorables/model.ts'
import type { People } from '../rehearsal/people.ts'
import type { ReportRules } from '../report/rules.ts'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parse } from '@slidev/parser'
import * as v from 'valibot'
import { Problem } from './problem.ts'

/** Each part may be left out. */
export interface Talk extends ReportRules {
  /** What simulated people think and write; what it leaves out is anyone's. */
  people?: Partial<People>
  /** What the explorer plays. In the browser the talk's own setup offers them. */
  models?: Playable[]
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
}

const talkSchema = v.strictObject(
  Object.fromEntries(Object.entries(parts).map(([part, schema]) => [part, v.optional(schema)])),
  issue => issue.expected === 'never' ? 'is no part of a talk' : mustBeObject(issue),
)

/**
 * Loads the talk that a deck names.
 * @throws Problem where the deck or the module is not there, or the module cannot be run or is no talk.
 */
export async function loadTalk(deck: string): Promise<Talk> {
  const given = await namedIn(deck)
  if (given === undefined)
    return {}
  if (typeof given !== 'string')
    throw new Problem(`The talk of ${shortPath(deck)} must be the path of a module, such as "talk: ./talk/index.ts"`)
  const file = resolve(dirname(deck), given)
  if (!existsSync(file))
    throw new Problem(`There is no talk ${shortPath(file)}, which ${shortPath(deck)} names. Mend "talk:" in its headmatter, or take it out.`)
  return checked(file, await load(file))
}

/** What the headmatter has under `talk`. */
async function namedIn(deck: string): Promise<unknown> {
  if (!existsSync(deck))
    throw new Problem(`There is no deck ${deck}`)
  const { slides } = await parse(readFileSync(deck, 'utf8'), deck)
  return slides[0]?.frontmatter.talk
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
  return talk as Talk
}

function shortPath(file: string): string {
  return relative(process.cwd(), file) || file
}
