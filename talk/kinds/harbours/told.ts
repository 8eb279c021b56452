/** Where a report finds the game of a room, and how it tells it in a line. */
import type { Asked } from '../../../report/rules.ts'
import type { SquadGame } from './shapes.ts'
import { isOf } from '../../../workshop/state.ts'
import { gameOf } from './game.ts'

/** The slots from the last; a room that ran out of time played the first ones. */
const slots = ['harbours-3', 'harbours-2']

/** What the squads did; undefined where nothing of it may be told, or nobody played. */
export function gameOfRoom({ poll, state }: Pick<Asked, 'poll' | 'state'>): SquadGame[] | undefined {
  for (const id of slots) {
    const slot = poll(id)
    const game = slot && isOf(slot, 'harbours') && slot.wasAsked ? gameOf(slot, state) : []
    if (game.length > 0)
      return game
  }
  return undefined
}
