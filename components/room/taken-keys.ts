/**
 * Whose a key is while something has the focus: a field takes what is typed into it, a slider its arrows, a button what
 * presses it. All other keys stay the deck's, so that a speaker who has used the console never finds the arrows dead.
 */

/** What has the focus, as far as keys go: its tag, the type of an input, and its role, each in small letters or empty. */
export interface Focused { tag: string, type: string, role: string, editable: boolean }

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']
const pages = ['PageUp', 'PageDown']

/** What steps through the talk. */
export const steps = [...arrows, ...pages]

/** They press what has the focus. */
const presses = [' ', 'Enter']

/** Inputs that nobody types into, and the keys that they take. */
const inputs: Record<string, string[]> = {
  range: [...steps, 'Home', 'End'],
  radio: [...arrows, ...presses],
  checkbox: presses,
  button: presses,
  submit: presses,
  reset: presses,
  file: presses,
  color: presses,
}

const tags: Record<string, string[]> = { button: presses, a: presses, summary: presses }

const roles: Record<string, string[]> = {
  button: presses,
  link: presses,
  switch: presses,
  checkbox: presses,
  radio: inputs.radio!,
  slider: inputs.range!,
}

/** Lists that are open, or open at a letter: all keys are theirs. */
const lists = ['listbox', 'option', 'menu', 'menuitem', 'combobox', 'textbox', 'searchbox', 'spinbutton']

/** Whether what has the focus takes a key for itself. */
export function takes({ tag, type, role, editable }: Focused, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  if (editable || tag === 'textarea' || tag === 'select' || lists.includes(role))
    return true
  const own = roles[role] ?? (tag === 'input' ? inputs[type] : tags[tag] ?? [])
  // Whatever else an input is, it is typed into. With Shift an arrow is a key of the deck's.
  return own === undefined || (own.includes(key) && !(shiftKey && arrows.includes(key)))
}

/** What an element of the page is in these words. */
export function focusedOf(element: HTMLElement): Focused {
  return {
    tag: element.localName,
    type: element instanceof HTMLInputElement ? element.type : '',
    role: element.getAttribute('role') ?? '',
    editable: element.isContentEditable,
  }
}
