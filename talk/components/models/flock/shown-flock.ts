/** The flock of the slide, flown once a page however often the slide is drawn: it meets an obstacle, parts and joins again. */
import type { FlockRun, FlockSettings } from '../../../models/flock.ts'
import { initialOf } from '../../../../explorables/model.ts'
import { flock } from '../../../models/flock.ts'

export interface ShownFlock { seed: number, settings: FlockSettings, run: FlockRun }

const seed = flock.seed
let shown: ShownFlock | undefined

export function shownFlock(): ShownFlock {
  if (!shown) {
    const settings = { ...initialOf(flock), obstacle: 3 }
    shown = { seed, settings, run: flock.run(seed, settings) }
  }
  return shown
}
