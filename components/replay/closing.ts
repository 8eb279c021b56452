/** How a list behaves that a button of the bar opens: the keyboard is in it at once, Escape closes it, and then the keyboard is where it was. */
import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount, onMounted } from 'vue'

/** Call in the setup of the list; `panel` can have the focus. What is current in it has it first. */
export function useClosing(panel: Readonly<Ref<HTMLElement | null>>, close: () => void): void {
  const opener = document.activeElement
  onMounted(() => (panel.value?.querySelector<HTMLElement>('[aria-current="true"]') ?? panel.value)?.focus())
  useEventListener(window, 'keydown', ({ key }: KeyboardEvent) => key === 'Escape' && close())
  onBeforeUnmount(() => {
    if (opener instanceof HTMLElement && panel.value?.contains(document.activeElement))
      opener.focus()
  })
}
