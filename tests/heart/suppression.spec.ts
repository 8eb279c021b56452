/** Of every small table there is: nobody who knows the rules and what is told can compute a count that is withheld. */
import { expect, test } from '@playwright/test'
import { figureOf, figuresOf } from '../../report/withhold.ts'
import { withheldOfSum } from '../../workshop/suppression.ts'

/** All ways in which `of` people stand in so many cells. */
function tables(of: number, cells: number): number[][] {
  return cells === 1
    ? [[of]]
    : Array.from({ length: of + 1 }, (_, k) => tables(of - k, cells - 1).map(rest => [k, ...rest])).flat()
}

/** Cells that are withheld though every room with the same publication has the same number, of one or two, in them. */
function pinned<T>(rooms: T[], published: (room: T) => (number | null)[], counts: (room: T) => number[]): string[] {
  const alike = Map.groupBy(rooms, room => JSON.stringify(published(room)))
  return [...alike].flatMap(([said, those]) => (JSON.parse(said) as (number | null)[]).flatMap((told, i) =>
    told === null && new Set(those.map(room => counts(room)[i])).size < 2 ? [`${said}: cell ${i} is ${counts(those[0]!)[i]}`] : []))
}

const cellsOf = (ks: number[]) => ks.map((k, i) => ({ key: `${i}`, label: `${i}`, k }))

for (const [cells, most] of [[2, 40], [3, 24], [4, 16], [5, 13]] as const) {
  test(`of ${cells} parts of one whole none can be computed from the total and the rest`, () => {
    for (let of = 1; of <= most; of++) {
      const found = pinned(tables(of, cells), ks => figureOf({ of, as: 'parts', cells: cellsOf(ks) }, true).cells.map(({ n }) => n), ks => ks)
      expect(found, `of ${of}`).toEqual([])
    }
  })
}

test('of counts of no whole that are added up somewhere none can be computed either', () => {
  for (let of = 1; of <= 16; of++)
    expect(pinned(tables(of, 4), ks => figureOf({ of, as: 'plain', cells: cellsOf(ks) }, true).cells.map(({ n }) => n), ks => ks)).toEqual([])
})

test('of a table whose rows and columns add up none can be computed from the other rows', () => {
  const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
  for (let of = 1; of <= 7; of++) {
    const rooms = tables(of, orders.length).map(ks => ['a', 'b', 'c'].map(item => [0, 1, 2].map(place => ks.reduce((sum, k, i) => sum + (orders[i]![place] === item ? k : 0), 0))))
    const published = (room: number[][]) => figuresOf(room.map(places => ({ of, as: 'parts' as const, isRowOfTable: true, cells: cellsOf(places) })), true).flatMap(({ cells }) => cells.map(({ n }) => n))
    expect(pinned(rooms, published, room => room.flat()), `of ${of}`).toEqual([])
  }
})

test('of shares of the same people none can be computed, whoever chose nothing', () => {
  for (let of = 1; of <= 12; of++) {
    const rooms = Array.from({ length: of + 1 }, (_, k) => [k])
    expect(pinned(rooms, ks => figureOf({ of, as: 'shares', cells: cellsOf(ks) }, true).cells.map(({ n }) => n), ks => ks)).toEqual([])
  }
})

test('equal counts are withheld together, so that their order tells nothing', () => {
  expect([...withheldOfSum([{ k: 1 }, { k: 3 }, { k: 3 }, { k: 9 }])].map(({ k }) => k)).toEqual([1, 3, 3])
})
