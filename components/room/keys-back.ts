/**
 * Gives the keys back to the talk. Slidev's shortcuts are dead while a button or a field has the focus, and go on while
 * a list or a summary has it. Here each key goes to one of the two: to what has the focus where it takes it
 * (taken-keys.ts), else to the deck.
 */
import { activeElement } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { isLetter, letters, lettersAct } from './letters.ts'
import { focusedOf, steps, takes } from './taken-keys.ts'

/** Call once, in the root of the app. */
export function useKeysBack(): void {
  // A mouse needs no focus on what it pressed, or chose from a list; a keyboard keeps it.
  useEventListener(document, 'click', ({ detail }) => detail > 0 && !isTypedInto() && letGo())
  useEventListener(document, 'change', () => !document.activeElement?.matches(':focus-visible') && letGo())
  useEventListener(document, 'submit', letGo)

  // Before anybody hears of the key.
  useEventListener(window, 'keydown', (event) => {
    // Firefox does not say so where what had the focus goes from the page: Slidev would go on to leave the keys to it.
    if (document.activeElement === document.body)
      activeElement.value = document.body
    const active = focused()
    if (!active)
      return
    if (event.key === 'Escape')
      letGo()
    else if (isDecks(event) && !takes(focusedOf(active), event))
      lend(active)
  }, { capture: true })

  // After what has the focus has heard of it, before the deck does.
  useEventListener(document, 'keydown', (event) => {
    const active = focused()
    if (active && takes(focusedOf(active), event)) {
      event.stopPropagation()
      // A form lets go by itself, once it is sent.
      if (event.key === 'Enter' && active instanceof HTMLInputElement && !active.form)
        letGo()
      return
    }
    if (letters.value === 'alone' || !isLetter(event))
      return
    if (!lettersAct(event))
      event.stopPropagation()
    // What the browser itself would do with it.
    else
      event.preventDefault()
  })
}

/** What has the focus, also within a tree of its own such as a ballot's. A dialog keeps its keys to itself. */
function focused(): HTMLElement | undefined {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement)
    active = active.shadowRoot.activeElement
  return active instanceof HTMLElement && active !== document.body && !active.closest('dialog') ? active : undefined
}

/** Whether all keys are what has the focus', such as a field's. */
function isTypedInto(): boolean {
  const active = focused()
  return !!active && takes(focusedOf(active), { key: 'o', shiftKey: false })
}

/** The deck has no use for others, such as Tab. */
function isDecks(event: KeyboardEvent): boolean {
  return isLetter(event) || steps.includes(event.key)
}

/** Takes the focus away until the key is let go: Slidev's shortcuts act only then. Where it went elsewhere it stays. */
function lend(active: HTMLElement): void {
  active.blur()
  addEventListener('keyup', () => document.activeElement === document.body && active.focus({ preventScroll: true }), { once: true })
}

function letGo(): void {
  focused()?.blur()
}
