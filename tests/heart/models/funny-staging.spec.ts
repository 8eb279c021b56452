/** How the funny ways are told: each dial all the way, seen, and back before the next; what each costs once the cover is off. */
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { cuesOf, leftInWords, pricedFrom, settingsAt, stagedDials } from '../../../talk/components/models/funny/staging.ts'
import { funny } from '../../../talk/models/funny.ts'

const turns = { hide: 1, predictable: 2, fewer: 3, stop: 4, share: 6 }
const uncovers = 5
const beats = stagedDials(turns, uncovers)
const cues = cuesOf(beats)
const dials = ['hide', 'predictable', 'fewer', 'stop', 'share'] as const
const net = (settings: Partial<typeof turns>) => funny.figures(funny.run(funny.seed, { ...initialOf(funny), ...settings })).find(({ key }) => key === 'net')!.value

test('27: never are two dials off their start, and each goes all the way', () => {
  const end = cues.at(-1)!.to
  const most = { hide: 0, predictable: 0, fewer: 0, stop: 0, share: 0 }
  for (let second = 0; second <= end; second += 0.02) {
    const settings = settingsAt(beats, second)
    expect(dials.filter(dial => settings[dial] > 0).length).toBeLessThanOrEqual(1)
    dials.forEach(dial => most[dial] = Math.max(most[dial], settings[dial]))
  }
  expect(most).toEqual({ hide: 1, predictable: 1, fewer: 1, stop: 1, share: 1 })
})

test('27: at the end of a click its own dial stands turned, and a click begins where the one before it ended', () => {
  expect(cues.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5, 6])
  expect(settingsAt(beats, 0)).toEqual(initialOf(funny))
  for (const dial of dials) {
    const { to } = cues.find(({ at }) => at === turns[dial])!
    expect(settingsAt(beats, to)).toEqual({ ...initialOf(funny), [dial]: 1 })
  }
  expect(cues.slice(1).map(({ from }) => from)).toEqual(cues.slice(0, -1).map(({ to }) => to))
  for (const { at, seconds } of cues)
    expect(seconds, `click ${at}`).toBeLessThan(at === uncovers ? 10 : 3)
})

test('27: with the cover off all four are turned once more, and each says what it costs as it goes', () => {
  const again = beats.filter(({ click, shows }) => click === uncovers && shows === 'turns').map(({ dial }) => dial)
  expect(again).toEqual(['hide', 'predictable', 'fewer', 'stop'])
  const { from, to } = cues.find(({ at }) => at === uncovers)!
  const said = again.map(dial => pricedFrom(beats, dial, uncovers))
  expect(said).toEqual(said.toSorted((a, b) => a - b))
  expect(said[0]!).toBeGreaterThanOrEqual(from!)
  expect(said.at(-1)!).toBeLessThan(to)
})

test('27: what is left is said in words, and the words are the run\'s', () => {
  const words = dials.map(dial => leftInWords(net({ [dial]: 1 }), net({})))
  expect(words).toEqual(['more lost than won', 'more lost than won', 'far more than before', 'nothing left', 'a little more than before'])
  expect([leftInWords(4, 4), leftInWords(3, 4), leftInWords(-0.04, 4)]).toEqual(['as before', 'less than before', 'nothing left'])
})
