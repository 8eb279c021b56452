/** What the room is told where a board of its own words has none to show. */
import type { BoardView } from '../../../workshop/views.ts'
import { beingRead } from '../../../drawing/being-read.ts'

/** `wrote` people did, or chose among texts; so many texts are `waiting` for the presenter; `nobody` is said where none did. */
export function unwritten({ withheld = 0 }: Pick<BoardView, 'withheld'>, wrote: number, waiting: number, nobody = 'Nobody wrote anything.'): string {
  if (waiting > 0)
    return beingRead(waiting)
  if (withheld > 0)
    return 'This recording leaves the words out.'
  return wrote > 0 ? 'Nothing of what was written is shown.' : nobody
}
