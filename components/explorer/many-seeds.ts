/** The same settings under many seeds: a worker of its own for each asking, given up where the settings change. */
import type { Ref } from 'vue'
import type { Band } from '../../explorables/seeds.ts'
import type { Told, Wanted } from './answer-seeds.ts'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { bandOf } from '../../explorables/seeds.ts'
import { newSeedsWorker } from './exploring.ts'

export interface Spread { band: Band, least: number, most: number }

export interface ManySeeds {
  /** Seeds done, of how many; undefined before any were asked for. */
  progress: Readonly<Ref<{ done: number, count: number } | undefined>>
  /** A worker could not be had or broke. */
  failed: Readonly<Ref<boolean>>
  /** By figure, once all are done. */
  spreads: Readonly<Ref<Spread[] | undefined>>
  start: (wanted: Wanted) => void
  /** Gives up what runs and forgets what is known. */
  forget: () => void
}

/** Call it in a component's setup; its worker ends with the component. */
export function useManySeeds(): ManySeeds {
  const runs = shallowRef<Told>([])
  const count = shallowRef(0)
  const failed = shallowRef(false)
  let worker: Worker | undefined

  function forget(): void {
    worker?.terminate()
    worker = undefined
    runs.value = []
    count.value = 0
    failed.value = false
  }
  function fail(): void {
    forget()
    failed.value = true
  }
  onScopeDispose(forget)

  return {
    failed,
    progress: computed(() => count.value > 0 ? { done: runs.value.length, count: count.value } : undefined),
    spreads: computed(() => count.value > 0 && runs.value.length === count.value
      ? runs.value[0]!.map((_, figure) => spreadOf(runs.value.map(values => values[figure]!)))
      : undefined),
    start(wanted) {
      forget()
      count.value = wanted.count
      worker = newSeedsWorker()
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => runs.value = [...runs.value, ...data])
      worker.addEventListener('error', fail)
      worker.postMessage(wanted)
    },
    forget,
  }
}

function spreadOf(values: number[]): Spread {
  return { band: bandOf(values), least: Math.min(...values), most: Math.max(...values) }
}
