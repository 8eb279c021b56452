/**
 * Rows that keep their places while a hand is among them: what one is about to press must not become another thing by
 * something that comes in. What came meanwhile is counted, and is put in its place when the hand has left or asks for it.
 */
import type { ShallowRef } from 'vue'
import { useElementHover, useFocusWithin } from '@vueuse/core'
import { shallowRef, watch } from 'vue'

export interface Row<T> {
  item: T
  /** It was taken back meanwhile; its place is kept. */
  isGone: boolean
}

/** The rows now, and the items that have no row yet. `before` are the rows so far, `items` all there are in their order. */
export function rowsNow<T extends { id: string }>(before: Row<T>[], items: T[], isHeld: boolean): { rows: Row<T>[], others: T[] } {
  if (!isHeld)
    return { rows: items.map(item => ({ item, isGone: false })), others: [] }
  const known = new Set(before.map(({ item }) => item.id))
  const newest = new Map(items.map(item => [item.id, item]))
  return {
    rows: before.map(({ item }) => ({ item: newest.get(item.id) ?? item, isGone: !newest.has(item.id) })),
    others: items.filter(({ id }) => !known.has(id)),
  }
}

/** The rows of a list of the items of something, such as a poll; another one's are another list. */
export function useRows<T extends { id: string }>(list: Readonly<ShallowRef<HTMLElement | null>>, of: () => string | undefined, items: () => T[]): {
  rows: ShallowRef<Row<T>[]>
  /** What came while the hand was here. */
  others: ShallowRef<T[]>
  /** Puts all in its place, also under the hand. */
  open: () => void
} {
  const rows = shallowRef<Row<T>[]>([])
  const others = shallowRef<T[]>([])
  const isPointed = useElementHover(list)
  const { focused } = useFocusWithin(list)

  function put(isHeld: boolean): void {
    const now = rowsNow(rows.value, items(), isHeld)
    rows.value = now.rows
    others.value = now.others
  }

  watch([of, items, isPointed, focused] as const, ([now], [before]) => put(now === before && rows.value.length > 0 && (isPointed.value || focused.value)), { immediate: true })

  return { rows, others, open: () => put(false) }
}
