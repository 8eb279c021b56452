/** One run is an anecdote: the same settings under many seeds, and what lies in the middle of them. */
import type { Figure, Model } from './model.ts'

/** The middle of many runs: the median, and the tenth and ninetieth of a hundred. */
export interface Band { low: number, median: number, high: number }

/** The figures of the runs of `count` seeds, from `first` on. */
export function figuresOfSeeds<Settings, Run>(model: Pick<Model<Settings, Run, unknown>, 'run' | 'figures'>, settings: Settings, count: number, first = 1): Figure[][] {
  return Array.from({ length: count }, (_, i) => model.figures(model.run(first + i, settings)))
}

/** Median and 10–90 % band of at least one value. */
export function bandOf(values: number[]): Band {
  const sorted = values.toSorted((a, b) => a - b)
  return { low: quantile(sorted, 0.1), median: quantile(sorted, 0.5), high: quantile(sorted, 0.9) }
}

/** The value below which a share of the sorted values lies, interpolated. Source: Hyndman & Fan 1996, definition 7. */
function quantile(sorted: number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]!
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below)
}
