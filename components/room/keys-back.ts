/**
 * Gives the keys back to the talk. Slidev's shortcuts are dead while a button or a field has the focus, and a speaker who
 * has typed a count or pressed a button by keyboard must not find the arrows dead.
 */
import { useEventListener } from '@vueuse/core'

/** They step through the talk, and do nothing on a button. */
const steps = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'])

/** Call once, in the root of the app. */
export function useKeysBack(): void {
  // A mouse needs no focus on what it pressed; a keyboard keeps it.
  useEventListener(document, 'click', ({ detail }) => {
    if (detail > 0 && document.activeElement instanceof HTMLButtonElement)
      document.activeElement.blur()
  })
  useEventListener(document, 'submit', letGo)
  // Before Slidev hears of the key.
  useEventListener(window, 'keydown', ({ key }) => {
    const active = document.activeElement
    if (key === 'Escape' && active instanceof HTMLElement && active.matches('input, textarea, select, button, a'))
      letGo()
    if (steps.has(key) && active instanceof HTMLElement && active.matches('button, a')) {
      letGo()
      addEventListener('keyup', () => active.focus(), { once: true })
    }
  }, { capture: true })
}

function letGo(): void {
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}
