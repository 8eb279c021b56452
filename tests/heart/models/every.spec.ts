/** What every model keeps, whatever it explains: it can be run again, stays in numbers, and loses somewhere. */
import type { Values } from '../../../explorables/model.ts'
import { expect, test } from '@playwright/test'
import { valuesIn } from '../../../components/explorer/comparing.ts'
import { valuesOf } from '../../../explorables/link.ts'
import { initialValues } from '../../../explorables/model.ts'
import { models } from '../../../talk/models/index.ts'

function queryOf(changed: Partial<Values>): URLSearchParams {
  return new URLSearchParams(Object.entries(changed).map(([key, value]) => [key, String(value)]))
}

test('every model loses somewhere, by settings that it has', () => {
  for (const { model: { loses, settings } } of models) {
    expect(loses.length).toBeGreaterThan(0)
    const keys = settings.map(({ key }) => key)
    expect(loses.flatMap(loss => Object.keys(loss.settings)).filter(key => !keys.includes(key))).toEqual([])
  }
})

test('every model opens with a question, and with presets and three settings that it has', () => {
  for (const { model } of models) {
    const { seed, asks, presets, foremost, settings } = model
    for (const changed of [asks.settings, asks.against.settings, ...presets.map(({ settings }) => settings)])
      expect(valuesOf(model, queryOf(changed))).toEqual(valuesIn(model, changed))
    expect(new Set(presets.map(({ settings }) => JSON.stringify(valuesIn(model, settings)))).size).toBe(presets.length)
    expect(foremost.filter(key => !settings.some(setting => setting.key === key && 'min' in setting))).toEqual([])
    expect(foremost).toHaveLength(Math.min(3, settings.filter(setting => 'min' in setting).length))
    const limits = asks.guesses.map(({ below }) => below)
    expect(limits).toEqual(limits.toSorted((a, b) => a - b))
    expect(limits.at(-1)).toBe(Infinity)
    const [own, other] = [asks.settings, asks.against.settings].map(changed => model.figures(model.run(seed, valuesIn(model, changed))).find(({ key }) => key === asks.against.figure)!)
    expect(own!.value / other!.value).toBeGreaterThan(0)
  }
})

test('every model gives the same run again, a frame at both ends, and figures that are numbers', () => {
  for (const { model } of models) {
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
  for (const { model } of models) {
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

test('what is heaviest of a model are settings that it has, numbers at their sliders\' ends', () => {
  for (const { model, heaviest = [] } of models) {
    for (const changed of heaviest) {
      expect(valuesOf(model, queryOf(changed))).toEqual({ ...initialValues(model), ...changed })
      const ends = model.settings.flatMap(setting => 'max' in setting && setting.key in changed ? [[setting.key, setting.max]] : [])
      expect(changed).toMatchObject(Object.fromEntries(ends))
    }
  }
})
