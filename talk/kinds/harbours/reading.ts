/** How a report tells one part of the game: how it felt, what sailed, and of the room's one boat how each first tapped. */
import type { Answered, Reading } from '../../../report/readings/reading.ts'
import type { Counts } from '../../../report/withhold.ts'
import type { Boats, HarboursTally } from './shapes.ts'
import { fixed } from '../../../drawing/numbers.ts'
import { counted } from '../../../statistics/detail.ts'

const feelings = ['stuck', 'rather stuck', 'in between', 'rather flowing', 'flowing']
const ways = { squad: 'all agreed', each: 'each alone' } as const

export function harboursReading({ tally }: Answered<'harbours'>): Reading {
  const { part, players, watching, passed, hands, room } = tally
  if (hands)
    return { picture: 'stacks', counts: [sidesOf(hands, 'counted by hand')] }
  if (part === 0)
    return { picture: 'stacks', counts: room ? [sidesOf(room.first, 'the first tap of each')] : [], notes: [`the room’s one boat sailed ${counted(room?.sailed ?? 0, 'time', 'times')}`] }
  return {
    picture: 'stacks',
    counts: (['squad', 'each'] as const).flatMap(way => feltOf(tally, way)),
    measures: (['squad', 'each'] as const).flatMap((way) => {
      const { pace, named, white, people } = tally.ways[way]
      return pace === null || people < 3
        ? []
        : [{ name: `Boats right a person-minute, ${ways[way]}`, value: pace, interval: null, said: `${ways[way]}: ${fixed(pace, 1)} boats right a person-minute; red and blue ${right(named)}, white ${right(white)}`, harmless: true }]
    }),
    notes: [
      `${counted(players, 'person', 'people')} played${watching > 0 ? `, ${watching} watched` : ''}`,
      ...(passed > 0 ? [`${counted(passed, 'time', 'times')} somebody was silent for six seconds and was passed over`] : []),
    ],
  }
}

function right({ sailed, right }: Boats): string {
  return `${right} of ${sailed}`
}

function sidesOf({ north, south }: Record<'north' | 'south', number>, label: string): Counts {
  return {
    label,
    of: north + south,
    as: 'parts',
    cells: [{ key: 'north', label: 'north', k: north }, { key: 'south', label: 'south', k: south }],
  }
}

function feltOf({ feeling }: HarboursTally, way: 'squad' | 'each'): Counts[] {
  const of = feeling[way].reduce((sum, n) => sum + n, 0)
  return of === 0
    ? []
    : [{ label: `How it felt where ${ways[way]}`, of, as: 'parts', cells: feelings.map((label, i) => ({ key: `${way} ${i + 1}`, label, k: feeling[way][i]! })) }]
}
