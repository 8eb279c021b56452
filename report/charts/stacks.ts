/** Counts as stacks of arrows, one a person, with the interval as a line below; the same size all over a question. */
import type { VNode } from 'vue'
import type { Cell, Figure } from '../data.ts'
import { h } from 'vue'
import { counted, inPercent } from '../../statistics/detail.ts'
import { stackAcross } from './arrows.ts'

/** Columns that a phone of 360 px still shows as arrows, and the least, so that few people are not drawn as giants. */
const columnsWanted = 36
const columnsLeast = 16
const deepest = 8
const largestCell = 26

/** At most so many `rows` of each figure; it says how many there are. */
export function stacks(figures: Figure[], rows = Infinity): VNode {
  const cells = figures.flatMap(({ cells }) => cells)
  const most = Math.max(1, ...cells.map(({ n, of, interval }) => Math.max(n ?? 0, (interval?.upper ?? 0) * of)))
  const deep = Math.min(deepest, Math.ceil(most / columnsWanted))
  const columns = Math.max(columnsLeast, Math.ceil(most / deep))
  return h('div', { class: 'stacks' }, figures.map(figure => h('section', [
    figure.label ? h('h4', figure.label) : null,
    h('ul', figure.cells.slice(0, rows).map(cell => row(cell, figure, columns, deep))),
    h('p', { class: 'of' }, figure.cells.length > rows
      ? `the first ${rows} of ${figure.cells.length}`
      : `of ${counted(figure.of, ...figure.unit)}`),
  ])))
}

function row(cell: Cell, { of, unit }: Figure, columns: number, deep: number): VNode {
  return h('li', [
    h('span', { class: 'label' }, cell.label),
    h('span', { class: 'value' }, [
      h('b', cell.n === null ? 'left out' : cell.n.toLocaleString('en')),
      cell.of !== of && cell.n !== null ? ` of ${cell.of}` : '',
      cell.share === null ? '' : ` · ${Math.round(100 * cell.share)} %`,
      cell.interval ? h('small', ` ${inPercent(cell.interval)}`) : null,
    ]),
    cell.n === null
      ? null
      : h('svg', {
          'viewBox': `0 0 ${columns} ${deep + (cell.interval ? 0.7 : 0)}`,
          'style': { maxWidth: `${columns * largestCell}px` },
          'aria-hidden': 'true',
        }, [
          ...stackAcross(cell.n, deep, unit[0].startsWith('person') || cell.key === 'same' ? 'people' : 'quiet'),
          cell.interval ? whisker(cell.interval.lower * cell.of / deep, cell.interval.upper * cell.of / deep, deep + 0.35) : null,
        ]),
    cell.note ? h('small', { class: 'note' }, cell.note) : null,
  ])
}

function whisker(from: number, to: number, y: number): VNode {
  return h('path', { class: 'whisker', d: `M${from.toFixed(2)} ${y}H${to.toFixed(2)}` })
}
