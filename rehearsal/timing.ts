/**
 * When a rehearsed person does what: reaction times are log-normal, as people's are (Luce, Response Times, 1986),
 * so that most answer soon, some late, and a few while the result is already on its way.
 */
import type { EngineKind, Personal } from '../workshop/kinds/index.ts'
import type { KindName } from '../workshop/poll.ts'
import type { Question } from '../workshop/views.ts'
import type { Answer, Write } from './answers.ts'
import type { Person } from './person.ts'
import { answersTo } from './answers.ts'

/** Something cast so many milliseconds after the question was heard. */
export interface Step extends Answer { after: number }

const second = 1000

interface Manner {
  /** Median seconds until the first answer, and from one answer to the next where there are several. */
  first: number
  next: number
  /** It takes typing. */
  isWritten?: true
  /** It can be changed with one more tap, and now and then is. */
  wavers?: true
  /** It is sent thing by thing, as a thumb puts them away. */
  inPieces?: true
}

/** Of kinds that a talk brings. */
const unknown: Manner = { first: 9, next: 0 }

/** How people go about each of the engine's kinds. */
const manners: Record<EngineKind, Manner> & Partial<Record<KindName, Manner>> = {
  hands: { first: 3.5, next: 0, wavers: true },
  choice: { first: 7, next: 0, wavers: true },
  scale: { first: 5, next: 0, wavers: true },
  words: { first: 11, next: 0 },
  text: { first: 12, next: 0, isWritten: true },
  judge: { first: 6, next: 4.5 },
  vote: { first: 9, next: 4 },
  sort: { first: 9, next: 5, inPieces: true },
  rank: { first: 9, next: 0 },
  compass: { first: 4, next: 0, wavers: true },
  // Not when it is asked, but whenever somebody feels like it.
  pulse: { first: 0, next: 0 },
  questions: { first: 0, next: 0 },
}
const spread = 0.5
/** What thumbs write. */
const charactersASecond = 5
const secondThoughts = 6

function mannerOf(kind: KindName): Manner {
  return manners[kind] ?? unknown
}

/** Whether the person answers a question at all. */
export function takesPart({ chance, writes, taps }: Person, { poll, round }: Question): boolean {
  return chance.uniform(poll.id, round, 'answers') < (mannerOf(poll.kind).isWritten ? writes : taps)
}

/** The person's answers with the time of each, in order; now and then one is changed or taken back. */
export function stepsOf(person: Person, question: Question, personal: Personal | undefined, write: Write): Step[] {
  const { poll } = question
  const { first, next, isWritten, wavers, inPieces } = mannerOf(poll.kind)
  const answers = answersTo(person, question, personal, write)
  let at = 0
  const steps = answers.flatMap(each => inPieces ? pieces(each) : [each]).map((answer, i): Step => {
    const writing = isWritten && typeof answer.value === 'string' ? answer.value.length / charactersASecond : 0
    at += second * person.slowness * (person.chance.lognormal(i === 0 ? first : next, spread, poll.id, 'time', i) + writing)
    return { ...answer, after: at }
  })
  const last = steps.at(-1)
  if (!last || !wavers || person.chance.uniform(poll.id, 'wavers') >= person.wavers)
    return steps
  const [again] = person.chance.uniform(poll.id, 'takes back') < 0.1 ? [{ value: null }] : answersTo(person, question, personal, write, 'again')
  return [...steps, { ...last, value: again?.value ?? null, after: at + second * person.chance.lognormal(secondThoughts, spread, poll.id, 'again') }]
}

/** A sorting, item by item. */
function pieces({ slot, value }: Answer): Answer[] {
  const items = Object.entries(value as Record<string, string>)
  return items.map((_, i) => ({ slot, value: Object.fromEntries(items.slice(0, i + 1)) }))
}
