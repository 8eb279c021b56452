/** The explorer has the models that a talk offers, and opens for no others. */
import type { Playable } from '../../../explorables/model.ts'
import { expect, test } from '@playwright/test'
import { explore, exploring, fetchDrawings, playables, refused, takeModels } from '../../../components/explorer/exploring.ts'

/** A talk of its own, with one model of one setting. */
const coin: Playable = {
  model: {
    id: 'coin',
    title: 'Coin',
    settings: [{ key: 'throws', label: 'Throws', unit: '', min: 1, max: 9, step: 1, initial: 3, source: 'a test' }],
    unit: 'throws',
    seed: 7,
    asks: { ask: 'How often?', more: 'Heads are …', settings: {}, against: { name: 'once', settings: { throws: 1 }, figure: 'heads' }, guesses: [{ say: 'more', below: Infinity }] },
    presets: [],
    foremost: ['throws'],
    loses: [],
    run: () => undefined,
    length: () => 1,
    frame: () => undefined,
    figures: () => [],
  },
  slide: 'a-coin',
  drawing: 'CoinDrawing',
  reads: 'A coin.',
}

/** Where a page stands; Node has no address of its own. */
function standAt(search: string): void {
  Object.assign(globalThis, { location: { search } })
}

test('a page whose talk offers no models opens none, whatever its address says', async () => {
  standAt('?explore=coin')
  expect(playables()).toEqual([])
  await fetchDrawings()
  explore('coin', 7)
  expect(exploring.value).toBeUndefined()
})

test('a talk that offers models has the one opened that the address names, and no other', async () => {
  const fetched: string[] = []
  const offer = {
    models: [coin],
    drawings: [async () => fetched.push('CoinDrawing')],
    newWorker: (): Worker => { throw new Error('Nobody asked for many seeds') },
  }

  standAt('?explore=coin&seed=5&throws=40')
  takeModels(offer)
  expect(exploring.value).toEqual({ model: 'coin', seed: 5, settings: { throws: 9 } })
  expect(refused.value).toEqual(['Throws'])
  await fetchDrawings()
  expect(fetched).toEqual(['CoinDrawing'])

  explore('coin', 8)
  expect(exploring.value).toEqual({ model: 'coin', seed: 8, settings: { throws: 3 } })

  standAt('?explore=crossing')
  takeModels(offer)
  expect(exploring.value).toBeUndefined()
})
