/**
 * When a rehearsed person does what: reaction times are log-normal, as people's are (Luce, Response Times, 1986),
 * so that most answer soon, some late, and a few while the result is already on its way.
 */
import type { Personal } from '../workshop/kinds/index.ts'
import type { Question } from '../workshop/views.ts'
import type { Answer, AskedKind } from './answers.ts'
import type { Person } from './person.ts'
import { valueOf } from './answers.ts'

/** Something cast so many milliseconds after the question was heard. */
export interface Step extends Answer { after: number }

const second = 1000

/** Median seconds until the first answer of a kind, and from one answer to the next where there are several. */
const medians: Record<AskedKind, { first: number, next: number }> = {
  hands: { first: 3.5, next: 0 },
  choice: { first: 7, next: 0 },
  scale: { first: 5, next: 0 },
  words: { first: 11, next: 0 },
  text: { first: 12, next: 0 },
  judge: { first: 6, next: 4.5 },
  vote: { first: 9, next: 4 },
  sort: { first: 9, next: 5 },
  rank: { first: 9, next: 0 },
  compass: { first: 4, next: 0 },
}
const spread = 0.5
/** What thumbs write. */
const charactersASecond = 5
const secondThoughts = 6

/** The answers with the time of each, in order; now and then one is changed or taken back. */
export function stepsOf(person: Person, { poll }: Question, personal: Personal | undefined, answers: Answer[]): Step[] {
  if (poll.kind === 'pulse' || poll.kind === 'questions')
    return []
  const { first, next } = medians[poll.kind]
  let at = 0
  const steps = answers.flatMap(each => poll.kind === 'sort' ? pieces(each) : [each]).map((answer, i): Step => {
    const writing = typeof answer.value === 'string' && poll.kind === 'text' ? answer.value.length / charactersASecond : 0
    at += second * person.slowness * (person.chance.lognormal(i === 0 ? first : next, spread, poll.id, 'time', i) + writing)
    return { ...answer, after: at }
  })
  const last = steps.at(-1)
  if (!last || !(poll.kind === 'choice' || poll.kind === 'scale' || poll.kind === 'hands' || poll.kind === 'compass') || person.chance.uniform(poll.id, 'wavers') >= person.wavers)
    return steps
  const value = person.chance.uniform(poll.id, 'takes back') < 0.1 ? null : valueOf(person, poll, personal, 'again')
  return [...steps, { ...last, value, after: at + second * person.chance.lognormal(secondThoughts, spread, poll.id, 'again') }]
}

/** A sort is sent item by item, as a thumb puts them away. */
function pieces({ slot, value }: Answer): Answer[] {
  const items = Object.entries(value as Record<string, string>)
  return items.map((_, i) => ({ slot, value: Object.fromEntries(items.slice(0, i + 1)) }))
}
