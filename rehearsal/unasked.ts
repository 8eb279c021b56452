/** What rehearsed people do unasked: press the button, ask the speaker, want others' questions answered, send a text away. */
import type { Handed } from '../workshop/kinds/index.ts'
import type { Question } from '../workshop/views.ts'
import type { Person } from './person.ts'
import { groupOf } from './bank.ts'

const second = 1000
const minute = 60 * second

/** When the person asks the speaker something, in milliseconds from now, and in which slot; mostly never. */
export function asksNow({ chance, people }: Person, { poll }: Question): { slot: string, after: number }[] {
  return poll.kind === 'questions' && chance.uniform('asks') < people.asks
    ? [{ slot: 'q1', after: chance.lognormal(22 * minute, 0.6, 'asks when') }]
    : []
}

/** After how many milliseconds the person votes for somebody's question; undefined where it is not wanted. */
export function wantsNow({ chance, people }: Person, text: string): number | undefined {
  return chance.uniform('wants', text) < (people.wanted[groupOf(people, text) ?? 'plain'] ?? 0) ? chance.lognormal(30 * second, 0.9, 'wants when', text) : undefined
}

/** Whether the person looks at all that others ask, and not only at what they want answered. */
export function readsQuestions({ chance }: Person): boolean {
  return chance.uniform('reads questions') < 0.3
}

/** After how many milliseconds the person presses the button on the slide with this title; undefined where not. */
export function pressesNow({ chance, people, mind }: Person, { poll }: Question, title: string): number | undefined {
  if (poll.kind !== 'pulse' || chance.uniform('ever winces') > people.presses.people)
    return undefined
  return chance.uniform('winces', title) < people.presses.onSlide(mind, title) ? chance.lognormal(9 * second, 0.9, 'winces when', title) : undefined
}

/** Which texts the person sends away, each after so many milliseconds. */
export function sendsAway({ chance, people }: Person, texts: Handed[]): { id: string, after: number }[] {
  return texts.flatMap(({ id, text }, i) => chance.uniform('sends away', text) < (people.sentAway[groupOf(people, text) ?? 'plain'] ?? 0)
    ? [{ id, after: (i + 1) * chance.lognormal(5 * second, 0.4, 'sends away when', text) }]
    : [])
}
