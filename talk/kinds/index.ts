/**
 * The kinds of polls that this talk brings, as far as Node needs them: their rules, and how a report tells them. They
 * are taken when the deck is read, as its `talk:` leads here. A kind is a folder: `rules.ts` and `reading.ts` are named
 * below, `board.vue` in setup/kinds.ts, and `ballot.ts`, which exports `ballot`, is found by the phone page's build.
 */
import type { BroughtKinds } from '../../server/talk.ts'
import { clapReading } from './clap/reading.ts'
import { clap } from './clap/rules.ts'
import { guessReading } from './guess/reading.ts'
import { guess } from './guess/rules.ts'
import { harboursReading } from './harbours/reading.ts'
import { harbours } from './harbours/rules.ts'

export const kinds = {
  clap: { rules: clap, reading: clapReading },
  harbours: { rules: harbours, reading: harboursReading },
  guess: { rules: guess, reading: guessReading },
} satisfies BroughtKinds
