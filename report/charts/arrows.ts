/** The house's one arrow as a report draws it: once in the file, and from there as a stack, a needle or a crowd. */
import type { VNode } from 'vue'
import { h } from 'vue'

export type Tone = 'people' | 'quiet' | 'clamp'

const tones: Tone[] = ['people', 'quiet', 'clamp']

/** An arrow that points right in a cell of 1 × 1 about the origin. */
const path = 'M-.38 0H.38M.15 -.165L.38 0L.15 .165'

/** What all pictures of the page refer to: the arrow, and cells of it that fill a stack, one a person. */
export function definitions(): VNode {
  return h('svg', { 'class': 'definitions', 'width': 0, 'height': 0, 'aria-hidden': 'true' }, h('defs', [
    h('path', { id: 'arrow', d: path }),
    ...tones.flatMap(tone => [false, true].map(up => h('pattern', {
      id: stackId(tone, up),
      width: 1,
      height: 1,
      patternUnits: 'userSpaceOnUse',
    }, h('use', { href: '#arrow', class: tone, transform: `translate(.5 .5)${up ? ' rotate(-90)' : ''}` })))),
  ]))
}

function stackId(tone: Tone, up: boolean): string {
  return `${up ? 'up' : 'on'}-${tone}`
}

/** The arrow by itself, in the words' own size. */
export function loneArrow(): VNode {
  return h('svg', { 'class': 'lone', 'viewBox': '-.5 -.5 1 1', 'aria-hidden': 'true' }, h('use', { href: '#arrow', class: 'people' }))
}

/** `k` arrows in columns of `deep`, filled from the left, in cells of 1 × 1. */
export function stackAcross(k: number, deep: number, tone: Tone): VNode[] {
  const full = Math.floor(k / deep)
  const rest = k % deep
  return [
    ...(full > 0 ? [h('rect', { width: full, height: deep, fill: `url(#${stackId(tone, false)})` })] : []),
    ...(rest > 0 ? [h('rect', { x: full, width: 1, height: rest, fill: `url(#${stackId(tone, false)})` })] : []),
  ]
}

/** `k` arrows that point up in rows of `wide`, filled from the bottom of a box so many cells high. */
export function stackUp(k: number, wide: number, height: number, tone: Tone): VNode[] {
  const full = Math.floor(k / wide)
  const rest = k % wide
  return [
    ...(full > 0 ? [h('rect', { y: height - full, width: wide, height: full, fill: `url(#${stackId(tone, true)})` })] : []),
    ...(rest > 0 ? [h('rect', { y: height - full - 1, width: rest, height: 1, fill: `url(#${stackId(tone, true)})` })] : []),
  ]
}

/** One arrow a person, each turned its own way by its place: nobody is aligned with anybody. */
export function crowd(people: number): VNode {
  const columns = Math.max(12, Math.ceil(Math.sqrt(people * 7)))
  const rows = Math.max(1, Math.ceil(people / columns))
  const golden = 137.508
  return h('svg', { 'class': 'crowd', 'viewBox': `0 0 ${columns} ${rows}`, 'style': { maxWidth: `${columns * 26}px` }, 'aria-hidden': 'true' }, Array.from({ length: people }, (_, i) => h('use', {
    href: '#arrow',
    class: 'people',
    transform: `translate(${i % columns + 0.5} ${Math.floor(i / columns) + 0.5}) rotate(${Math.round(i * golden % 360)})`,
  })))
}
