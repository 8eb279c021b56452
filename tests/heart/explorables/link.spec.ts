/** Links to experiments: what was set comes back, and what anybody else writes into one does no harm. */
import { expect, test } from '@playwright/test'
import { initialValues, models } from '../../../explorables/index.ts'
import { linkOf, readLink, withoutLink } from '../../../explorables/link.ts'

test('every model comes back as it was set', () => {
  for (const model of models) {
    const settings = Object.fromEntries(model.settings.map(setting => [setting.key, 'choices' in setting ? setting.choices.at(-1)!.value : setting.max]))
    const experiment = { model: model.id, seed: 4294967295, settings }
    expect(readLink(linkOf(experiment))).toEqual(experiment)
    expect(linkOf({ model: model.id, seed: 1, settings: initialValues(model) })).toBe(`?explore=${model.id}&seed=1`)
  }
})

test('what is no value of a setting becomes one', () => {
  const { settings, seed } = readLink('?explore=felt&seed=-3&discovery=perhaps&growth=1e9&decisions=&found=NaN&other=1')!
  expect(seed).toBe(1)
  expect(settings).toMatchObject({ discovery: 'joined', growth: 1.5, decisions: 10, found: 0.6 })
  expect(settings).not.toHaveProperty('other')
  expect(readLink('?explore=nothing')).toBeUndefined()
  expect(readLink('')).toBeUndefined()
})

test('a link is taken out of an address, and nothing else', () => {
  expect(withoutLink('?explore=flow&seed=2&goal=1&clicks=3')).toBe('?clicks=3')
  expect(withoutLink('?explore=flow')).toBe('')
})

test('every model loses somewhere, by settings that it has', () => {
  for (const { loses, settings } of models) {
    expect(loses.length).toBeGreaterThan(0)
    const keys = settings.map(({ key }) => key)
    expect(loses.flatMap(loss => Object.keys(loss.settings)).filter(key => !keys.includes(key))).toEqual([])
  }
})

test('every model gives the same run again, a frame at both ends, and figures that are numbers', () => {
  for (const model of models) {
    const settings = initialValues(model)
    const run = model.run(5, settings)
    expect(model.figures(model.run(5, settings))).toEqual(model.figures(run))
    expect(model.frame(run, 0)).toEqual(model.frame(run, 0))
    expect(model.frame(run, model.length(run))).toEqual(model.frame(model.run(5, settings), model.length(run)))
    expect(model.figures(run).every(({ value }) => Number.isFinite(value))).toBe(true)
  }
})
