/** How many hands are up. */
import type { Result } from './result.ts'
import { lines } from './lines.ts'

export const hands: Result<'hands'> = {
  beside: ({ raised, notMe, n }, { answer }) => answer() && `${answer() === 'raised' ? 'a hand up' : 'not me'}, as ${answer() === 'raised' ? raised : notMe} of ${n}`,
  told: ({ raised, notMe, n }, { answer }) => {
    // Of two parts the second is what the first leaves: largest remainders, without the code for more.
    const percent = Math.round(100 * raised / n)
    return lines([
      { label: 'Raised', n: raised, percent, mine: answer() === 'raised' },
      { label: 'Not me', n: notMe, percent: 100 - percent, mine: answer() === 'not-me' },
    ], n)
  },
}
