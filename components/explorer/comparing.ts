/**
 * The run of an experiment, and the case that is set where a model says that the thesis loses: then with what it is held
 * against, under the same seed. Both can be run under many seeds, which are forgotten when something else is set.
 */
import type { ComputedRef } from 'vue'
import type { Experiment } from '../../explorables/link.ts'
import type { AnyModel, Figure, Loss, Values } from '../../explorables/model.ts'
import type { Spread } from './many-seeds.ts'
import { computed, watch } from 'vue'
import { initialValues } from '../../explorables/model.ts'
import { useManySeeds } from './many-seeds.ts'

/** How many seeds are many. */
export const many = 200

/** One way to run a model: its figures with the seed that is on, and over many seeds once they are done. */
export interface Measured { figures: Figure[], spreads: Spread[] | undefined }

/** Many seeds on their way, and what to say of them. */
export interface Progress { isRunning: boolean, done: number, of: number, failed: boolean, said: string }

export interface Comparing {
  run: ComputedRef<unknown>
  own: ComputedRef<Measured>
  /** The case that is set, whoever set it so. */
  loss: ComputedRef<Loss<Values> | undefined>
  /** What that case is held against. */
  other: ComputedRef<Measured & { name: string } | undefined>
  progress: ComputedRef<Progress>
  runMany: () => void
}

/** All settings of a case that names only what differs. */
export function valuesIn(model: AnyModel, settings: Partial<Values>): Values {
  return { ...initialValues(model), ...settings } as Values
}

/** Call it in a component's setup; what runs ends with the component. */
export function useComparing(model: () => AnyModel, experiment: () => Experiment): Comparing {
  const seeds = useManySeeds()
  const otherSeeds = useManySeeds()
  const both = [seeds, otherSeeds]

  const run = computed(() => model().run(experiment().seed, experiment().settings))
  const own = computed(() => ({ figures: model().figures(run.value), spreads: seeds.spreads.value }))
  const loss = computed(() => model().loses.find(({ settings }) =>
    Object.entries(valuesIn(model(), settings)).every(([key, value]) => experiment().settings[key] === value)))
  const against = computed(() => loss.value?.against && { name: loss.value.against.name, settings: valuesIn(model(), loss.value.against.settings) })
  const otherFigures = computed(() => against.value && model().figures(model().run(experiment().seed, against.value.settings)))

  const progress = computed(() => {
    const isRunning = both.some(({ progress, spreads }) => progress.value && !spreads.value)
    const failed = both.some(({ failed }) => failed.value)
    return {
      isRunning,
      failed,
      done: both.reduce((sum, { progress }) => sum + (progress.value?.done ?? 0), 0),
      of: against.value ? 2 * many : many,
      said: failed ? 'Many seeds cannot be run here.' : seeds.spreads.value && !isRunning ? `${many} seeds are done` : '',
    }
  })

  watch(() => [experiment().model, experiment().settings], () => both.forEach(({ forget }) => forget()))

  return {
    run,
    own,
    loss,
    other: computed(() => against.value && { name: against.value.name, figures: otherFigures.value!, spreads: otherSeeds.spreads.value }),
    progress,
    runMany() {
      seeds.start({ experiment: experiment(), count: many })
      if (against.value)
        otherSeeds.start({ experiment: { ...experiment(), settings: against.value.settings }, count: many })
    },
  }
}
