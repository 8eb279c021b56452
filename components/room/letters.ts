/**
 * Whether the letters of the keyboard act: alone, only with a key held, or not at all. Who dictates to a machine, or
 * lets something lie on its keys, must be able to keep them from acting (WCAG 2.2, 2.1.4 Character Key Shortcuts): the
 * presenter's, those of a recording, and Slidev's own. Kept by the browser; the arrows act whatever is chosen.
 */
import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'

export const choices = ['alone', 'held', 'off'] as const
export type Letters = typeof choices[number]

/** The keys that are held with a letter, as an event tells them. */
export type Held = Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey'>

/** What browsers leave to pages: on a Mac Alt types other letters, elsewhere Ctrl is the browser's own. */
export const holding: 'Ctrl' | 'Alt' = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform) ? 'Ctrl' : 'Alt'

const kept = useLocalStorage<Letters>('letter-keys', 'alone')

export const letters = computed({
  get: () => choices.includes(kept.value) ? kept.value : 'alone',
  set: choice => kept.value = choice,
})

/** Whether a key is one that this is about: a letter, a figure or a sign. */
export function isLetter({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key.length === 1 && key !== ' '
}

/** Whether a letter that is pressed with these keys held acts. */
export function lettersAct({ ctrlKey, altKey, metaKey }: Held, choice: Letters = letters.value, key = holding): boolean {
  const held = [...(ctrlKey ? ['Ctrl'] : []), ...(altKey ? ['Alt'] : []), ...(metaKey ? ['Meta'] : [])].join(' ')
  return choice !== 'off' && held === (choice === 'held' ? key : '')
}
