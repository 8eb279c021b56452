/** What the numbers that a talk fixed in advance are called together, on the page and in the table: «Five numbers». */

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** «five». */
export function inWords(n: number): string {
  return small[n] ?? String(n)
}

/** «five numbers». */
export function numbersTitle(n: number): string {
  return `${inWords(n)} ${n === 1 ? 'number' : 'numbers'}`
}

/** As a heading is written. */
export function capitalised(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1)
}
