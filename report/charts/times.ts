/** Presses over time: a stroke for every span, as tall as its presses. */
import type { VNode } from 'vue'
import type { Figure } from '../data.ts'
import { h } from 'vue'

const width = 600
const height = 80

export function times({ cells }: Figure): VNode {
  const most = Math.max(1, ...cells.map(({ n }) => n ?? 0))
  return h('div', { class: 'times' }, [
    h('svg', { 'viewBox': `0 0 ${width} ${height + 3}`, 'aria-hidden': 'true' }, [
      h('path', { class: 'ground', d: `M0 ${height}H${width}` }),
      ...cells.flatMap(({ n }, i) => n
        ? [h('path', { class: 'press', d: `M${((i + 0.5) * width / cells.length).toFixed(1)} ${height}v${(-n / most * (height - 6)).toFixed(1)}` })]
        : []),
    ]),
    h('p', { class: 'ends' }, [h('span', cells[0]?.label), h('span', `${cells.at(-1)?.label ?? ''} after the start`)]),
    h('p', { class: 'unseen' }, cells.flatMap(({ label, n }) => n ? [`${label}: ${n}. `] : [])),
  ])
}
