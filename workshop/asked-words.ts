/** The words in which a question is asked, or would be asked now. */
import type { Poll } from './poll.ts'
import type { BoardView } from './views.ts'
import { withTop } from './wording.ts'

/** Of a poll that was not asked yet, `{top}` is what leads in its source as far as the boards tell. */
export function wordsOf(poll: Poll, boards: Record<string, BoardView>): string {
  const board = boards[poll.id]
  const source = 'of' in poll && poll.of ? boards[poll.of] : undefined
  if (board?.wasAsked || source?.poll.kind !== 'choice')
    return board?.poll.ask ?? poll.ask
  return withTop(board?.poll ?? poll, source.poll, source.result?.kind === 'choice' ? source.result : undefined)
}
