/** Which claims of a talk a room went against, for whoever looks back on it without a report: the more surely, the heavier. */
import type { Found } from '../workshop/recording/moments.ts'
import type { State } from '../workshop/state.ts'
import type { ReportRules } from './rules.ts'
import { questionsOf } from './questions.ts'
import { judgedOf, numbersOf } from './rules.ts'

/** By every count, as on stage. */
const wish = { sharing: false, version: '' }

/** By the verdicts of the talk; `state` is that of the end. */
export function contradictedIn(state: State, { claims = [], numbers = [] }: ReportRules): Found[] {
  const questions = questionsOf(state, wish)
  return judgedOf(claims, state, questions, numbersOf(numbers, state, questions, wish), wish).flatMap(({ claim, poll, verdict: { standing, brief, against = 0 } }) =>
    standing === 'against' ? [{ poll, weight: against, say: brief ? `“${claim}” ${brief}` : `“${claim}”` }] : [])
}
