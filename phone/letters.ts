/** What is typed, held to the workshop's own rule: what will be kept of it, and how long that may be. */
import type { TemplateResult } from 'lit-html'
import { html } from 'lit-html'
import { charactersOf, lengthOf, written } from '../workshop/writing.ts'

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

/** What a field holds after something was put into it: what goes beyond so many characters is left out, as by `maxlength`. */
export function within(most: number, { target, isComposing }: InputEvent): string {
  const field = target as HTMLTextAreaElement
  const { value, selectionStart } = field
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
