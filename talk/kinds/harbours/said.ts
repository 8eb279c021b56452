/** What the stage says of Two Harbours beside its picture: lines, the foot, and the table for those who do not see it. */
import type { HarboursTally, Side } from './shapes.ts'
import { counted } from '../../../statistics/detail.ts'

type Way = keyof HarboursTally['ways']

const ways: Way[] = ['squad', 'each']

/** The two ways in words: above the boats, and where there is little room. */
export const wayWords: Record<Way, string> = { squad: 'one boat a squad, all must agree', each: 'a boat each, nobody approves' }
export const shortWay: Record<Way, string> = { squad: 'must agree', each: 'each alone' }

/** Of fewer squads nothing is more than a demonstration. */
export const squadsForMore = 4

/** How many stood on either side, once nobody can tap any more: counted by hand, or by each person's first tap. */
export function sidesOf({ phase, hands, room }: HarboursTally): Record<Side, number> | undefined {
  return hands ?? (phase === 'over' && room?.sailed === 0 ? room.first : undefined)
}

/** The one line of the room's boat. */
export function roomWords(tally: HarboursTally): string {
  const { room } = tally
  const sides = sidesOf(tally)
  if (sides)
    return `${sides.north.toLocaleString('en')} north, ${sides.south.toLocaleString('en')} south`
  if (!room || room.here === 0)
    return 'nobody yet'
  if (room.sailed > 0)
    return 'it sails'
  return room.standing === 'different' ? 'different sides' : `waiting for ${room.waiting.toLocaleString('en')}`
}

/** The quiet line at the foot. */
export function footOf(tally: HarboursTally): string {
  if (tally.part === 0 || tally.hands)
    return 'it sails when everybody has tapped the same side'
  if (tally.phase === 'practice')
    return 'five seconds that do not count'
  const white = ways.filter(way => tally.ways[way].white.sailed > 0)
    .map(way => `${tally.ways[way].white.right} of ${tally.ways[way].white.sailed} ${shortWay[way]}`)
  return [
    white.length > 0 ? `white boats right: ${white.join(', ')}` : '',
    tally.passed > 0 ? `passed over: ${tally.passed.toLocaleString('en')}` : '',
    tally.watching > 0 ? `${counted(tally.watching, 'person watches', 'people watch')}` : '',
    isDemonstration(tally) ? 'a demonstration' : '',
  ].filter(Boolean).join(' · ')
}

/** Whether there are too few squads to say anything of others. */
export function isDemonstration({ ways: { squad, each } }: HarboursTally): boolean {
  const squads = squad.squads + each.squads
  return squads > 0 && squads < squadsForMore
}

/** The figures of the picture as a table. */
export function tableOf(tally: HarboursTally): { head: string[], rows: (string | number)[][] } {
  const sides = sidesOf(tally)
  if (sides)
    return { head: ['Side', 'People'], rows: [['north', sides.north], ['south', sides.south]] }
  if (tally.part === 0) {
    const { here = 0, waiting = 0 } = tally.room ?? {}
    return { head: ['The room’s boat', 'People'], rows: [['chosen', here - waiting], ['not yet', waiting]] }
  }
  const head = ['', 'Squads', 'People', 'Boats right a minute, each person', 'Red and blue right', 'White right']
  return {
    head,
    rows: ways.map((way) => {
      const { squads, people, pace, named, white } = tally.ways[way]
      return [wayWords[way], squads, people, pace === null ? 'none' : Math.round(pace), `${named.right} of ${named.sailed}`, `${white.right} of ${white.sailed}`]
    }),
  }
}

/** The figures in a few lines for the presenter. */
export function summaryOf(tally: HarboursTally): { label: string, n: number, of: number }[] {
  const sides = sidesOf(tally)
  if (sides)
    return [{ label: 'north', n: sides.north, of: tally.n }, { label: 'south', n: sides.south, of: tally.n }]
  if (tally.part === 0)
    return [{ label: 'have chosen', n: (tally.room?.here ?? 0) - (tally.room?.waiting ?? 0), of: tally.room?.here ?? 0 }]
  return ways.flatMap((way) => {
    const { named, white } = tally.ways[way]
    return [
      { label: `${shortWay[way]}: boats right`, n: named.right + white.right, of: named.sailed + white.sailed },
      { label: `${shortWay[way]}: white ones`, n: white.right, of: white.sailed },
    ]
  })
}
