/**
 * What was asked when this phone answered. A question may change while it is open: then the phone says in words what
 * became of the answer, also after its page was loaded again.
 */
import type { Question } from '../workshop/views.ts'
import type { Store } from './store.ts'
import { readRecord, writeEntry } from './store.ts'

interface Answered { round: number, options: Record<string, string> }

export interface Asked {
  /** This is what the answer that stands was an answer to. */
  note: (question: Question) => void
  /** The answer was taken back. */
  forget: (question: Question) => void
  isNoted: (question: Question) => boolean
  /** Undefined: it is the question that was answered. `anew`: what was answered does not count. `added`: in words. */
  change: (question: Question) => { anew: boolean, added: string } | undefined
}

/** A longer label is not said in the room there is, in characters. */
const longestName = 24

/** What was asked, kept in a store. */
export function createAsked(store: Store): Asked {
  const of = ({ poll }: Question): Answered | undefined => readRecord<Answered>(store, 'answered')[poll.id]
  const put = ({ poll }: Question, answered?: Answered) => writeEntry(store, 'answered', poll.id, answered)
  return {
    note: question => put(question, { round: question.round, options: optionsOf(question) }),
    forget: question => put(question),
    isNoted: question => of(question)?.round === question.round,
    change(question) {
      const before = of(question)
      if (!before)
        return undefined
      const added = Object.entries(optionsOf(question)).filter(([key]) => !(key in before.options)).map(([, label]) => label)
      const anew = before.round !== question.round
      return anew || added.length > 0 ? { anew, added: inWords(added) } : undefined
    },
  }
}

/** All that may be chosen, by key. */
function optionsOf({ poll }: Question): Record<string, string> {
  return {
    ...('options' in poll ? poll.options : {}),
    ...('items' in poll ? { ...poll.items, ...poll.into } : {}),
  }
}

function inWords([first, ...more]: string[]): string {
  if (first === undefined)
    return ''
  return more.length > 0
    ? `${more.length + 1} options were added. `
    : `${first.length > longestName ? 'An option' : `“${first}”`} was added. `
}
