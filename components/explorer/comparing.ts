/**
 * The run of an experiment. Where it is set as a model asks about, or so that the thesis loses, what that is held
 * against runs too, under the same seed. Both can be run under many seeds, which are forgotten when something else is set.
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

/** What a run is held against; the key of the figure that tells them apart. */
export interface Other extends Measured { name: string, figure: string }

/** Many seeds on their way, and what to say of them. */
export interface Progress { isRunning: boolean, done: number, of: number, failed: boolean, said: string }

export interface Comparing {
  run: ComputedRef<unknown>
  own: ComputedRef<Measured>
  /** The case in which the thesis loses that is set, whoever set it so. */
  loss: ComputedRef<Loss<Values> | undefined>
  /** What that case, or the question that is set, is held against. */
  other: ComputedRef<Other | undefined>
  progress: ComputedRef<Progress>
  runMany: () => void
}

/** All settings of a case that names only what differs. */
export function valuesIn(model: AnyModel, settings: Partial<Values>): Values {
  return { ...initialValues(model), ...settings } as Values
}

/** Whether all settings are those of a case that names only what differs. */
export function isSetTo(model: AnyModel, settings: Partial<Values>, values: Values): boolean {
  return Object.entries(valuesIn(model, settings)).every(([key, value]) => values[key] === value)
}

/** Call it in a component's setup; what runs ends with the component. */
export function useComparing(model: () => AnyModel, experiment: () => Experiment): Comparing {
  const seeds = useManySeeds()
  const otherSeeds = useManySeeds()
  const both = [seeds, otherSeeds]

  const run = computed(() => model().run(experiment().seed, experiment().settings))
  const own = computed(() => ({ figures: model().figures(run.value), spreads: seeds.spreads.value }))
  const loss = computed(() => model().loses.find(({ settings }) => isSetTo(model(), settings, experiment().settings)))
  const against = computed(() => {
    const { asks } = model()
    const held = loss.value ? loss.value.against : isSetTo(model(), asks.settings, experiment().settings) ? asks.against : undefined
    return held && { ...held, settings: valuesIn(model(), held.settings) }
  })
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
    other: computed(() => against.value && { name: against.value.name, figure: against.value.figure, figures: otherFigures.value!, spreads: otherSeeds.spreads.value }),
    progress,
    runMany() {
      seeds.start({ experiment: experiment(), count: many })
      if (against.value)
        otherSeeds.start({ experiment: { ...experiment(), settings: against.value.settings }, count: many })
    },
  }
}
