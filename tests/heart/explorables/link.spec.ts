/** Links to experiments: what was set comes back, and what anybody else writes into one does no harm. */
import { expect, test } from '@playwright/test'
import { linkOf, readLink, refusedOf, withoutLink } from '../../../explorables/link.ts'
import { initialValues } from '../../../explorables/model.ts'
import { models as playables } from '../../../talk/models/index.ts'

const models = playables.map(({ model }) => model)

test('every model comes back as it was set', () => {
  for (const model of models) {
    const settings = Object.fromEntries(model.settings.map(setting => [setting.key, 'choices' in setting ? setting.choices.at(-1)!.value : setting.max]))
    const experiment = { model: model.id, seed: 4294967295, settings }
    expect(readLink(linkOf(experiment, model), models)).toEqual(experiment)
    expect(linkOf({ model: model.id, seed: 1, settings: initialValues(model) }, model)).toBe(`?explore=${model.id}&seed=1`)
  }
})

test('a link without a seed opens with that of the slide', () => {
  for (const { id, seed } of models)
    expect(readLink(`?explore=${id}`, models)).toMatchObject({ model: id, seed })
})

test('what is no value of a setting becomes one', () => {
  const { settings, seed } = readLink('?explore=felt&seed=-3&discovery=perhaps&growth=1e9&decisions=&found=NaN&other=1', models)!
  expect(seed).toBe(models.find(({ id }) => id === 'felt')!.seed)
  expect(settings).toMatchObject({ discovery: 'joined', growth: 1.5, decisions: 10, found: 0.6 })
  expect(settings).not.toHaveProperty('other')
  expect(readLink('?explore=nothing', models)).toBeUndefined()
  expect(readLink('', models)).toBeUndefined()
})

test('a number becomes one that its slider has', () => {
  expect(readLink('?explore=flock&birds=3.5', models)!.settings.birds).toBe(4)
  expect(readLink('?explore=crossing&teams=1&decisions=0.333', models)!.settings).toMatchObject({ teams: 2, decisions: 0.35 })
})

test('what a link asks for in vain is named', () => {
  expect(refusedOf('?explore=felt&seed=-3&growth=1e9&decisions=12&found=<b>&other=1', models)).toEqual(['the seed', 'Chance that a harm is discovered', 'A harm left alone grows'])
  expect(refusedOf('?explore=felt&seed=3&growth=0.8&discovery=cut', models)).toEqual([])
  expect(refusedOf('?explore=nothing&growth=7', models)).toEqual([])
})

test('a link is taken out of an address, and nothing else', () => {
  expect(withoutLink('?explore=flow&seed=2&goal=1&clicks=3', models)).toBe('?clicks=3')
  expect(withoutLink('?explore=flow', models)).toBe('')
})
