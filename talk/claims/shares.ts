/** Claims that most people say so. In their null rooms exactly one half does. */
import type { TalkClaim, Thoughts } from './claim.ts'
import { belowMark, enough, intervalOf, kOfN, leftOut, mostOf, negative, shareOf, tooFew, tooFewOf, untested, verdict, verdictBy } from '../../report/judging.ts'
import { inPercent } from '../../statistics/detail.ts'

interface Most {
  poll: string
  claim: string
  /** Answers that bear the claim out, and those that take the other side; who took none counts too. */
  yes: string[]
  no?: string[]
  /** What so many "of all who answered" did. */
  said: string
}

/** Weights of answers, in the null room and in the clear one. */
interface Weighed { null: Record<string, number>, clear: Record<string, number> }

/** More than half of all who chose one option chose one of `yes`. */
export function most({ poll, claim, yes, no, said }: Most, weights: Weighed): TalkClaim {
  return ofRooms({ poll, claim, yes, no, said }, { choices: { [poll]: () => weights.null } }, { choices: { [poll]: () => weights.clear } })
}

/** More than half raised a hand. */
export function mostHands({ poll, claim, said }: Pick<Most, 'poll' | 'claim' | 'said'>): TalkClaim {
  return ofRooms(
    { poll, claim, yes: ['raised'], said },
    { hands: { [poll]: () => ({ 'raised': 1, 'not-me': 1 }) } },
    { hands: { [poll]: () => ({ 'raised': 4, 'not-me': 1 }) } },
  )
}

/** More than half stand on the upper side of a scale's middle. */
export function mostAbove({ poll, claim, yes, no, said }: Most): TalkClaim {
  const mind: Thoughts['mind'] = chance => ({ side: chance.normal('side') })
  return ofRooms(
    { poll, claim, yes, no, said },
    // Half of them come to stand at 1 or higher, a third in the middle or beside it.
    { mind, scales: { [poll]: ({ side }) => 0.5 + side! } },
    { mind, scales: { [poll]: ({ side }) => 1.5 + side! } },
  )
}

function ofRooms({ poll, claim, yes, no, said }: Most, none: Thoughts, clear: Thoughts): TalkClaim {
  return {
    claim,
    poll,
    judge: ({ question }) => mostOf(question(poll), yes, said, no),
    rooms: { asked: [poll], null: none, clear },
  }
}

/** More than half of all who answered ticked something else than `none`. */
export function mostTicked({ poll, claim, said, tick }: Pick<Most, 'poll' | 'claim' | 'said'> & { /** An option. */ tick: string }): TalkClaim {
  return {
    claim,
    poll,
    judge({ question }) {
      const asked = question(poll)
      const none = asked?.figures[0]?.cells.find(({ key }) => key === 'none')
      if (!asked || !none)
        return untested()
      if (asked.byHand)
        return untested('hands were counted for each answer, not people')
      if (none.n === null)
        return none.of < enough ? tooFew(none.of) : leftOut()
      const share = { k: none.of - none.n, most: none.of - none.n, n: none.of }
      const brief = `${kOfN(share)} ${said}`
      if (share.n < enough)
        return tooFewOf(share, brief, [])
      const interval = intervalOf(share)
      return {
        ...verdictBy(interval, 0.5, `${brief}, 95 % interval ${inPercent(interval)}`, brief),
        counts: { k: share.k, n: share.n, keys: [] },
      }
    },
    rooms: { asked: [poll], null: { ticks: { [poll]: () => ({ [tick]: 0.5 }) } }, clear: { ticks: { [poll]: () => ({ [tick]: 0.8 }) } } },
  }
}

/** Of so many an exception may be a slip of a finger. */
const slips = 0.05
const enoughToRequire = 20

/** One of the three that misalignment is said to require: a person who would have felt it without is an exception. */
export function required(item: string, what: string, without: string): TalkClaim {
  const drawers = (yes: number): Thoughts => ({ drawers: { ingredients: { [item]: () => ({ yes, no: 1 - yes }) } } })
  return {
    claim: `Without ${what} there is no misalignment.`,
    poll: 'ingredients',
    judge({ question }) {
      const key = `${item} yes`
      const share = shareOf(question('ingredients'), [key])
      if (!share)
        return untested()
      const { k, most, n } = share
      const brief = `${kOfN(share)} would still have felt it ${without}`
      if (n < enough)
        return tooFewOf(share, brief, [key])
      const standing = 2 * k >= n
        ? 'against'
        : most <= slips * n && n >= enoughToRequire ? 'held' : 'undecided'
      const upper = Math.round(100 * intervalOf(share).upper)
      return {
        ...verdict(standing, `exceptions: ${brief}; among more people like these there may be up to ${upper} %`, brief, belowMark(negative(intervalOf(share)), -0.5)),
        counts: { k, n, keys: [key] },
      }
    },
    // Nearly required is not required.
    rooms: { asked: ['ingredients'], null: drawers(0.15), clear: drawers(0.01) },
  }
}

/** One of the talk's examples, which most people read as the talk does. */
export function readAs(poll: string, example: string, meant: 'strategy' | 'agreement'): TalkClaim {
  const other = meant === 'strategy' ? 'agreement' : 'strategy'
  return most(
    { poll, claim: `“${example}” is about ${meant}, not ${other}.`, yes: [meant], said: 'read it so' },
    { null: { strategy: 1, agreement: 1 }, clear: { [meant]: 4, [other]: 1 } },
  )
}
