/** Both halves beside each other: equally in step, and is the tempo what lockstep cost? */
import type { ClapTally } from './shapes.ts'

/** A tempo that falls by less than a quarter has not collapsed. */
export const collapse = 3 / 4

/** In step for more than half of the time. */
export const mostly = 0.5

/** Whether the room was in step both times, and only its tempo collapsed; its figures alone say so, the report how surely. */
export function onlyTempoFell(free: ClapTally, lockstep: ClapTally): boolean {
  return [free, lockstep].every(({ inStep }) => inStep !== null && inStep > mostly)
    && free.tempo !== null && lockstep.tempo !== null && lockstep.tempo < collapse * free.tempo
}
