/** The kinds of polls that this talk brings, as far as Node needs them: their rules, and how a report tells them. */
import type { BroughtKinds } from '../../server/kinds.ts'
import { guessReading } from './guess/reading.ts'
import { guess } from './guess/rules.ts'

export const kinds = {
  guess: { rules: guess, reading: guessReading },
} satisfies BroughtKinds
