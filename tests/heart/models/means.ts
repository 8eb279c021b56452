/** Means over many seeds, with what chance leaves open, for the figures that are stated as means. */
import type { Model } from '../../../explorables/model.ts'
import { figuresOfSeeds } from '../../../explorables/seeds.ts'

export interface Measured { mean: number, threeErrors: number }

/** The mean of every figure over the seeds from 1, with three standard errors of it. */
export function meansOf<Settings, Run>(model: Pick<Model<Settings, Run, unknown>, 'run' | 'figures'>, settings: Settings, seeds: number): Record<string, Measured> {
  const runs = figuresOfSeeds(model, settings, seeds)
  return Object.fromEntries(runs[0]!.map(({ key }, i) => {
    const values = runs.map(figures => figures[i]!.value)
    const mean = values.reduce((sum, value) => sum + value, 0) / seeds
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1)
    return [key, { mean, threeErrors: 3 * Math.sqrt(variance / seeds) }]
  }))
}
