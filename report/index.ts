/**
 * A report of one workshop: the fold of its log at the end, as data, as one HTML file, as CSV and as JSON. Pure: no
 * files, no clock, no network; what depends on the place comes in with the wish.
 */
import type { Recording } from '../workshop/recording/format.ts'
import type { State } from '../workshop/state.ts'
import type { Report, ReportWish } from './data.ts'
import type { ReportRules } from './rules.ts'
import { numberOf } from '../workshop/people.ts'
import { answeredAnything } from '../workshop/standing.ts'
import { tellsCountsWhole } from '../workshop/whole-counts.ts'
import { REPORT } from './data.ts'
import { questionsOf, skippedIn } from './questions.ts'
import { claimsOf, numbersOf } from './rules.ts'
import { limitsOf, sentencesOf } from './sentences.ts'
import { remarksOn, stateOf } from './source.ts'
import { wallsOf } from './walls.ts'
import { withholdsOf } from './withhold.ts'

export { reportCsv } from './csv.ts'
export type { Report, ReportWish } from './data.ts'
export { renderReport } from './page.ts'
export type { ReportRules } from './rules.ts'

/** What is told of a workshop that has started, live or from its recording, by the rules of its talk. */
export function reportOf(source: State | Recording, wish: ReportWish, rules: ReportRules): Report {
  const state = stateOf(source)
  const { id, title, seed, startedAt, simulated } = state.workshop!
  const questions = questionsOf(state, wish)
  const numbers = numbersOf(rules.numbers, state, questions, wish)
  const claims = claimsOf(rules.claims, state, questions, numbers, wish)
  const answered = answeredAnything(state)
  return {
    report: REPORT,
    id,
    title,
    simulated,
    shared: wish.sharing,
    wholeCounts: tellsCountsWhole(state),
    startedAt,
    endedAt: state.endedAt ?? lastMoved(state),
    joined: numberOf(state.people),
    answered,
    version: wish.version,
    seed,
    sentences: sentencesOf(claims, new Set(rules.numbers?.flatMap(({ polls }) => polls))),
    limits: limitsOf({ answered, withholds: withholdsOf(state, wish), wasPromised: state.counts.whole, claims }),
    numbers: [...numbers.values()].map(({ said, unsaid, isLeftOut, ...number }) => number),
    claims,
    questions,
    walls: wallsOf(state, wish, questions, rules.counterExamples),
    skipped: skippedIn(state, wish),
    replay: wish.replay ?? null,
    notes: remarksOn(source),
  }
}

/** The report as data, for whoever computes with it. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 1)}\n`
}

/** When a question last opened or closed, of a workshop that nobody ended. */
function lastMoved({ polls }: State): number | null {
  const times = [...polls.values()].flatMap(({ openedAt, closedAt }) => [openedAt ?? 0, closedAt ?? 0])
  return Math.max(0, ...times) || null
}
