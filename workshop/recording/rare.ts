/**
 * Answers that few people gave can tell who gave them, so a shared recording does not tell which they were: in a
 * figure of one or two people every ballot is withheld, while n stands. So are those of a further figure where n and
 * the rest would tell which answer it was.
 */
import type { BallotCast } from '../ballots.ts'
import type { BallotOf, KindName } from '../poll.ts'
import type { PollState } from '../state.ts'
import { ballotIn } from '../ballot-box.ts'
import { rulesOf } from '../kinds/index.ts'
import { currentRound } from '../state.ts'
import { isSmall, withheldOfSum } from '../suppression.ts'
import { told, withheld } from '../withheld.ts'

type Told = BallotOf<KindName>
/** The figures that a ballot is counted in, as far as it is told. */
type Cells = (value: unknown, slot: string) => string[]

/**
 * The values of a round's ballots, in order, without those in rare cells: of fewer than three people in the end or
 * ever, and those that would tell them. What is withheld may leave another cell with too few, so this goes on until
 * none is rare.
 */
export function withoutRare(poll: PollState, ballots: BallotCast[]): unknown[] {
  const { cells: countedIn, wholes, withhold } = rulesOf(poll.definition.kind)
  const cells: Cells = (value, slot) => {
    const left = told(value)
    return left === undefined || left === null ? [] : countedIn(left as Told, slot, poll.definition)
  }
  const values = ballots.map(({ value }) => value)
  for (;;) {
    const counts = countsOf(poll, ballots, values, cells)
    const rare = rareAmong(counts, wholes?.(poll.definition) ?? [])
    if (!values.some((value, i) => cells(value, ballots[i]!.slot).some(cell => rare.has(cell))))
      return values
    values.forEach((value, i) => {
      if (cells(value, ballots[i]!.slot).some(cell => rare.has(cell)))
        values[i] = withhold?.(value as Told, cell => rare.has(cell)) ?? withheld
    })
  }
}

/** How many people are in each cell: in the end or, where that were more or nobody, ever. */
function countsOf(poll: PollState, ballots: BallotCast[], values: unknown[], cells: Cells): Map<string, number> {
  const round = currentRound(poll)
  const ever = new Map<string, Set<string>>()
  const inTheEnd = new Map<string, Set<string>>()
  ballots.forEach(({ voter, slot, edit }, i) => {
    const stands = ballotIn(round.ballots, voter, slot)?.edit === edit
    for (const cell of cells(values[i], slot)) {
      ever.set(cell, (ever.get(cell) ?? new Set()).add(voter))
      if (stands)
        inTheEnd.set(cell, (inTheEnd.get(cell) ?? new Set()).add(voter))
    }
  })
  return new Map([...ever].map(([cell, { size }]) => [cell, Math.min(size, inTheEnd.get(cell)?.size ?? size)]))
}

function rareAmong(counts: Map<string, number>, wholes: string[][]): Set<string> {
  const rare = [...counts].flatMap(([cell, k]) => isSmall(k) ? [cell] : [])
  const givenAway = wholes.flatMap(whole => [...withheldOfSum(whole.map(cell => ({ cell, k: counts.get(cell) ?? 0 })))])
  return new Set([...rare, ...givenAway.map(({ cell }) => cell)])
}
