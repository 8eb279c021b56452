/** Guesses that more than one model offers. */
import type { Question } from '../../explorables/model.ts'

/** How much of what the other way brings is left. */
export const howMuchOfIt: Question<unknown>['guesses'] = [
  { say: 'less than a quarter', below: 0.25 },
  { say: 'a quarter to half', below: 0.5 },
  { say: 'half to nearly as much', below: 0.95 },
  { say: 'the same', below: 1.05 },
  { say: 'more', below: Infinity },
]
