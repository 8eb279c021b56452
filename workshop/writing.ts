/**
 * What strangers write, made fit to be shown: nothing that hides, reorders or runs over other text, counted as people
 * count. Server and phone have the same rule, so that a phone knows what will be kept before it sends.
 */

/** The most characters of one word, and of one line. */
export const longest = { word: 30, line: 140 }

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
const largestEmoji = 10

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

/** How many characters people see: an emoji is one, as is a letter with its marks; of a longer pile each part is. */
export function lengthOf(text: string): number {
  return charactersOf(text).reduce((length, character) => {
    const parts = [...character].length
    return length + (parts > largestEmoji ? parts : 1)
  }, 0)
}

/** Whether people see at most so many characters. */
export function isWithin(most: number, text: string): boolean {
  // No character is shorter than its code unit.
  return text.length <= most || lengthOf(text) <= most
}

/** A text in the parts that people see as one character each; a browser that cannot part it so has its code points. */
export function charactersOf(text: string): string[] {
  return 'Segmenter' in Intl ? Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment) : [...text]
}
