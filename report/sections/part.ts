/** A part of a report behind its first page: folded until somebody opens it, by its heading or from the contents. */
import type { VNode, VNodeArrayChildren } from 'vue'
import { h } from 'vue'

/** Its heading stands at all times; on paper it is open, and where it is the first thing to be read. */
export function part(id: string, title: string, children: VNodeArrayChildren, open = false): VNode {
  return h('section', { id, class: 'part' }, h('details', { open }, [h('summary', h('h2', title)), ...children]))
}
