/** Two questions put to the same people: a table of both answers, without saying whose they are. */
import type { Poll } from '../poll.ts'
import type { PollState, State, VoterId } from '../state.ts'
import type { BoardView } from '../views.ts'
import { keysIn } from '../kinds/choice.ts'
import { values } from '../standing.ts'
import { isOf } from '../state.ts'

/**
 * The table of this poll and the one it repeats, or that a slide reveals it against; undefined where there is none,
 * where the other was not asked or may not be seen, or where answers of their kinds cannot be paired.
 */
export function pairedWith(state: State, poll: PollState): BoardView['paired'] {
  const revealed = state.deck.slides.flatMap(slide => slide.reveals).find(reveal => reveal.poll === poll.definition.id)
  const other = state.polls.get(revealed?.against ?? poll.definition.repeats ?? '')
  return other?.wasAsked && other.shown ? pairTable(other, poll) : undefined
}

/** Answer i to the first poll and answer j to the second, of those who answered both; undefined where kinds cannot be paired. */
export function pairTable(other: PollState, poll: PollState): BoardView['paired'] {
  const rows = answersOf(other.definition)
  const columns = answersOf(poll.definition)
  if (!rows || !columns)
    return undefined
  const table = rows.map(() => columns.map(() => 0))
  const first = answersIn(other)
  for (const [voter, answer] of answersIn(poll)) {
    const row = table[rows.indexOf(first.get(voter) ?? '')]
    if (row)
      row[columns.indexOf(answer)]!++
  }
  return { against: other.definition.id, rows, columns, table }
}

/** The answers that a person can give one of, in order. */
function answersOf(poll: Poll): string[] | undefined {
  if (poll.kind === 'choice' && !poll.many)
    return Object.keys(poll.options)
  return poll.kind === 'scale' ? Array.from({ length: poll.to - poll.from + 1 }, (_, i) => String(poll.from + i)) : undefined
}

/** What each voter answered, as `answersOf` writes it. */
function answersIn(poll: PollState): Map<VoterId, string> {
  if (isOf(poll, 'choice'))
    return new Map(values(poll).map(({ voter, value }) => [voter, keysIn(value)[0]!]))
  return isOf(poll, 'scale') ? new Map(values(poll).map(({ voter, value }) => [voter, String(value)])) : new Map()
}
