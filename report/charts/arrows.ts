/** The house's one arrow as a report draws it: once in the file, and from there as a stack, a needle or a crowd. */
import type { VNode } from 'vue'
import type { Tone } from '../../drawing/tone.ts'
import { h } from 'vue'
import { arrowPath, longArrowPath } from '../../drawing/arrow.ts'
import { placesInColumns } from '../../drawing/cells.ts'

const tones: Tone[] = ['people', 'quiet', 'clamp']

/** Of a cell of 1 × 1, an arrow that stands in it. */
const arrowLength = 0.76
/** How far the head of a long arrow spreads: its row is narrow. */
const longSpread = 0.6

/** What all pictures of the page refer to: the arrow, and marks that put one at every point of a path. */
export function definitions(): VNode {
  return h('svg', { 'class': 'definitions', 'width': 0, 'height': 0, 'aria-hidden': 'true' }, h('defs', [
    h('path', { id: 'arrow', d: arrowPath(arrowLength) }),
    ...tones.flatMap(tone => [0, -90].map(orient => h('marker', {
      id: markId(tone, orient),
      viewBox: '-.5 -.5 1 1',
      markerWidth: 1,
      markerHeight: 1,
      markerUnits: 'userSpaceOnUse',
      orient,
      overflow: 'visible',
    }, h('use', { href: '#arrow', class: tone })))),
  ]))
}

function markId(tone: Tone, orient: number): string {
  return `${orient === 0 ? 'on' : 'up'}-${tone}`
}

/** Rows of arrows, one a person: how many stand in each row, and where it begins, in cells of 1 × 1. */
function field(rows: { x: number, y: number, n: number }[], tone: Tone, orient: number): VNode[] {
  const filled = rows.filter(({ n }) => n > 0)
  const mark = `url(#${markId(tone, orient)})`
  return filled.length === 0
    ? []
    : [h('path', {
        'class': 'field',
        'd': filled.map(({ x, y, n }) => `M${x + 0.5} ${y + 0.5}${n > 1 ? 'h1'.repeat(n - 1) : 'h0'}`).join(''),
        'marker-start': mark,
        'marker-mid': mark,
        'marker-end': mark,
      })]
}

/** The arrow by itself, in the words' own size. */
export function loneArrow(): VNode {
  return h('svg', { 'class': 'lone', 'viewBox': '-.5 -.5 1 1', 'aria-hidden': 'true' }, h('use', { href: '#arrow', class: 'people' }))
}

/** `k` arrows in columns of `deep`, filled from the left, in cells of 1 × 1. */
export function stackAcross(k: number, deep: number, tone: Tone): VNode[] {
  const rest = k % deep
  return field(Array.from({ length: deep }, (_, row) => ({ x: 0, y: row, n: Math.floor(k / deep) + (row < rest ? 1 : 0) })), tone, 0)
}

/** `k` arrows that point up in rows of `wide`, filled from the bottom of a box so many cells high. */
export function stackUp(k: number, wide: number, height: number, tone: Tone): VNode[] {
  const rows = Math.ceil(k / wide)
  return field(Array.from({ length: rows }, (_, row) => ({ x: 0, y: height - 1 - row, n: Math.min(wide, k - row * wide) })), tone, -90)
}

/** One long arrow for so many people that each would be too small, to the right or up, in cells of 1 × 1. */
export function longArrow(length: number, thick: number, tone: Tone, transform: string): VNode[] {
  return length <= 0
    ? []
    : [h('path', {
        class: ['long', tone],
        transform,
        d: longArrowPath(length, Math.min(thick * 0.9, length), longSpread),
      })]
}

/** One arrow a person, each turned its own way by its place: nobody is aligned with anybody. */
export function crowd(people: number): VNode {
  const columns = Math.max(12, Math.ceil(Math.sqrt(people * 7)))
  const rows = Math.max(1, Math.ceil(people / columns))
  const golden = 137.508
  return h('svg', { 'class': 'crowd', 'viewBox': `0 0 ${columns} ${rows}`, 'style': { maxWidth: `${columns * 26}px` }, 'aria-hidden': 'true' }, placesInColumns(people, columns).map(({ along, across }, i) => h('use', {
    href: '#arrow',
    class: 'people',
    transform: `translate(${across} ${along}) rotate(${Math.round(i * golden % 360)})`,
  })))
}
