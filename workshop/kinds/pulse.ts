/** Pulse: a button that may be pressed again and again, counted over time. */
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { byVoter } from '../ballot-box.ts'
import { currentRound } from '../state.ts'

export type PulseBallot = true
export interface PulseSettings {
  /** The words on the button. */
  button: string
}
/** `counts[i]` is how many presses came in the i-th span of `seconds` since it opened; `n` people made `presses`. */
export interface PulseTally { kind: 'pulse', seconds: number, counts: number[], presses: number, n: number }

declare module '../poll.ts' {
  interface Kinds { pulse: { settings: PulseSettings, ballot: PulseBallot, tally: PulseTally } }
}

/** The first span of time in seconds; it doubles until at most so many spans are needed. */
const finest = 10
const spansAtMost = 120

export const pulse: Kind<'pulse'> = {
  settings: { button: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) },
  forPhones: ({ button }) => ({ button }),
  forScreens: ({ button }) => ({ button }),
  cells: () => [],
  slots: 300,
  apart: 1000,
  ballot: () => v.literal(true),
  /** The slot is the second of the press as the phone counts it; how far presses lie apart the log says. */
  admits: (_asked, _state, _voter, slot) => /^\d{1,10}$/.test(slot),
  tally(poll) {
    const presses: number[] = []
    let n = 0
    for (const [, ballots] of byVoter(currentRound(poll).ballots)) {
      const before = presses.length
      for (const [, { value, at }] of ballots) {
        if (value !== null)
          presses.push(Math.max(0, at - (poll.openedAt ?? at)) / 1000)
      }
      n += presses.length > before ? 1 : 0
    }
    const last = presses.reduce((max, second) => Math.max(max, second), 0)
    let seconds = finest
    while (last / seconds >= spansAtMost)
      seconds *= 2
    const counts = Array.from<number>({ length: presses.length ? Math.floor(last / seconds) + 1 : 0 }).fill(0)
    for (const second of presses)
      counts[Math.floor(second / seconds)]!++
    return { kind: 'pulse', seconds, counts, presses: presses.length, n }
  },
  brief: ({ kind, seconds, presses, n }) => ({ kind, seconds, counts: [], presses, n }),
}
