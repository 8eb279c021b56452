/** Which experiment is open on this page. It is the page's own affair: nobody follows it, and it moves no room. */
import type { Ref } from 'vue'
import type { Experiment } from '../../explorables/link.ts'
import { shallowRef } from 'vue'
import { linkOf, readLink, refusedOf, withoutLink } from '../../explorables/link.ts'
import { initialValues, modelOf } from '../../talk/models/index.ts'

/** From the page's address where that names one. */
export const exploring: Ref<Experiment | undefined> = shallowRef(readLink(location.search))

/** What the page's address asked for in vain, until something else is set. */
export const refused: Ref<string[]> = shallowRef(refusedOf(location.search))

/** Opens a model as it is, with the luck of the slide it was pressed on. */
export function explore(model: string, seed: number): void {
  exploring.value = { model, seed, settings: initialValues(modelOf(model)!) }
}

/** Closes it, and takes it out of the address, so that a reload does not bring it back. */
export function closeExplorer(): void {
  exploring.value = undefined
  refused.value = []
  const url = new URL(location.href)
  url.search = withoutLink(url.search)
  history.replaceState(history.state, '', url)
}

/** The address of an experiment, on the slide that this page shows. */
export function addressOf(experiment: Experiment): string {
  const url = new URL(location.href)
  url.search = linkOf(experiment)
  return url.href
}
