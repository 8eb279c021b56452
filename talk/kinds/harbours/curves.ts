/** Where the curves of a slot run, and where their figures stand beside them. */
import type { HarboursTally } from './shapes.ts'
import { isDemonstration } from './said.ts'

export interface LaidLine {
  way: 'squad' | 'each'
  path: string
  /** Boats right a person-minute over all of the slot so far, of too few squads all boats right; undefined before anybody played. */
  figure: number | undefined
  /** Where its figure's line stands, in pixels from the top. */
  label: number
}

export interface Laid {
  width: number
  height: number
  /** Where the harbours change places, in pixels from the left; undefined where they do not. */
  change: number | undefined
  lines: LaidLine[]
}

/** The least that the axis reaches, in boats right a person-minute, so that the first boats do not fill it. */
const leastTop = 12
/** Pixels between the feet of the two figures. */
const apart = 150

/** Lays out a slot's curves in a box in pixels. */
export function laid(tally: HarboursTally, width: number, height: number): Laid {
  const { ways, second, seconds, changesAt } = tally
  const top = Math.max(leastTop, ...ways.squad.curve, ...ways.each.curve)
  const x = (at: number) => at / seconds * width
  const y = (value: number) => height - 8 - value / top * (height - 48)
  const lines = (['squad', 'each'] as const).filter(way => ways[way].people > 0).map(way => ({
    way,
    path: pathOf(ways[way].curve.slice(0, second).map((value, i) => [x(i + 1), y(value)])),
    figure: ways[way].pace === null ? undefined : isDemonstration(tally) ? ways[way].named.right + ways[way].white.right : Math.round(ways[way].pace),
    label: y(ways[way].curve.at(second - 1) ?? 0),
  }))
  return { width, height, change: changesAt === null ? undefined : x(changesAt), lines: clear(lines, height) }
}

function pathOf(points: number[][]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x!.toFixed(1)} ${y!.toFixed(1)}`).join('')
}

/** Figures stand near the ends of their curves, in the same order, and never over each other. */
function clear(lines: LaidLine[], height: number): LaidLine[] {
  const [high, low] = [...lines].sort((a, b) => a.label - b.label)
  if (!high)
    return lines
  const least = 120
  const lowest = height + 40
  high.label = Math.max(least, Math.min(high.label, low ? lowest - apart : lowest))
  if (low)
    low.label = Math.min(lowest, Math.max(low.label, high.label + apart))
  return lines
}
