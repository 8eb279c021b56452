/** Where decisions stand in the picture of Felt: a column a week, what is known above the ground and what is hidden below it. */
import type { FeltFrame } from '../../../models/felt.ts'
import { weeks } from '../../../models/decisions.ts'

/** Pixels of the picture; the ground is a line through it. */
export const strip = { width: 804, height: 306, ground: 150 }
/** Launch day is the last column. */
const columns = weeks + 1
const column = strip.width / columns
/** Arrows beside each other in a column. */
const abreast = 2
const shortest = 26

export interface Placed {
  key: number
  state: FeltFrame['decisions'][number]['state']
  x: number
  y: number
  /** Of the arrow. */
  length: number
}

export interface Layout { placed: Placed[], /** Decisions that nobody needs to care about, by their x on the ground. */ harmless: number[] }

/**
 * Places all decisions of a frame. A harm stands in the week it was taken in until it is found, and then in the week
 * it was found in; on launch day all rise where they are.
 * A harm is drawn larger the dearer it is, at a fifth of the power of its growth a week.
 */
export function layOut({ decisions, time }: FeltFrame, growth: number, gifts: boolean): Layout {
  const piles: Record<'above' | 'below', number[][]> = { above: [], below: [] }
  /** The next free cell of a column, as the place from the left and pixels from the ground. */
  function cell(side: 'above' | 'below', week: number, high: number): { place: number, from: number } {
    const pile = piles[side][week] ??= Array.from<number>({ length: abreast }).fill(0)
    const place = pile.indexOf(Math.min(...pile))
    const from = pile[place]!
    pile[place] = from + high
    return { place, from }
  }

  const placed: Placed[] = []
  const harmless: number[] = []
  for (const [key, { decision, state }] of decisions.entries()) {
    const own = Math.floor(decision.at)
    if (state === 'harmless' || (state === 'gift' && !gifts)) {
      harmless.push(decision.at * column)
      continue
    }
    const isHidden = state === 'hidden'
    const week = isHidden || state === 'gift' || decision.found === weeks ? own : decision.found
    const age = (isHidden ? Math.floor(Math.min(time, columns - 1)) : Math.min(decision.found, columns - 1)) - own
    const length = shortest * Math.min(2, Math.max(0.75, growth ** (Math.max(0, state === 'gift' ? 0 : age) / 5)))
    const high = length + 8
    const { place, from } = cell(isHidden ? 'below' : 'above', week, high)
    const away = 14 + from + length / 2
    placed.push({ key, state, x: (week + (place + 0.5) / abreast) * column, y: strip.ground + (isHidden ? away : -away), length })
  }
  return { placed, harmless }
}
