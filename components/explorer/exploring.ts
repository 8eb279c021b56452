/**
 * The models that the talk offers to be played with, and which experiment with one of them is open on this page. That
 * is the page's own affair: nobody follows it, and it moves no room.
 */
import type { Ref } from 'vue'
import type { Experiment } from '../../explorables/link.ts'
import type { AnyModel, Playable } from '../../explorables/model.ts'
import { shallowRef } from 'vue'
import { linkOf, readLink, refusedOf, withoutLink } from '../../explorables/link.ts'
import { initialValues } from '../../explorables/model.ts'

/** What a talk gives the explorer. */
export interface Offer {
  models: Playable[]
  /** Each fetches one of the drawings, which the talk has registered by name. */
  drawings: (() => Promise<unknown>)[]
  /** Starts a worker that calls `answerSeeds` with the models. */
  newWorker: () => Worker
}

let offer: Offer | undefined

/** The experiment that is open; undefined always where no talk offers models. */
export const exploring: Ref<Experiment | undefined> = shallowRef()

/** What the page's address asked for in vain, until something else is set. */
export const refused: Ref<string[]> = shallowRef([])

/** Takes a talk's models, and opens the one that the page's address names. A talk's setup calls it once, before the page is drawn. */
export function takeModels(offered: Offer): void {
  offer = offered
  exploring.value = readLink(location.search, models())
  refused.value = refusedOf(location.search, models())
}

/** What the talk offers; none where it offers nothing. */
export function playables(): Playable[] {
  return offer?.models ?? []
}

function models(): AnyModel[] {
  return playables().map(({ model }) => model)
}

/** The offered model with an id, and how it is drawn. */
export function playableOf(id: string): Playable | undefined {
  return playables().find(({ model }) => model.id === id)
}

/** Has the drawings at hand before anybody opens the explorer. */
export async function fetchDrawings(): Promise<void> {
  await Promise.all((offer?.drawings ?? []).map(fetch => fetch()))
}

/** A worker that answers for the offered models. Only where an experiment is open, so that there is one to be had. */
export function newSeedsWorker(): Worker {
  return offer!.newWorker()
}

/** Opens a model as it is, with the luck of the slide it was pressed on; nothing where nobody offers it. */
export function explore(id: string, seed: number): void {
  const playable = playableOf(id)
  exploring.value = playable && { model: id, seed, settings: initialValues(playable.model) }
}

/** Closes it, and takes it out of the address, so that a reload does not bring it back. */
export function closeExplorer(): void {
  exploring.value = undefined
  refused.value = []
  const url = new URL(location.href)
  url.search = withoutExperiment(url.search)
  history.replaceState(history.state, '', url)
}

/** A query without the experiment that it names. */
export function withoutExperiment(search: string): string {
  return withoutLink(search, models())
}

/** The address of an experiment, on the slide that this page shows. */
export function addressOf(experiment: Experiment): string {
  const url = new URL(location.href)
  url.search = linkOf(experiment, playableOf(experiment.model)!.model)
  return url.href
}
