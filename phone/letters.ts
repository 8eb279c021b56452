/** What is typed, held to the workshop's own rule: what will be kept of it, and how long that may be. */
import type { TemplateResult } from 'lit-html'
import { html } from 'lit-html'
import { charactersOf, lengthOf, written } from '../workshop/writing.ts'

/** The code of a key that an input method takes: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode */
const composing = 229

/** How many characters too many would be kept; 0 or less where it is short enough. */
export function excess(most: number, typed: string): number {
  return lengthOf(written(typed)) - most
}

/** How long it is of how long it may be, in the words that belong to the field of this id. */
export function count(id: string, most: number, typed: string): TemplateResult {
  const over = excess(most, typed)
  return html`<p class=${over > 0 ? 'count over' : 'count'} id="count-${id}">${over > 0
    ? `${over} too many: `
    : ''}${over + most} / ${most}<span class="unseen"> characters</span></p>`
}

/** Whether a key ends the line: not the one that ends the composing of a word, which Safari says too late. */
export function isEnter({ key, isComposing, keyCode }: KeyboardEvent): boolean {
  return key === 'Enter' && !isComposing && keyCode !== composing
}

/** What a field holds after something was put into it: what goes beyond so many characters is left out, as by `maxlength`. */
export function within(most: number, { target, isComposing }: InputEvent): string {
  const field = target as HTMLTextAreaElement
  const { value, selectionStart } = field
  grow(field)
  // A word that is still being composed is not disturbed.
  if (isComposing || excess(most, value) <= 0)
    return value
  const after = value.slice(selectionStart)
  const room = Math.max(0, most - charactersOf(after).length)
  const kept = charactersOf(value.slice(0, selectionStart)).slice(0, room).join('')
  field.value = kept + after
  field.setSelectionRange(kept.length, kept.length)
  return field.value
}

/** Where a field does not grow by itself with what is written. */
function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content'))
    return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}
