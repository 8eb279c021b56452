/** Text as people count it, and as the server does: an emoji is one character, whatever it is made of. */
export function letters(text: string): string[] {
  return 'Segmenter' in Intl ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment) : [...text]
}

/** What a field holds after something was put into it: what goes beyond so many characters is left out, as by `maxlength`. */
export function within(most: number, { target, isComposing }: InputEvent): string {
  const field = target as HTMLTextAreaElement
  const { value, selectionStart } = field
  const before = letters(value.slice(0, selectionStart))
  const after = value.slice(selectionStart)
  const room = Math.max(0, most - letters(after).length)
  // A word that is still being composed is not disturbed.
  if (before.length > room && !isComposing) {
    const kept = before.slice(0, room).join('')
    field.value = kept + after
    field.setSelectionRange(kept.length, kept.length)
  }
  return field.value
}
