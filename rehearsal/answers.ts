/**
 * What a rehearsed person answers: a valid ballot of every kind, drawn from what the person thinks. Pure: the same
 * person gives the same answer to the same question.
 */
import type { EngineKind, Handed, Personal } from '../workshop/kinds/index.ts'
import type { KindName, Poll, PollOf } from '../workshop/poll.ts'
import type { Question } from '../workshop/views.ts'
import type { Person } from './person.ts'
import { rulesOf } from '../workshop/kinds/index.ts'
import { commonestLike, groupOf, wordsOf } from './bank.ts'

/** A ballot as it is cast in the end; a text has still to be written. */
export interface Answer { slot: string, value: unknown }

/** What a person writes to a poll, or undefined where all is said. */
export type Write = (poll: string) => string | undefined

/** What answering hangs on beside person and poll. */
interface Surroundings {
  personal: Personal | undefined
  write: Write
  /** Another name is another mood of the same person. */
  mood: string
}

type Answering<K extends KindName> = (person: Person, poll: PollOf<K>, surroundings: Surroundings) => Answer[]

/** How each of the engine's kinds is answered; one that a talk brings says itself what anybody may answer. */
const answering: { [K in EngineKind]: Answering<K> } & Partial<Record<KindName, unknown>> = {
  hands: (person, poll, { mood }) => once(person.chance.pick(person.people.hands[poll.id]?.(person.mind) ?? { 'raised': 2, 'not-me': 1 }, poll.id, mood)),
  choice: (person, poll, { personal, mood }) => once(poll.many && !poll.sure ? ticked(person, poll, mood) : chosen(person, poll, personal, mood)),
  scale: (person, poll, { mood }) => once(stands(person, poll, mood)),
  words: (person, poll, { mood }) => once(says(person, poll, mood)),
  text: written,
  judge: (person, _poll, { personal }) => judged(person, personal),
  vote: (person, poll, { personal }) => voted(person, poll, personal),
  sort: (person, poll, { mood }) => once(sorted(person, poll, mood)),
  rank: (person, poll, { mood }) => once(ranked(person, poll, mood)),
  compass: (person, poll, { mood }) => once(points(person, poll, mood)),
  // Pressed and asked whenever somebody feels like it, not when it is opened.
  pulse: () => [],
  questions: () => [],
}

/** Every answer of the person to a question, in the order in which they are given; none where there is nothing to say. */
export function answersTo(person: Person, { poll }: Question, personal: Personal | undefined, write: Write, mood = ''): Answer[] {
  const answer = answering[poll.kind] as Answering<KindName> | undefined
  return answer ? answer(person, poll, { personal, write, mood }) : any(person, poll, mood)
}

function any(person: Person, poll: Poll, mood: string): Answer[] {
  const value = rulesOf(poll.kind).anyBallot?.(poll, () => person.chance.uniform(poll.id, mood))
  return value === undefined ? [] : once(value)
}

function once(value: unknown): Answer[] {
  return [{ slot: '0', value }]
}

/** The weights that name options of the poll; all alike where none do. */
function within(options: Record<string, string>, weights: Record<string, number> = {}): Record<string, number> {
  const known = Object.fromEntries(Object.keys(options).flatMap(key => weights[key] === undefined ? [] : [[key, weights[key]]]))
  return Object.keys(known).length > 0 ? known : Object.fromEntries(Object.keys(options).map(key => [key, 1]))
}

function ticked({ chance, people, mind }: Person, poll: PollOf<'choice'>, mood: string): string[] {
  const likely = within(poll.options, people.ticks[poll.id]?.(mind))
  const keys = Object.keys(likely).filter(key => key !== 'none' && chance.uniform(poll.id, key, mood) < Math.min(0.9, likely[key]!))
  return keys.length > 0 ? keys : ['none' in poll.options ? 'none' : Object.keys(poll.options)[0]!]
}

/** A choice about one's own text follows from what one wrote. */
function chosen({ chance, people, mind }: Person, poll: PollOf<'choice'>, personal: Personal | undefined, mood: string): string | { key: string, sure?: boolean } {
  const own = personal?.mine === undefined ? undefined : groupOf(people, personal.mine)
  const key = own && own in poll.options ? own : chance.pick(within(poll.options, people.choices[poll.id]?.(mind)), poll.id, mood)
  if (!poll.sure)
    return key
  return chance.uniform(poll.id, 'says how sure') < people.saysHowSure ? { key, sure: chance.uniform(poll.id, 'sure') < people.isSure(mind) } : { key }
}

/** A scale that is asked again starts from where the person stood the first time. */
function stands({ chance, people, mind }: Person, poll: PollOf<'scale'>, mood: string): number {
  const first = poll.repeats ?? poll.id
  const middle = (poll.from + poll.to) / 2
  const before = (people.scales[first]?.(mind) ?? middle + (poll.to - poll.from) / 5 * chance.normal(first)) + 0.5 * chance.normal(first, 'moment')
  const { mean, deviation } = people.shifts[poll.id] ?? { mean: 0, deviation: 0.5 }
  const now = poll.repeats ? before + mean + deviation * chance.normal(poll.id) : before
  return Math.min(poll.to, Math.max(poll.from, Math.round(mood ? now + chance.normal(poll.id, mood) : now)))
}

function says({ chance, people }: Person, poll: PollOf<'words'>, mood: string): string[] {
  const bank = wordsOf(people, poll.id)
  const many = 1 + Math.floor(chance.uniform(poll.id, 'how many') ** 2 * poll.most)
  return [...new Set(Array.from({ length: many }, (_, i) => chance.pick(bank, poll.id, 'word', i, mood)))]
}

function sorted({ chance, people, mind }: Person, poll: PollOf<'sort'>, mood: string): Record<string, string> {
  return Object.fromEntries(Object.keys(poll.items).map(item =>
    [item, chance.pick(within(poll.into, people.drawers[poll.id]?.[item]?.(mind)), poll.id, item, mood)]))
}

/** Plackett's model: the next place goes to what is wanted most of the rest. https://en.wikipedia.org/wiki/Plackett%E2%80%93Luce_model */
function ranked({ chance, people, mind }: Person, poll: PollOf<'rank'>, mood: string): string[] {
  const left = within(poll.options, people.wishes[poll.id]?.(mind))
  const order: string[] = []
  while (Object.keys(left).length > 0) {
    const next = chance.pick(left, poll.id, 'place', order.length, mood)
    order.push(next)
    delete left[next]
  }
  return [...order, ...Object.keys(poll.options).filter(key => !order.includes(key))]
}

/** Anywhere, unless the question names a goal or people have a habit. */
function points({ chance, people: { aim, habits } }: Person, { id, toward }: PollOf<'compass'>, mood: string): number {
  const goal = toward === undefined ? habits[id] : { toward, deviation: aim.deviation }
  const backwards = toward !== undefined && chance.uniform(id, 'backwards') < aim.backwards
  const bearing = goal === undefined
    ? 360 * chance.uniform(id, mood)
    : goal.toward + goal.deviation * chance.normal(id, mood) + (backwards ? 180 : 0)
  return (Math.round(bearing) % 360 + 360) % 360
}

function written({ chance, people, mind }: Person, poll: PollOf<'text'>, { personal, write }: Surroundings): Answer[] {
  if (poll.skip && chance.uniform(poll.id, 'skip') < people.skips(mind))
    return once(false)
  const text = write(personal?.ask ? `${poll.id} control` : poll.id)
  return text === undefined && !poll.skip ? [] : once(text ?? false)
}

/** By what the texts mean: mostly the same where they mean the same, sometimes not. */
function judged({ chance, people }: Person, personal: Personal | undefined): Answer[] {
  return (personal?.texts ?? []).map(({ id, text }) => {
    // Who wrote nothing has the commonest meaning in mind.
    const own = personal?.mine === undefined ? commonestLike(people, text) : groupOf(people, personal.mine)
    const likely = groupOf(people, text) === own ? people.judgedSame.within : people.judgedSame.across
    return { slot: id, value: chance.uniform('judge', text) < likely ? 'same' : 'different' }
  })
}

/** The dearest few, by weighted sampling without replacement: Efraimidis & Spirakis 2006. */
function voted({ chance, people }: Person, poll: PollOf<'vote'>, personal: Personal | undefined): Answer[] {
  const liking = ({ id, text }: Handed) => chance.uniform(poll.id, 'likes', id) ** (1 / (people.appeal[groupOf(people, text) ?? 'plain'] ?? 1))
  const votes = 1 + Math.floor(chance.uniform(poll.id, 'votes') * poll.votes)
  return [...personal?.texts ?? []].sort((a, b) => liking(b) - liking(a)).slice(0, votes).map(({ id }) => ({ slot: id, value: true }))
}
