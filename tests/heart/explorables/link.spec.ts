/** Links to experiments: what was set comes back, and what anybody else writes into one does no harm. */
import { expect, test } from '@playwright/test'
import { linkOf, readLink, refusedOf, withoutLink } from '../../../explorables/link.ts'
import { initialValues, models } from '../../../talk/models/index.ts'

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

test('a number becomes one that its slider has', () => {
  expect(readLink('?explore=flock&birds=3.5')!.settings.birds).toBe(4)
  expect(readLink('?explore=crossing&teams=1&decisions=0.333')!.settings).toMatchObject({ teams: 2, decisions: 0.35 })
})

test('what a link asks for in vain is named', () => {
  expect(refusedOf('?explore=felt&seed=-3&growth=1e9&decisions=12&found=<b>&other=1')).toEqual(['the seed', 'Chance that a harm is discovered', 'A harm left alone grows'])
  expect(refusedOf('?explore=felt&seed=3&growth=0.8&discovery=cut')).toEqual([])
  expect(refusedOf('?explore=nothing&growth=7')).toEqual([])
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

/** All numbers in something, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

test('at both ends of every setting all frames and figures are numbers', () => {
  for (const model of models) {
    const initial = initialValues(model)
    const ends = model.settings.map(setting => [setting.key, 'choices' in setting ? setting.choices.map(({ value }) => value) : [setting.min, setting.max]] as const)
    const corners = [0, -1].map(end => Object.fromEntries(ends.map(([key, values]) => [key, values.at(end)!])))
    for (const settings of [...corners, ...ends.flatMap(([key, values]) => values.map(value => ({ ...initial, [key]: value })))]) {
      const run = model.run(5, settings)
      const length = model.length(run)
      expect(length, JSON.stringify(settings)).toBeGreaterThan(0)
      const told = [model.figures(run), ...[0, 0.37, 1].map(share => model.frame(run, share * length))].flatMap(numbersIn)
      expect(told.filter(value => Number.isNaN(value)), `${model.id} ${JSON.stringify(settings)}`).toEqual([])
      expect(model.figures(run).filter(({ value }) => !Number.isFinite(value)), `${model.id} ${JSON.stringify(settings)}`).toEqual([])
    }
  }
})
