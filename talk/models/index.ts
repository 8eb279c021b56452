/** All playable explanations, for whoever runs them without knowing which: the explorer, its worker, its links. */
import type { Model, Setting } from '../../explorables/model.ts'
import { crossing } from './crossing.ts'
import { felt } from './felt.ts'
import { flock } from './flock.ts'
import { flow } from './flow.ts'
import { funny } from './funny.ts'
import { movingGoal } from './moving-goal.ts'

/** Settings by their key, as a model describes them. */
export type Values = Record<string, number | string>
export type AnyModel = Omit<Model<Values, unknown, unknown>, 'settings'> & { settings: Setting[] }

/** Forgets a model's own types. Its `settings` describe them, and `valuesOf` lets nothing else through. */
function untyped<Settings, Run, Frame>(model: Model<Settings, Run, Frame>): AnyModel {
  return model as unknown as AnyModel
}

export const models: AnyModel[] = [untyped(flock), untyped(felt), untyped(funny), untyped(flow), untyped(crossing), untyped(movingGoal)]

/** The model with an id, undefined where there is none. */
export function modelOf(id: string): AnyModel | undefined {
  return models.find(model => model.id === id)
}

/** The settings with which any model begins. */
export function initialValues({ settings }: AnyModel): Values {
  return Object.fromEntries(settings.map(({ key, initial }) => [key, initial]))
}
