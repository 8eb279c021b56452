/**
 * What a report asks of a talk: the claims it makes of every room, the numbers it fixed in advance, and whose stories
 * speak against it. A talk may bring none of them; then its report tells the questions and no more.
 */
import type { Interval } from '../statistics/wilson.ts'
import type { PollState, State } from '../workshop/state.ts'
import type { Claim, Question, ReportWish, RoomNumber } from './data.ts'
import type { Verdict } from './judging.ts'
import { withheldIn } from '../workshop/standing.ts'
import { isTold, questionsOf } from './questions.ts'
import { toldOf } from './telling.ts'
import { withholdsOf } from './withhold.ts'

/** A sentence that the talk says of every room, and how a room can contradict it. */
export interface ClaimRule {
  claim: string
  /** The poll by which it is judged; a deck without it is not held to the claim. */
  poll: string
  judge: (known: Known) => Verdict
}

/** What a report knows by the time claims are judged: every count of a question that may be told of, small ones too. */
export interface Known extends Asked {
  /** The number with this key, as it is told; undefined where the report has none. */
  number: (key: string) => NumberTold | undefined
}

/** A number that stands on every report of the talk, whatever it says. */
export interface NumberRule {
  /** By this claims find it. */
  key: string
  name: string
  /** What it is told from. Of answers that are not all there it is not told. */
  polls: string[]
  /** Undefined where its polls did not run. */
  tell: (asked: Asked) => NumberTold | undefined
}

/** What a number is told from. No question that may not be told of comes here. */
export interface Asked {
  /** Undefined where it may not be told of. */
  poll: (id: string) => PollState | undefined
  question: (poll: string) => Question | undefined
  state: State
  /** Whether small counts are left out. */
  withholds: boolean
}

/** A number of this room, and the sentence that says it or why there is none, for claims to quote. */
export interface NumberTold extends Omit<RoomNumber, 'name'> {
  said: string
  /** There is one, but it would tell of one or two people, or is of answers that are left out for their sake. */
  isLeftOut?: true
  /** An interval that a claim is judged by, but that would tell of one or two people. */
  unsaid?: Interval
}

/** Stories that come first on their wall, since by their authors' own answer they speak against the talk. */
export interface CounterExamples {
  /** The poll that asks for the stories. */
  stories: string
  /** The sorting in which an author says so, and the drawer that does; one thing in it is enough. */
  judgedBy: string
  answer: string
  /** What so many "of these authors" said, after these words. */
  said: string
}

export interface ReportRules {
  /** In the order of the talk. */
  claims?: ClaimRule[]
  numbers?: NumberRule[]
  counterExamples?: CounterExamples
}

/** Said where the room has not seen a result yet. */
const notYet = 'asked, but the result is still to be shown'

/** A number that cannot be told: what is known instead, and last why. */
export function untold(...lines: [string, ...string[]]): NumberTold {
  return { figure: '', counts: [], lines, measures: [], said: lines.at(-1)! }
}

/** A number that is left out for the sake of one or two people, as above. */
export function withheld(...lines: [string, ...string[]]): NumberTold {
  return { ...untold(...lines), isLeftOut: true }
}

/** What numbers and claims are told from, with these questions. */
function askedOf(state: State, questions: Question[], { sharing }: ReportWish): Asked {
  return {
    poll(id) {
      const poll = state.polls.get(id)
      return poll && isTold(state, poll, sharing) ? poll : undefined
    },
    question: poll => questions.find(({ id }) => id === poll),
    state,
    withholds: withholdsOf(state, { sharing }),
  }
}

/** Every number by its key, with its figure or why there is none; none for a workshop that has none of their polls. */
export function numbersOf(rules: NumberRule[] = [], state: State, questions: Question[], wish: ReportWish): Map<string, NumberTold & { name: string }> {
  const asked = askedOf(state, questions, wish)
  const has = (poll: string) => state.polls.has(poll)
  if (!rules.some(({ polls }) => polls.some(has)))
    return new Map()
  return new Map(rules.map(({ key, name, polls, tell }) => {
    const isPartlyTold = polls.some(poll => has(poll) && withheldIn(state.polls.get(poll)!) > 0)
    const told = isPartlyTold
      ? withheld('left out: the recording that this was made of does not tell every answer')
      : tell(asked) ?? untold(whyNot(polls.flatMap(poll => state.polls.get(poll) ?? []), asked))
    return [key, { name, ...told }]
  }))
}

/** Why nothing can be said of these polls. */
function whyNot(polls: PollState[], { poll }: Asked): string {
  if (!polls.every(({ wasAsked }) => wasAsked) || polls.length === 0)
    return polls.some(({ wasAsked }) => wasAsked) ? 'not all of its questions were asked in this room' : 'was not asked in this room'
  return polls.some(({ definition }) => !poll(definition.id)) ? notYet : 'nobody answered'
}

/** A claim whose poll belongs to this workshop, and how this room judged it by every count. */
interface Judged extends Pick<ClaimRule, 'claim' | 'poll'> { verdict: Verdict }

/** Every claim whose poll belongs to this workshop. `questions` have every count that the rules may know. */
export function judgedOf(rules: ClaimRule[], state: State, questions: Question[], numbers: Map<string, NumberTold>, wish: ReportWish): Judged[] {
  const known: Known = { ...askedOf(state, questions, wish), number: key => numbers.get(key) }
  return rules
    .filter(({ poll }) => state.polls.has(poll))
    .map(({ claim, poll, judge }) => ({ claim, poll, verdict: judge(known) }))
}

/**
 * Every claim whose poll belongs to this workshop, as this room judged it: by every count, of which a report that is
 * shared then tells what it may.
 */
export function claimsOf(rules: ClaimRule[] = [], state: State, questions: Question[], numbers: Map<string, NumberTold>, wish: ReportWish): Claim[] {
  const withholds = withholdsOf(state, wish)
  const whole = withholds ? questionsOf(state, wish, false) : questions
  const named = (from: Question[], poll: string) => from.find(({ id }) => id === poll)
  return judgedOf(rules, state, whole, numbers, wish).map(({ claim, poll, verdict }) => {
    const { standing, said, brief = '' } = verdict
    const asked = state.polls.get(poll)!
    if (standing === 'untested' && asked.wasAsked && !isTold(state, asked, wish.sharing))
      return { claim, poll, standing, said: notYet, brief: '' }
    const told = withholds ? toldOf(verdict, named(whole, poll), named(questions, poll)) : { standing, said, brief }
    return { claim, poll, ...told }
  })
}
