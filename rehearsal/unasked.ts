/** What rehearsed people do unasked: press the button, ask the speaker, want others' questions answered, send a text away. */
import type { Handed } from '../workshop/kinds/index.ts'
import type { Question } from '../workshop/views.ts'
import type { Person } from './person.ts'
import { asks, wanted, winces } from '../talk/people/leanings.ts'
import { groupOf } from './bank.ts'

const second = 1000
const minute = 60 * second

/** When the person asks the speaker something, in milliseconds from now, and in which slot; mostly never. */
export function asksNow({ chance }: Person, { poll }: Question): { slot: string, after: number }[] {
  return poll.kind === 'questions' && chance.uniform('asks') < asks
    ? [{ slot: 'q1', after: chance.lognormal(22 * minute, 0.6, 'asks when') }]
    : []
}

/** After how many milliseconds the person votes for somebody's question; undefined where it is not wanted. */
export function wantsNow({ chance }: Person, text: string): number | undefined {
  return chance.uniform('wants', text) < (wanted[groupOf(text) ?? 'plain'] ?? 0) ? chance.lognormal(30 * second, 0.9, 'wants when', text) : undefined
}

/** After how many milliseconds the person presses the button on a slide; undefined where not. */
export function pressesNow({ chance, doubt }: Person, { poll }: Question, stage: string): number | undefined {
  if (poll.kind !== 'pulse' || chance.uniform('ever winces') > winces.people)
    return undefined
  const likely = (/align/i.test(stage) ? winces.perMention : winces.perSlide) * Math.exp(0.6 * doubt)
  return chance.uniform('winces', stage) < likely ? chance.lognormal(9 * second, 0.9, 'winces when', stage) : undefined
}

/** Which texts the person sends away, each after so many milliseconds. */
export function sendsAway({ chance }: Person, texts: Handed[]): { id: string, after: number }[] {
  return texts.flatMap(({ id, text }, i) => groupOf(text) === 'off' && chance.uniform('sends away', text) < 0.4
    ? [{ id, after: (i + 1) * chance.lognormal(5 * second, 0.4, 'sends away when', text) }]
    : [])
}
