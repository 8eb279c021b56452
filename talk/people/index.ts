/** The people of this talk's simulated room: what they think of its questions, and what they write. All of it is invented. */
import type { People } from '../../rehearsal/people.ts'
import { toHowWeTalk, toWhatWeBuild } from './becauses.ts'
import { clapping } from './clapping.ts'
import { define, strategy } from './definitions.ts'
import { flowHow } from './flow.ts'
import { appeal, choices, drawers, hands, isSure, mind, presses, scales, shifts, skips, ticks, wanted, wishes } from './leanings.ts'
import { questions } from './questions.ts'
import { rewrite } from './rewrites.ts'
import { sailing, sailors } from './sailors.ts'
import { words } from './single-words.ts'
import { story } from './stories.ts'
import { lowEffort, naming, otherLowEffort } from './strays.ts'
import { yourLine } from './your-lines.ts'

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
    'because-1': toHowWeTalk,
    'because-2': toWhatWeBuild,
    questions,
  },
  lowEffort,
  otherLowEffort,
  naming,
  skips,
  appeal,
  wanted,
  presses,
  plays: { harbours: sailing(sailors), ...clapping() },
} satisfies Partial<People>
