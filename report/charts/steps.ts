/** A scale: people stand on the step they chose, and look up; over 300 of them as one long arrow. */
import type { VNode } from 'vue'
import type { Figure } from '../data.ts'
import { h } from 'vue'
import { grouped } from '../../drawing/numbers.ts'
import { counted, densityFrom } from '../../statistics/detail.ts'
import { longArrow, stackUp } from './arrows.ts'

/** How high the picture is to its width. */
const shape = 0.3

/** The box of a long arrow, in cells. */
const longest = 10
const thick = 2

export function steps({ cells, of, unit, ends: [low, high] = ['', ''] }: Figure): VNode {
  const most = Math.max(1, ...cells.map(({ n }) => n ?? 0))
  const isDense = of >= densityFrom
  const wide = isDense ? thick : Math.max(1, Math.round(Math.sqrt(most / (shape * cells.length))))
  const height = isDense ? longest : Math.ceil(most / wide)
  const column = (n: number) => isDense
    ? longArrow(n / most * longest, 1, 'people', `translate(${thick / 2} ${longest}) rotate(-90)`)
    : stackUp(n, wide, height, 'people')
  return h('div', { class: 'steps' }, [
    h('ol', { style: { gridTemplateColumns: `repeat(${cells.length}, minmax(0, 1fr))` } }, cells.map(({ label, n }) => h('li', [
      h('span', { class: 'count' }, n === null ? '–' : grouped(n)),
      h('svg', { 'viewBox': `0 0 ${wide} ${height}`, 'style': { maxWidth: `${wide * 26}px` }, 'aria-hidden': 'true' }, column(n ?? 0)),
      h('span', { class: 'step' }, label),
    ]))),
    h('p', { class: 'ends' }, [h('span', low), h('span', high)]),
    h('p', { class: 'of' }, `of ${counted(of, ...unit)}${cells.some(({ n }) => n === null) ? '; –: left out' : ''}`),
  ])
}
