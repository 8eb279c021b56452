/** How a list behaves that a button of the bar opens: the keyboard is in it at once, Escape closes it, and then the keyboard is on that button again. */
import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { onMounted } from 'vue'

/** Call in the setup of the list; `panel` can have the focus. What is current in it has it first. */
export function useClosing(panel: Readonly<Ref<HTMLElement | null>>, close: () => void): void {
  const opener = document.activeElement
  onMounted(() => (panel.value?.querySelector<HTMLElement>('[aria-current="true"]') ?? panel.value)?.focus())
  useEventListener(window, 'keydown', ({ key }: KeyboardEvent) => {
    if (key !== 'Escape')
      return
    if (opener instanceof HTMLElement)
      opener.focus()
    close()
  })
}
