/** What boards say of how many answers, and how much room words take before they are drawn. */
export { counted, densityFrom, detailOf, inPercent, intervalOf, percent, percents } from '../../../statistics/detail.ts'
export type { Detail } from '../../../statistics/detail.ts'

/** Lines a text needs at a width, by an average width of letters: near enough to give it room before it is drawn. */
export function linesOf(text: string, width: number, fontSize: number, letter = 0.52): number {
  const perLine = Math.max(1, Math.floor(width / (fontSize * letter)))
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const length = [...word].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0)
    if (used > 0 && used + 1 + length > perLine) {
      lines++
      used = 0
    }
    used += (used > 0 ? 1 : 0) + length
    while (used > perLine) {
      lines++
      used -= perLine
    }
  }
  return lines
}
