/** Hands: raised or not, shown while they go up. Silence is told apart from "not me" by how many are here. */
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { answered, values } from '../state.ts'

export type HandsBallot = 'raised' | 'not-me'
export type HandsSettings = Record<never, never>
export interface HandsTally { kind: 'hands', raised: number, notMe: number, n: number }

export const hands: Kind<HandsSettings, HandsBallot, HandsTally> = {
  settings: {},
  forPhones: [],
  ballot: () => v.picklist(['raised', 'not-me']),
  tally(poll) {
    let raised = 0
    let notMe = 0
    for (const { value } of values<HandsBallot>(poll))
      value === 'raised' ? raised++ : notMe++
    return { kind: 'hands', raised, notMe, n: answered(poll) }
  },
  cells: value => [value],
  brief: ({ kind, raised, notMe, n }) => ({ kind, raised, notMe, n }),
  byHand: (_poll, { raised = 0, 'not-me': notMe = 0 }) => ({ kind: 'hands', raised, notMe, n: raised + notMe }),
}
