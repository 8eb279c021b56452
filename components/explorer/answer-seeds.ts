/**
 * Runs a model for many seeds beside the page, so that a slider stays a slider meanwhile. A talk has a worker of two
 * lines that calls this with its models.
 */
import type { Experiment } from '../../explorables/link.ts'
import type { AnyModel } from '../../explorables/model.ts'
import { figuresOfSeeds } from '../../explorables/seeds.ts'

/** What a page asks a worker for. */
export interface Wanted { experiment: Experiment, count: number }

/** The values of all figures, in the model's order, of some more seeds. */
export type Told = number[][]

/** Seeds between two messages. */
const chunk = 10

/** Answers every page that asks this worker, for one of the models. Call it once, in a worker. */
export function answerSeeds(models: AnyModel[]): void {
  globalThis.addEventListener('message', ({ data: { experiment, count } }: MessageEvent<Wanted>) => {
    const model = models.find(({ id }) => id === experiment.model)!
    for (let done = 0; done < count; done += chunk) {
      const figures = figuresOfSeeds(model, experiment.settings, Math.min(chunk, count - done), done + 1)
      const told: Told = figures.map(run => run.map(({ value }) => value))
      globalThis.postMessage(told)
    }
  })
}
