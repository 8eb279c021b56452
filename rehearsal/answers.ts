/**
 * What a rehearsed person answers: a valid ballot of every kind, drawn from what the person thinks. Pure: the same
 * person gives the same answer to the same question.
 */
import type { Poll, PollOf } from '../workshop/deck.ts'
import type { Handed, Personal } from '../workshop/kinds/index.ts'
import type { Question } from '../workshop/views.ts'
import type { Person } from './person.ts'
import { aim, appeal, choices, drawers, hands, judgedSame, saysHowSure, scales, shifts, ticks, wishes } from '../talk/people/leanings.ts'
import { anyWords, wordBanks } from '../talk/people/single-words.ts'
import { commonestLike, groupOf } from './bank.ts'

/** A ballot as it is cast in the end; a text has still to be written. */
export interface Answer { slot: string, value: unknown }

/** Takes the next text of a bank, or undefined where all is said. */
export type Write = (bank: string) => string | undefined

/** The kinds that are answered whenever somebody feels like it, not when they are asked. */
export type AskedKind = Exclude<Poll['kind'], 'pulse' | 'questions'>

/** Every answer of the person to a question, in the order in which they are given; none where there is nothing to say. */
export function answersTo(person: Person, { poll }: Question, personal: Personal | undefined, write: Write): Answer[] {
  if (poll.kind === 'pulse' || poll.kind === 'questions')
    return []
  if (poll.kind === 'judge')
    return judged(person, personal)
  if (poll.kind === 'vote')
    return voted(person, poll, personal)
  const value = poll.kind === 'text' ? written(person, poll, personal, write) : valueOf(person, poll, personal)
  return value === undefined ? [] : [{ slot: '0', value }]
}

/** One slot's answer; another `name` is another mood of the same person. */
export function valueOf(person: Person, poll: Exclude<Poll, { kind: 'judge' | 'vote' | 'text' | 'pulse' | 'questions' }>, personal?: Personal, name = ''): unknown {
  const { chance } = person
  switch (poll.kind) {
    case 'hands':
      return chance.pick(hands[poll.id]?.(person) ?? { 'raised': 2, 'not-me': 1 }, poll.id, name)
    case 'choice':
      return chosen(person, poll, personal, name)
    case 'scale':
      return stands(person, poll, name)
    case 'words':
      return says(person, poll, name)
    case 'sort':
      return Object.fromEntries(Object.keys(poll.items).map(item =>
        [item, chance.pick(within(poll.into, drawers[poll.id]?.[item]?.(person)), poll.id, item, name)]))
    case 'rank':
      return ranked(person, poll, name)
    case 'compass':
      return points(person, poll, name)
  }
}

/** The weights that name options of the poll; all alike where none do. */
function within(options: Record<string, string>, weights: Record<string, number> = {}): Record<string, number> {
  const known = Object.fromEntries(Object.keys(options).flatMap(key => weights[key] === undefined ? [] : [[key, weights[key]]]))
  return Object.keys(known).length > 0 ? known : Object.fromEntries(Object.keys(options).map(key => [key, 1]))
}

function chosen(person: Person, poll: PollOf<'choice'>, personal: Personal | undefined, name: string): unknown {
  const { chance } = person
  if (poll.many && !poll.sure) {
    const likely = within(poll.options, ticks[poll.id]?.(person))
    const ticked = Object.keys(likely).filter(key => key !== 'none' && chance.uniform(poll.id, key, name) < Math.min(0.9, likely[key]!))
    return ticked.length > 0 ? ticked : ['none' in poll.options ? 'none' : Object.keys(poll.options)[0]]
  }
  // A choice about one's own text follows from what one wrote.
  const own = personal?.mine === undefined ? undefined : groupOf(personal.mine)
  const key = own && own in poll.options ? own : chance.pick(within(poll.options, choices[poll.id]?.(person)), poll.id, name)
  if (!poll.sure)
    return key
  return chance.uniform(poll.id, 'says how sure') < saysHowSure ? { key, sure: chance.uniform(poll.id, 'sure') < 0.5 + 0.15 * person.clarity } : { key }
}

/** A scale that is asked again starts from where the person stood the first time. */
function stands(person: Person, poll: PollOf<'scale'>, name: string): number {
  const { chance } = person
  const first = poll.repeats ?? poll.id
  const middle = (poll.from + poll.to) / 2
  const before = (scales[first]?.(person) ?? middle + (poll.to - poll.from) / 5 * chance.normal(first)) + 0.5 * chance.normal(first, 'moment')
  const { mean, deviation } = shifts[poll.id] ?? { mean: 0, deviation: 0.5 }
  const now = poll.repeats ? before + mean + deviation * chance.normal(poll.id) : before
  return Math.min(poll.to, Math.max(poll.from, Math.round(name ? now + chance.normal(poll.id, name) : now)))
}

function says({ chance }: Person, poll: PollOf<'words'>, name: string): string[] {
  const bank = wordBanks[poll.id] ?? anyWords
  const many = 1 + Math.floor(chance.uniform(poll.id, 'how many') ** 2 * poll.most)
  return [...new Set(Array.from({ length: many }, (_, i) => chance.pick(bank, poll.id, 'word', i, name)))]
}

/** Plackett's model: the next place goes to what is wanted most of the rest. https://en.wikipedia.org/wiki/Plackett%E2%80%93Luce_model */
function ranked(person: Person, poll: PollOf<'rank'>, name: string): string[] {
  const left = within(poll.options, wishes[poll.id]?.(person))
  const order: string[] = []
  while (Object.keys(left).length > 0) {
    const next = person.chance.pick(left, poll.id, 'place', order.length, name)
    order.push(next)
    delete left[next]
  }
  return [...order, ...Object.keys(poll.options).filter(key => !order.includes(key))]
}

/** Anywhere, unless the question names a goal. */
function points({ chance }: Person, { id, toward }: PollOf<'compass'>, name: string): number {
  const bearing = toward === undefined
    ? 360 * chance.uniform(id, name)
    : toward + aim.deviation * chance.normal(id, name) + (chance.uniform(id, 'backwards') < aim.backwards ? 180 : 0)
  return (Math.round(bearing) % 360 + 360) % 360
}

/** Who finds the word less clear rather says so. */
function written(person: Person, poll: PollOf<'text'>, personal: Personal | undefined, write: Write): string | false | undefined {
  if (poll.skip && person.chance.uniform(poll.id, 'skip') < 0.18 - 0.12 * person.clarity)
    return false
  return write(personal?.ask ? `${poll.id} control` : poll.id) ?? (poll.skip ? false : undefined)
}

/** By what the texts mean: mostly the same where they mean the same, sometimes not. */
function judged({ chance }: Person, personal: Personal | undefined): Answer[] {
  return (personal?.texts ?? []).map(({ id, text }) => {
    // Who wrote nothing has the commonest meaning in mind.
    const own = personal?.mine === undefined ? commonestLike(text) : groupOf(personal.mine)
    const likely = groupOf(text) === own ? judgedSame.within : judgedSame.across
    return { slot: id, value: chance.uniform('judge', text) < likely ? 'same' : 'different' }
  })
}

/** The dearest few, by weighted sampling without replacement: Efraimidis & Spirakis 2006. */
function voted({ chance }: Person, poll: PollOf<'vote'>, personal: Personal | undefined): Answer[] {
  const liking = ({ id, text }: Handed) => chance.uniform(poll.id, 'likes', id) ** (1 / (appeal[groupOf(text) ?? 'plain'] ?? 1))
  const votes = 1 + Math.floor(chance.uniform(poll.id, 'votes') * poll.votes)
  return [...personal?.texts ?? []].sort((a, b) => liking(b) - liking(a)).slice(0, votes).map(({ id }) => ({ slot: id, value: true }))
}
