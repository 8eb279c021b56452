/**
 * What the talk claims of every room, and how a room can contradict it. The list and its rules stand before anybody
 * answers; the report puts first what did not support the talk.
 */
import type { CounterExamples } from '../../report/rules.ts'
import type { TalkClaim } from './claim.ts'
import { onlyTheTempo } from './clapping.ts'
import { harbourClaims } from './harbours.ts'
import { withGoal, withoutGoal } from './needles.ts'
import { feltMore, weirder } from './pairs.ts'
import { most, mostAbove, mostHands, mostTicked, readAs, required } from './shares.ts'
import { clearerWord, differentThings, notIndependently, severalQuestions } from './words.ts'

/** In the order of the talk. */
export const claims: TalkClaim[] = [
  mostHands({ poll: 'hands', claim: 'Most people worked towards alignment, or cared about it.', said: 'raised a hand' }),
  mostTicked({ poll: 'heard', claim: 'The talk’s sentences are common.', said: 'have said or heard one of them', tick: 'launch' }),
  feltMore,
  differentThings,
  clearerWord,
  notIndependently,
  most(
    {
      poll: 'coerced',
      claim: 'A push for alignment changes what people say, not what they think.',
      yes: ['once', 'often'],
      no: ['never'],
      said: 'have done so',
    },
    { null: { 'once': 3, 'often': 2, 'never': 4, 'rather-not': 1 }, clear: { once: 5, often: 3, never: 2 } },
  ),
  most(
    { poll: 'felt', claim: 'Most people have felt misalignment lately.', yes: ['yes'], said: 'have felt it in the last month' },
    { null: { yes: 1, no: 1 }, clear: { yes: 4, no: 1 } },
  ),
  withoutGoal,
  withGoal,
  ...harbourClaims,
  mostAbove({
    poll: 'flow-agree',
    claim: 'Alignment is a flow state between people.',
    yes: ['1', '2'],
    no: ['-2', '-1'],
    said: 'agreed',
  }),
  onlyTheTempo,
  most(
    {
      poll: 'flow-sort',
      claim: 'Asked how they get into flow, people say what they block.',
      yes: ['block'],
      no: ['add'],
      said: 'block something',
    },
    { null: { block: 5, add: 3, both: 2 }, clear: { block: 8, add: 1, both: 1 } },
  ),
  required('discovery', 'discovery', 'if they had never found out'),
  required('surprise', 'surprise', 'if they had seen it coming'),
  required('harm', 'harm', 'if it had not hurt their goals'),
  mostTicked({
    poll: 'funny',
    claim: 'Misalignment is made smaller in funny ways.',
    said: 'have seen or done one of them',
    tick: 'hide',
  }),
  mostHands({ poll: 'nod', claim: 'People say “yes, aligned” to avoid another meeting.', said: 'have said it for that' }),
  severalQuestions,
  most(
    {
      poll: 'last-change',
      claim: 'The goal moves: work changes within a month.',
      yes: ['week', 'month'],
      said: 'saw a change within a month',
    },
    { null: { week: 2, month: 3, quarter: 3, longer: 2 }, clear: { week: 4, month: 4, quarter: 1, longer: 1 } },
  ),
  most(
    {
      poll: 'micro',
      claim: 'After 90 seconds, usually something comes up.',
      yes: ['minor', 'important'],
      said: 'found something',
    },
    { null: { nothing: 2, minor: 1, important: 1 }, clear: { nothing: 1, minor: 3, important: 1 } },
  ),
  readAs('sort-1', 'This page is really sensitive', 'strategy'),
  readAs('sort-2', 'Process of communication', 'agreement'),
  readAs('sort-3', 'Phase of discovery', 'strategy'),
  readAs('sort-4', 'Launching next quarter', 'agreement'),
  weirder,
]

/** Authors who sorted their own story into what would have been felt though one of the three was missing. */
export const counterExamples: CounterExamples = {
  stories: 'story',
  judgedBy: 'ingredients',
  answer: 'yes',
  said: 'would still have felt it with one of the three missing',
}
