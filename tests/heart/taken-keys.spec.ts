/** Whose a key is: what has the focus takes what it needs, and everything else is the talk's. */
import type { Focused } from '../../components/room/taken-keys.ts'
import { expect, test } from '@playwright/test'
import { choices, lettersAct } from '../../components/room/letters.ts'
import { takes } from '../../components/room/taken-keys.ts'

const all = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageDown', ' ', 'Enter', 'Home', 'o', '+']

/** The keys of those above that this takes. */
function taken(focused: Partial<Focused>): string[] {
  return all.filter(key => takes({ tag: 'div', type: '', role: '', editable: false, ...focused }, { key, shiftKey: false }))
}

test('a button takes what presses it, however it is made, and leaves the arrows and letters to the talk', () => {
  for (const pressed of [{ tag: 'button' }, { tag: 'a' }, { tag: 'summary' }, { role: 'button' }, { tag: 'input', type: 'checkbox' }, { tag: 'input', type: 'submit' }])
    expect(taken(pressed), JSON.stringify(pressed)).toEqual([' ', 'Enter'])
})

test('a field and a list take every key', () => {
  for (const field of [{ tag: 'input', type: 'text' }, { tag: 'input', type: 'number' }, { tag: 'textarea' }, { editable: true }, { tag: 'select' }, { role: 'listbox' }, { role: 'menuitem' }])
    expect(taken(field), JSON.stringify(field)).toEqual(all)
})

test('a slider and radio buttons take their arrows, and no letter', () => {
  expect(taken({ tag: 'input', type: 'range' })).toEqual(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageDown', 'Home'])
  expect(taken({ role: 'slider' })).toEqual(taken({ tag: 'input', type: 'range' }))
  expect(taken({ tag: 'input', type: 'radio' })).toEqual(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' ', 'Enter'])
  expect(takes({ tag: 'input', type: 'range', role: '', editable: false }, { key: 'ArrowRight', shiftKey: true })).toBe(false)
})

test('what takes no keys leaves all of them', () => {
  expect(taken({})).toEqual([])
  expect(taken({ role: 'dialog' })).toEqual([])
})

test('letters act alone, or only with the key that is held, or not at all', () => {
  const held = { ctrlKey: false, altKey: false, metaKey: false }
  const with_ = { alone: held, alt: { ...held, altKey: true }, ctrl: { ...held, ctrlKey: true }, both: { ...held, ctrlKey: true, altKey: true }, meta: { ...held, metaKey: true } }
  const acts = choices.map(choice => Object.entries(with_).filter(([, held]) => lettersAct(held, choice, 'Alt')).map(([name]) => name))
  expect(acts).toEqual([['alone'], ['alt'], []])
  expect(lettersAct(with_.ctrl, 'held', 'Ctrl')).toBe(true)
})
