/** The people of this talk's simulated room: what they think of its questions, and what they write. All of it is invented. */
import type { People } from '../../rehearsal/people.ts'
import { define, strategy } from './definitions.ts'
import { flowHow } from './flow.ts'
import { appeal, choices, drawers, hands, isSure, mind, presses, scales, sentAway, shifts, skips, ticks, wanted, wishes } from './leanings.ts'
import { questions } from './questions.ts'
import { becauses, rewrite, yourLine } from './rewrites.ts'
import { words } from './single-words.ts'
import { story } from './stories.ts'

export const people = {
  mind,
  choices,
  ticks,
  hands,
  drawers,
  wishes,
  scales,
  shifts,
  isSure,
  words,
  texts: {
    define,
    'define control': strategy,
    rewrite,
    story,
    'flow-how': flowHow,
    'your-line': yourLine,
    'because-1': becauses,
    'because-2': becauses,
    questions,
  },
  skips,
  appeal,
  wanted,
  sentAway,
  presses,
} satisfies Partial<People>
