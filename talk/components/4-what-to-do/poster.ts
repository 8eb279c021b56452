/** Words of different sizes set as a poster: in rows, in their order, all of them as large as the space allows. */

/** A word, and how large it is beside the largest, 0 to 1. */
export interface Sized { label: string, share: number }

export interface Box { width: number, height: number }

/** Pixels: the largest type there is, and what lies at least between two words and two rows. */
const most = 400
const gap = { row: 12, column: 60 }
/** Widths of a letter and heights of a line, of the type's size. */
const type = { letter: 0.49, line: 0.94 }

/** The pixels of the type of share 1, and the words by row: of all ways to break rows the one with the largest type. */
export function setPoster<Word extends Sized>(words: Word[], { width, height }: Box): { pixels: number, rows: Word[][] } {
  const letters = (row: Word[]) => row.reduce((sum, { label, share }) => sum + [...label].length * share, 0) * type.letter
  const tall = (row: Word[]) => Math.max(...row.map(({ share }) => share)) * type.line
  const sizeOf = (rows: Word[][]) => Math.min(
    most,
    (height - gap.row * (rows.length - 1)) / rows.reduce((sum, row) => sum + tall(row), 0),
    ...rows.map(row => (width - gap.column * (row.length - 1)) / letters(row)),
  )
  return breaksOf(words).map(rows => ({ pixels: sizeOf(rows), rows })).reduce((best, set) => set.pixels > best.pixels ? set : best, { pixels: 0, rows: [] })
}

/** Every way to break a few words into rows: with seven of them that is 64. */
function breaksOf<Word>(words: Word[]): Word[][][] {
  const [first, ...rest] = words
  if (first === undefined)
    return []
  if (rest.length === 0)
    return [[[first]]]
  return breaksOf(rest).flatMap(([row, ...rows]) => [[[first], row!, ...rows], [[first, ...row!], ...rows]])
}
