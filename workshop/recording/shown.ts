/** What a page shows of a recording while its clock runs: the views that the server would send, made anew only where they changed. */
import type { State } from '../state.ts'
import type { BoardView, RoomView } from '../views.ts'
import { boardView, roomView } from '../view.ts'

/** What all slides show of a room at one moment. */
export interface Views { room: RoomView, boards: Record<string, BoardView> }

/** Answers the views of one state after another, of whatever moments in whatever order; one that did not change stays the object it was. */
export function trackViews(boardOf = boardView): (state: State) => Views {
  let room: RoomView | null = null
  let known = new Map<string, { version: number, board: BoardView }>()
  return (state) => {
    const now = roomView(state)
    if (JSON.stringify(now) !== JSON.stringify(room))
      room = now
    // What this moment has no poll of is forgotten: another moment may have it again.
    known = new Map([...state.polls].map(([id, { version }]) => {
      const before = known.get(id)
      return [id, before?.version === version ? before : { version, board: boardOf(state, id) }]
    }))
    return { room: room!, boards: Object.fromEntries([...known].map(([id, { board }]) => [id, board])) }
  }
}
