/** A model, its settings and a seed as the query of a link, so that what somebody found can be shown to others. */
import type { AnyModel, NumberSetting, Setting, Values } from './model.ts'
import { initialValues } from './model.ts'

export interface Experiment { model: string, seed: number, settings: Values }

const ofModel = 'explore'
const ofSeed = 'seed'

/** The experiment that a query like `?explore=coin&seed=7&throws=20` names; undefined where it names none of the models. */
export function readLink(search: string, models: AnyModel[]): Experiment | undefined {
  const query = new URLSearchParams(search)
  const model = modelIn(query, models)
  if (!model)
    return undefined
  const seed = Number(query.get(ofSeed) ?? model.seed)
  return { model: model.id, seed: Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? seed : model.seed, settings: valuesOf(model, query) }
}

/** The labels of what a query asks for and cannot have, so that a page can say so. */
export function refusedOf(search: string, models: AnyModel[]): string[] {
  const query = new URLSearchParams(search)
  const model = modelIn(query, models)
  const read = readLink(search, models)
  if (!model || !read)
    return []
  const wishes = [[ofSeed, 'the seed', read.seed] as const, ...model.settings.map(({ key, label }) => [key, label, read.settings[key]!] as const)]
  return wishes.filter(([key, , value]) => query.has(key) && query.get(key) !== String(value)).map(([, label]) => label)
}

/** The query of an experiment with a model; only what differs from the model's own settings is named. */
export function linkOf({ seed, settings }: Experiment, model: AnyModel): string {
  const initial = initialValues(model)
  const changed = Object.entries(settings).filter(([key, value]) => value !== initial[key]).map(([key, value]) => [key, String(value)])
  return `?${new URLSearchParams([[ofModel, model.id], [ofSeed, String(seed)], ...changed])}`
}

/** A query without the experiment that it names; what else stands in it stays. */
export function withoutLink(search: string, models: AnyModel[]): string {
  const query = new URLSearchParams(search)
  const model = modelIn(query, models)
  for (const key of [ofModel, ofSeed, ...model?.settings.map(({ key }) => key) ?? []])
    query.delete(key)
  return query.size > 0 ? `?${query}` : ''
}

function modelIn(query: URLSearchParams, models: AnyModel[]): AnyModel | undefined {
  return models.find(({ id }) => id === query.get(ofModel))
}

/** Settings of a model from anybody's words: a number becomes the nearest that can be set, anything else the initial one. */
export function valuesOf({ settings }: AnyModel, query: URLSearchParams): Values {
  return Object.fromEntries(settings.map(setting => [setting.key, valueOf(setting, query.get(setting.key))]))
}

function valueOf(setting: Setting, written: string | null): number | string {
  if (written === null)
    return setting.initial
  if ('choices' in setting)
    return setting.choices.some(({ value }) => value === written) ? written : setting.initial
  const value = written.trim() === '' ? Number.NaN : Number(written)
  return Number.isFinite(value) ? nearest(value, setting) : setting.initial
}

/** The value of a slider that is nearest to a number. */
function nearest(value: number, { min, max, step }: NumberSetting): number {
  const steps = Math.round((Math.min(max, Math.max(min, value)) - min) / step)
  // Sums of such steps are not exact.
  return Number((min + steps * step).toFixed(9))
}
