/** How many believed that others mean the same by the word, beside how many of the definitions did: slide 12 tells both. */
import type { BoardView } from '../../../workshop/views.ts'
import { detailOf } from '../../../components/polls/boards/figures.ts'
import { inTen } from '../../../drawing/numbers.ts'

export interface Believed { yes: number, n: number, same: string, byHand: boolean }

/**
 * `yes` of `n` chose `key` in the choice; `same` of ten judgements of the judging's first question called two texts the
 * same. Undefined until both results are known, and where fewer than ten people answered either.
 */
export function believed(choice: BoardView | undefined, judging: BoardView | undefined, key: string): Believed | undefined {
  const [said, judged] = [choice?.result, judging?.result]
  const arm = judged?.kind === 'judge' ? judged.arms[0] : undefined
  if (said?.kind !== 'choice' || !arm || [said.n, arm.judges].some(n => detailOf(n) !== 'full'))
    return undefined
  const yes = said.counts.find(count => count.key === key)?.n
  return yes !== undefined && arm.judgements > 0
    ? { yes, n: said.n, same: inTen(arm.same / arm.judgements), byHand: choice?.byHand === true }
    : undefined
}
