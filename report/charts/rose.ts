/** Needles where they pointed, and their mean in the middle; over 300 of them a wedge whose area is their number. */
import type { VNode } from 'vue'
import type { Figure, Measure } from '../data.ts'
import { h } from 'vue'
import { longArrowPath } from '../../drawing/arrow.ts'
import { reachOfShare, sectorPath } from '../../drawing/ring.ts'
import { densityFrom } from '../../statistics/detail.ts'

const radius = 100
const inner = 40
const largest = 15
/** Needles side by side where a direction is a sector. */
const abreast = 3

/** `toward`: where the mean points, in degrees. */
export function rose({ cells, of }: Figure, mean: Measure | undefined, toward: number): VNode {
  const most = Math.max(1, ...cells.map(({ n }) => n ?? 0))
  const side = cells.length > 8 ? 1 : abreast
  const cell = Math.min(largest, (radius - inner) / Math.ceil(most / side))
  const needles = cells.flatMap(({ key, n }) => of >= densityFrom
    ? n ? [wedge(Number(key), 2 * Math.PI / cells.length, reachOfShare(inner, radius, n / most))] : []
    : Array.from({ length: n ?? 0 }, (_, i) => needle(Number(key), i, Math.min(side, n!), cell)))
  return h('svg', { 'class': 'rose', 'viewBox': '-112 -112 224 224', 'aria-hidden': 'true' }, [
    h('circle', { r: inner - 4 }),
    ...['N', 'E', 'S', 'W'].map((name, i) => h('text', {
      x: Math.round(106 * Math.sin(i * Math.PI / 2)),
      y: Math.round(-106 * Math.cos(i * Math.PI / 2)) + 4,
    }, name)),
    ...needles,
    mean?.value
      ? h('path', { class: 'mean', transform: `rotate(${toward - 90})`, d: meanArrow(mean.value * (inner - 6)) })
      : null,
  ])
}

function needle(bearing: number, i: number, side: number, cell: number): VNode {
  const aside = (i % side - (side - 1) / 2) * 12
  const distance = inner + (Math.floor(i / side) + 0.5) * cell
  return h('use', { href: '#arrow', class: 'people', transform: `rotate(${bearing + aside - 90}) translate(${distance.toFixed(1)} 0) rotate(${-aside}) scale(${cell.toFixed(1)})` })
}

function wedge(bearing: number, width: number, outer: number): VNode {
  return h('path', { class: 'wedge', transform: `rotate(${bearing})`, d: sectorPath(inner, outer, width) })
}

function meanArrow(length: number): string {
  return longArrowPath(length, Math.min(9, length / 2))
}
