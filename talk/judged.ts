/** The definitions as the room judged them, and beside them the control: a word that the talk itself recommends. */
import type { Asked } from '../report/rules.ts'
import type { Agreement } from '../statistics/agreement.ts'
import type { JudgeTally } from '../workshop/kinds/judge.ts'
import { agreement } from '../statistics/agreement.ts'
import { tallyOf } from '../workshop/figures.ts'
import { withheldIn } from '../workshop/standing.ts'
import { isOf } from '../workshop/state.ts'

/** What texts of one question mean, by those who judged them. */
export interface Judged { arm: JudgeTally['arms'][number], agreed: Agreement }

/** The words of slides 39 and 40, which the talk recommends instead. A room of before may have had another control. */
const recommended = /\b(?:context|goal|strategy|priority|motivation|approach|agreement|clarity)\b/i

/** Whether a control question is about a word that the talk recommends, so that the talk can lose by it. */
export function isRecommended({ arm }: Judged): boolean {
  return recommended.test(arm.ask)
}

/** What follows for the talk where it is. */
export const stake = 'The talk itself recommends this word: if it scatters as much, the talk’s first strategy loses'

/** The definitions as they were judged, and the control beside them where it ran; undefined where nobody did. */
export function judgedOf({ poll, state }: Asked): { word: Judged, control?: Judged } | undefined {
  const judging = poll('define-judge')
  if (!judging || !isOf(judging, 'judge') || withheldIn(judging) > 0)
    return undefined
  const judged = tallyOf(state, judging).arms.flatMap((arm) => {
    const agreed = agreement(arm)
    return agreed ? [{ arm, agreed }] : []
  })
  const ask = state.polls.get('define')?.definition.ask
  const word = judged.find(({ arm }) => arm.ask === ask)
  const control = judged.find(({ arm }) => arm.ask !== ask)
  return word && { word, ...(control ? { control } : {}) }
}
