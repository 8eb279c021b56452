/** What strangers write, made fit to be shown: nothing that hides, reorders or runs over other text, counted as people count. */

/** A mark may stand on a mark, but not on more than three others. */
const runaway = /((?:[\u200C\u200D]*\p{M}){4})(?:[\u200C\u200D]*\p{M})+/gu

/**
 * What is never drawn: controls, directions, fillers, half characters. What scripts and emoji need to be drawn right
 * stays: joiners, variation selectors, and the tags of a flag.
 */
// eslint-disable-next-line no-misleading-character-class -- each of them is meant by itself
const notDrawn = /([\u200C\u200D\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu

/** Something that can be seen, which a space, a mark alone or an empty pattern of Braille is not. */
const seen = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\u2800]/u

/** The longest of the standard's emoji, a kiss of two tones of skin, has so many code points. */
const longest = 10

/** One line as it is kept: printable and single-spaced; empty where there is nothing to be seen. */
export function written(text: string): string {
  const line = text.normalize('NFD')
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(notDrawn, '$1')
    .replace(runaway, '$1')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
  return seen.test(line) ? line : ''
}

/** Whether people see at most so many characters: an emoji is one, as is a letter with its marks; of a longer pile each part is. */
export function isWithin(most: number, text: string): boolean {
  // No character is shorter than its code unit.
  if (text.length <= most)
    return true
  let length = 0
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    const parts = [...segment].length
    length += parts > longest ? parts : 1
  }
  return length <= most
}
