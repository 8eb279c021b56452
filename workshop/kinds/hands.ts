/** Hands: raised or not, shown while they go up. Silence is told apart from "not me" by how many are here. */
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { answered, values } from '../standing.ts'

export type HandsBallot = 'raised' | 'not-me'
export type HandsSettings = Record<never, never>
export interface HandsTally { kind: 'hands', raised: number, notMe: number, n: number }

declare module '../poll.ts' {
  interface Kinds { hands: { settings: HandsSettings, ballot: HandsBallot, tally: HandsTally } }
}

export const hands: Kind<'hands'> = {
  settings: {},
  forPhones: () => ({}),
  forScreens: () => ({}),
  ballot: () => v.picklist(['raised', 'not-me']),
  tally(poll) {
    let raised = 0
    let notMe = 0
    for (const { value } of values(poll))
      value === 'raised' ? raised++ : notMe++
    return { kind: 'hands', raised, notMe, n: answered(poll) }
  },
  cells: value => [value],
  wholes: () => [['raised', 'not-me']],
  brief: ({ kind, raised, notMe, n }) => ({ kind, raised, notMe, n }),
  byHand: {
    options: () => ({ 'raised': 'Raised', 'not-me': 'Not me' }),
    tally: (_poll, { raised = 0, 'not-me': notMe = 0 }) => ({ kind: 'hands', raised, notMe, n: raised + notMe }),
  },
}
