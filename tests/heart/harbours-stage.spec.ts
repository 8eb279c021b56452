/** What stage, table and console say of Two Harbours: the room's boat, curves that keep apart, and pairs of figures with what becomes of each claim. */
import type { HarboursTally } from '../../talk/kinds/harbours/shapes.ts'
import { expect, test } from '@playwright/test'
import { crowd } from '../../talk/components/packing.ts'
import { laid } from '../../talk/kinds/harbours/curves.ts'
import { footOf, roomWords, summaryOf, tableOf } from '../../talk/kinds/harbours/said.ts'
import { boatsOf, pairsOf, footOf as shownFoot, tableOf as shownTable } from '../../talk/kinds/harbours/shown.ts'
import { Game } from './harbours.ts'
import { people } from './workshop.ts'

/** A game in which whoever sails alone takes a boat a second, and squads one every other second, all of them right. */
function played(n: number): Game {
  const game = new Game().play('one')
  for (const voter of people(n))
    game.tap(voter, 'north')
  game.seconds(5)
  for (const poll of ['one', 'two', 'three'] as const) {
    if (poll !== 'one')
      game.play(poll)
    for (let second = 0; second < 20; second++) {
      for (const voter of people(n)) {
        if (game.hand(voter).way === 'each' || second % 2 === 0)
          game.tap(voter, game.wise(voter))
      }
      game.seconds(1)
    }
  }
  return game.to('game', 5)
}

test('the room\'s boat waits for a number, for those who differ, and for nobody', () => {
  const game = new Game().play('room')
  const ada = people(1)[0]!
  game.tap(ada, 'north')
  expect(roomWords(game.tally())).toMatch(/^(?:waiting for \d+|it sails)$/)
  const room = { here: 34, waiting: 12, standing: 'choosing', card: game.card(ada), sailed: 0, first: { north: 20, south: 2 } } as const
  const tally = { ...game.tally(), room }
  expect(roomWords(tally)).toBe('waiting for 12')
  expect(tableOf(tally).rows).toEqual([['chosen', 22], ['not yet', 12]])
  expect(roomWords({ ...tally, room: { ...room, waiting: 0, standing: 'different' } })).toBe('different sides')
  expect(roomWords({ ...tally, phase: 'over' })).toBe('20 north, 2 south')
  expect(tableOf({ ...tally, phase: 'over' }).rows).toEqual([['north', 20], ['south', 2]])
  expect(roomWords({ ...tally, room: undefined, hands: { north: 9, south: 1200 } })).toBe('9 north, 1,200 south')
  expect(summaryOf(tally)).toEqual([{ label: 'have chosen', n: 22, of: 34 }])
})

test('people stand as a crowd whose width is known, so that it can be centred under its boat', () => {
  const { cell, width, bands } = crowd([{ key: 'chosen', n: 3, angle: 0, tone: 'people' }, { key: 'silent', n: 2, angle: 0, tone: 'faint' }], 1000, 96, 96, false)
  expect(cell).toBe(96)
  expect(width).toBe(bands.at(-1)!.x + bands.at(-1)!.width)
  expect(width).toBe(6 * 96)
  expect(crowd([], 1000, 96, 96, false).width).toBe(0)
})

test('curves run as far as the slot has come, and their figures never stand over each other', () => {
  const way = (pace: number | null, curve: number[]) => ({ squads: 4, people: 20, named: { sailed: 9, right: 8 }, white: { sailed: 3, right: 1 }, curve, pace })
  const tally = { ...new Game().tally('one'), phase: 'before', second: 3, ways: { squad: way(9.4, [10, 11, 10]), each: way(9.6, [10, 11, 10.2]) } } as HarboursTally
  for (const ways of [tally.ways, { squad: way(0, [0, 0, 0]), each: way(0, [0, 0, 0]) }, { squad: way(60, [60, 60, 60]), each: way(1, [0, 0, 60]) }]) {
    const { lines, change } = laid({ ...tally, ways }, 1000, 300)
    expect(change).toBe(500)
    const [one, other] = lines.map(({ label }) => label)
    expect(Math.abs(one! - other!)).toBeGreaterThanOrEqual(150)
    for (const { label, path } of lines) {
      expect(label).toBeGreaterThanOrEqual(120)
      expect(label).toBeLessThanOrEqual(340)
      expect(path.match(/[ML]/g)).toHaveLength(3)
    }
  }
  expect(laid({ ...tally, second: 0, ways: { squad: way(null, []), each: way(null, []) } }, 1000, 300).lines.map(({ figure, path }) => [figure, path])).toEqual([[undefined, ''], [undefined, '']])
  expect(laid(tally, 1000, 300).lines.map(({ figure }) => figure)).toEqual([9, 10])
  const few = { squad: { ...tally.ways.squad, squads: 2 }, each: { ...tally.ways.each, squads: 1 } }
  expect(laid({ ...tally, ways: few }, 1000, 300).lines.map(({ figure }) => figure)).toEqual([9, 9])
  expect(footOf(tally)).toContain('white boats right: 1 of 3 must agree, 1 of 3 each alone')
})

test('what a game showed is said in pairs, whatever way it went, and of few squads it is a demonstration, told in counts', () => {
  const [pace, accuracy, white, recovery] = pairsOf(played(40).tally('three').game!)
  expect(pace!.state).toBe('held')
  expect(pace!.sides.map(({ key }) => key)).toEqual(['squad', 'each'])
  expect(pace!.sides[1]!.value).toBeGreaterThan(1.5 * pace!.sides[0]!.value)
  expect([accuracy!.state, white!.state, recovery!.state]).not.toContain('demonstration')
  const few = played(6).tally('three').game!
  expect(pairsOf(few).map(({ state }) => state)).toEqual(['demonstration', 'demonstration', 'demonstration', 'demonstration'])
  expect(shownFoot(few)).toBe('so few squads are a demonstration')
  expect(shownTable(few).rows).toHaveLength(4)
  expect(pairsOf(few).slice(0, 3).flatMap(({ sides }) => sides.map(({ said }) => said))).toEqual([
    ...[expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)],
    ...Array.from({ length: 4 }).fill(expect.stringMatching(/^\d+ of \d+$/)),
  ])
  // One or two people are two boats, and nothing is compared; of six it is.
  expect(boatsOf(few)).toBeUndefined()
  const two = boatsOf(played(2).tally('three').game!)!
  expect(two.map(({ key, right, sailed }) => [key, right > 0 && right <= sailed])).toEqual([['squad', true], ['each', true]])
  expect(pairsOf([]).flatMap(({ sides }) => sides.map(({ said }) => said))).toEqual(Array.from({ length: 8 }).fill('nobody'))
})
