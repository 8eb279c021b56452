/** Questions: the room asks the speaker, and votes for what others asked. On stage only what the presenter chooses. */
import type { PollState } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { ballotIn, byVoter } from '../ballot-box.ts'
import { isStanding, isThere, keepText, looksPrivate, seenText, visibleText } from '../moderation.ts'
import { phrase } from '../schemas.ts'
import { answered } from '../standing.ts'
import { currentRound } from '../state.ts'
import { longest } from '../writing.ts'

/** In a slot `q1`, `q2`, `q3`: a question of one's own. In a slot `v-ID`: a vote for the text with that id. */
export type QuestionsBallot = string | true
export type QuestionsSettings = Record<never, never>
/** `chosen` is on stage; `asked` counts the questions that stand. */
export interface QuestionsTally { kind: 'questions', chosen: { id: string, text: string, votes: number } | null, asked: number, n: number }

declare module '../poll.ts' {
  interface Kinds { questions: { settings: QuestionsSettings, ballot: QuestionsBallot, tally: QuestionsTally } }
}

/** How many questions phones can vote on at a time: the most wanted and the newest. */
const offered = 30

export const questions: Kind<'questions'> = {
  settings: {},
  forPhones: () => ({}),
  forScreens: () => ({}),
  slots: 100,
  chooses: true,
  quotes: (poll, of, id) => poll === of && currentRound(poll).chosen === id,
  ballot: (_poll, say = phrase) => v.union([v.literal(true), say(longest.line)]),
  admits(poll, _state, voter, slot, value) {
    if (typeof value === 'string')
      return /^q[1-3]$/.test(slot)
    const text = currentRound(poll).texts.get(slot.replace(/^v-/, ''))
    return slot.startsWith('v-') && text !== undefined && text.voter !== voter
  },
  cast(poll, voter, slot, value) {
    if (slot.startsWith('q'))
      keepText(poll, voter, slot, value)
  },
  texts: poll => mostWanted(poll),
  forAll(poll) {
    const { approved } = currentRound(poll)
    const standing = visible(poll).filter(({ id, text }) => approved.has(id) || !looksPrivate(text))
    const wanted = standing.slice(0, offered / 2)
    const newest = standing.slice(offered / 2).sort(byId).reverse().slice(0, offered / 2)
    return [...wanted, ...newest].sort(byId).map(({ id, text }) => ({ id, text }))
  },
  tally(poll) {
    const { chosen, texts } = currentRound(poll)
    const standing = [...texts.keys()].filter(id => isStanding(poll, id))
    // What the presenter put on stage stays there, whoever sends it away.
    const onStage = chosen !== null && isThere(poll, chosen) ? mostWanted(poll).find(({ id }) => id === chosen) : undefined
    return { kind: 'questions', chosen: onStage ?? null, asked: standing.length, n: answered(poll) }
  },
  cells: (value, slot) => value === true ? [slot] : [],
  brief: ({ kind, chosen, asked, n }) => ({ kind, chosen, asked, n }),
  seen: seenText,
}

interface Wanted { id: string, text: string, votes: number }

function visible(poll: PollState): Wanted[] {
  return mostWanted(poll).filter(({ id }) => visibleText(poll, id) !== undefined)
}

/** The questions that were not taken back, the most wanted first, then the oldest. */
function mostWanted(poll: PollState): Wanted[] {
  const { texts, ballots } = currentRound(poll)
  const votes = new Map<string, number>()
  for (const [, own] of byVoter(ballots)) {
    for (const [slot, { value }] of own) {
      if (value === true)
        votes.set(slot.slice(2), (votes.get(slot.slice(2)) ?? 0) + 1)
    }
  }
  return [...texts.values()].flatMap(({ id, voter, slot }) => {
    const text = ballotIn(ballots, voter, slot)?.value
    return typeof text === 'string' ? [{ id, text, votes: votes.get(id) ?? 0 }] : []
  }).sort((a, b) => b.votes - a.votes || byId(a, b))
}

function byId(a: Wanted, b: Wanted): number {
  return Number(a.id) - Number(b.id)
}
