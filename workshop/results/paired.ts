/** Two questions put to the same people: a table of both answers, without saying whose they are. */
import type { PollState, State } from '../state.ts'
import type { BoardView } from '../views.ts'
import { values } from '../state.ts'

/** The table of the poll that a slide reveals this one against; undefined where there is none or it was not asked. */
export function pairedWith(state: State, asked: PollState): BoardView['paired'] {
  const against = state.deck.slides.flatMap(slide => slide.reveals).find(reveal => reveal.poll === asked.poll.id)?.against
  const other = against === undefined
    ? undefined
    : state.polls.get(against)
  if (!other?.asked || !other.shown || other.poll.kind !== 'choice' || asked.poll.kind !== 'choice')
    return undefined
  const rows = Object.keys(other.poll.options)
  const columns = Object.keys(asked.poll.options)
  const table = rows.map(() => columns.map(() => 0))
  const first = new Map([
    ...values<string>(other),
  ].map(({ voter, value }) => [voter, value]))
  for (const { voter, value } of values<string>(asked)) {
    const row = table[rows.indexOf(first.get(voter) ?? '')]
    if (row)
      row[columns.indexOf(value)]!++
  }
  return {
    against: other.poll.id,
    rows,
    columns,
    table,
  }
}
