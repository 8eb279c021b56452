/**
 * Counts as stacks of arrows, one a person, over a line that ends at 100 %, with the interval on it; the same size all
 * over a question.
 * Over 300 people a stack becomes one long arrow, as on a phone.
 */
import type { VNode } from 'vue'
import type { Cell, Figure } from '../data.ts'
import { h } from 'vue'
import { grouped } from '../../drawing/numbers.ts'
import { roundingNote } from '../../statistics/apportionment.ts'
import { counted, densityFrom, inPercent } from '../../statistics/detail.ts'
import { longArrow, stackAcross } from './arrows.ts'

/** Columns that a phone of 360 px still shows as arrows, and the least, so that few people are not drawn as giants. */
const columnsWanted = 36
const columnsLeast = 16
const largestCell = 26

/** How a figure is drawn: `perColumn` people stand in a column of `deep` cells. */
interface Scale { columns: number, deep: number, perColumn: number, isDense: boolean }

/** At most so many `rows` of each figure; it says how many there are. */
export function stacks(figures: Figure[], rows = Infinity): VNode {
  const cells = figures.flatMap(({ cells }) => cells)
  const most = Math.max(1, ...cells.map(wholeOf))
  const isDense = cells.some(({ of }) => of >= densityFrom)
  const deep = isDense ? 1 : Math.ceil(most / columnsWanted)
  const perColumn = isDense ? most / columnsWanted : deep
  const scale = { columns: Math.max(columnsLeast, Math.ceil(most / perColumn)), deep, perColumn, isDense }
  return h('div', { class: 'stacks' }, figures.map(figure => h('section', [
    figure.label ? h('h4', figure.label) : null,
    h('ul', figure.cells.slice(0, rows).map(cell => row(cell, figure, scale))),
    h('p', { class: 'of' }, figure.cells.length > rows
      ? `${firstOf(figure, rows)}; all of them stand where the texts are`
      : [`of ${counted(figure.of, ...figure.unit)}`, roundingNote(figure.cells.map(({ n, of, percent }) => ({ k: of === figure.of ? n : null, percent })))].filter(Boolean).join(' · ')),
  ])))
}

/** Where some counts are left out, it is not told which are the first of all. */
function firstOf({ cells }: Figure, rows: number): string {
  const told = cells.filter(({ n }) => n !== null).length
  return told === cells.length
    ? `the first ${rows} of ${cells.length}`
    : `the first ${Math.min(rows, told)} of the ${told} whose counts are told: among them may rank ${cells.length - told} whose counts are left out`
}

/** Where a stack would end if everybody stood in it; counts of no whole end where they do. */
function wholeOf({ n, of }: Cell): number {
  return Math.max(n ?? 0, of)
}

function row(cell: Cell, figure: Figure, scale: Scale): VNode {
  const { label, n, of, percent, interval, note } = cell
  return h('li', [
    h('span', { class: 'label', dir: 'auto' }, label),
    h('span', { class: 'value' }, [
      h('b', n === null ? 'left out' : grouped(n)),
      of !== figure.of && n !== null ? ` of ${grouped(of)}` : '',
      percent === null ? '' : ` · ${percent} %`,
      interval ? h('small', ` ${inPercent(interval)}`) : null,
    ]),
    n === null ? null : stack(n, cell, figure, scale),
    note ? h('small', { class: 'note' }, note) : null,
  ])
}

function stack(n: number, cell: Cell, { unit }: Figure, { columns, deep, perColumn, isDense }: Scale): VNode {
  const { key, of, interval } = cell
  const at = (people: number) => (people / perColumn).toFixed(2)
  const tone = unit[0].startsWith('person') || key === 'same' ? 'people' : 'quiet'
  return h('svg', {
    'viewBox': `0 0 ${columns} ${deep + 0.7}`,
    'style': { maxWidth: `${columns * largestCell}px` },
    'aria-hidden': 'true',
  }, [
    ...(isDense ? longArrow(n / perColumn, deep, tone, 'translate(0 .5)') : stackAcross(n, deep, tone)),
    h('path', { class: 'track', d: `M0 ${deep + 0.35}H${at(wholeOf(cell))}m0 -.3v.6` }),
    interval ? h('path', { class: 'whisker', d: `M${at(interval.lower * of)} ${deep + 0.35}H${at(interval.upper * of)}` }) : null,
  ])
}
