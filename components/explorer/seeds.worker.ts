/** Runs a model for many seeds beside the page, so that a slider stays a slider meanwhile. */
import type { Experiment } from '../../explorables/link.ts'
import { figuresOfSeeds } from '../../explorables/seeds.ts'
import { modelOf } from '../../talk/models/index.ts'

export interface Wanted { experiment: Experiment, count: number }

/** The values of all figures, in the model's order, of some more seeds. */
export type Told = number[][]

/** Seeds between two messages. */
const chunk = 10

globalThis.addEventListener('message', ({ data: { experiment, count } }: MessageEvent<Wanted>) => {
  const model = modelOf(experiment.model)!
  for (let done = 0; done < count; done += chunk) {
    const figures = figuresOfSeeds(model, experiment.settings, Math.min(chunk, count - done), done + 1)
    const told: Told = figures.map(run => run.map(({ value }) => value))
    globalThis.postMessage(told)
  }
})
