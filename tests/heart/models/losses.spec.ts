/** Every case in which the thesis is said to lose does lose, over two hundred seeds, by the figure that is named. */
import type { Values } from '../../../explorables/model.ts'
import { expect, test } from '@playwright/test'
import { valuesOf } from '../../../explorables/link.ts'
import { initialValues } from '../../../explorables/model.ts'
import { models } from '../../../talk/models/index.ts'
import { meansOf } from './means.ts'

const seeds = 200

for (const { model } of models) {
  for (const { settings, say, against } of model.loses) {
    const valued = (changed: typeof settings) => ({ ...initialValues(model), ...changed }) as Values

    test(`${model.title} can be set so: ${say}`, () => {
      for (const changed of [settings, against?.settings ?? {}]) {
        const query = new URLSearchParams(Object.entries(valued(changed)).map(([key, value]) => [key, String(value)]))
        expect(valuesOf(model, query)).toEqual(valued(changed))
      }
    })

    if (against) {
      test(`${model.title} loses: ${say}`, () => {
        const [own, other] = [settings, against.settings].map(changed => meansOf(model, valued(changed), seeds)[against.figure]!)
        const [less, more] = against.is === 'less' ? [own!, other!] : [other!, own!]
        expect(more.mean - less.mean, `${own!.mean} against ${other!.mean}`).toBeGreaterThan(Math.hypot(own!.threeErrors, other!.threeErrors) * 2 / 3)
      })
    }
  }
}
