/** A scale: people stand on the step they chose, and look up. */
import type { VNode } from 'vue'
import type { Figure } from '../data.ts'
import { h } from 'vue'
import { stackUp } from './arrows.ts'

/** How high the picture is to its width. */
const shape = 0.3

export function steps({ cells }: Figure): VNode {
  const most = Math.max(1, ...cells.map(({ n }) => n ?? 0))
  const wide = Math.max(1, Math.round(Math.sqrt(most / (shape * cells.length))))
  const height = Math.ceil(most / wide)
  return h('div', { class: 'steps' }, [
    h('ol', { style: { gridTemplateColumns: `repeat(${cells.length}, minmax(0, 1fr))` } }, cells.map(({ label, n }) => h('li', [
      h('span', { class: 'count' }, n === null ? '–' : String(n)),
      h('svg', { 'viewBox': `0 0 ${wide} ${height}`, 'style': { maxWidth: `${wide * 26}px` }, 'aria-hidden': 'true' }, stackUp(n ?? 0, wide, height, 'people')),
      h('span', { class: 'step' }, label),
    ]))),
    h('p', { class: 'ends' }, [h('span', cells[0]?.note), h('span', cells.at(-1)?.note)]),
  ])
}
