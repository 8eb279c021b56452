/**
 * Answers that few people gave can tell who gave them, so a shared recording does not tell which they were: in a
 * figure of one or two people every ballot is withheld, while n stands.
 */
import type { BallotCast } from '../ballots.ts'
import type { BallotOf, KindName } from '../poll.ts'
import type { PollState } from '../state.ts'
import { rulesOf } from '../kinds/index.ts'
import { currentRound } from '../state.ts'
import { told, withheld } from '../withheld.ts'

type Told = BallotOf<KindName>
/** The figures that a ballot is counted in, as far as it is told. */
type Cells = (value: unknown, slot: string) => string[]

/** A figure of fewer people is not shared. */
export const fewest = 3

/**
 * The values of a round's ballots, in order, without those in rare cells: of fewer than three people in the end or
 * ever. What is withheld may leave another cell with too few, so this goes on until none is rare.
 */
export function withoutRare(poll: PollState, ballots: BallotCast[]): unknown[] {
  const { cells: countedIn, withhold } = rulesOf(poll.definition.kind)
  const cells: Cells = (value, slot) => {
    const left = told(value)
    return left === undefined || left === null ? [] : countedIn(left as Told, slot, poll.definition)
  }
  const values = ballots.map(({ value }) => value)
  for (;;) {
    const rare = rareCells(poll, ballots, values, cells)
    if (rare.size === 0)
      return values
    values.forEach((value, i) => {
      if (cells(value, ballots[i]!.slot).some(cell => rare.has(cell)))
        values[i] = withhold?.(value as Told, cell => rare.has(cell)) ?? withheld
    })
  }
}

function rareCells(poll: PollState, ballots: BallotCast[], values: unknown[], cells: Cells): Set<string> {
  const round = currentRound(poll)
  const ever = new Map<string, Set<string>>()
  const inTheEnd = new Map<string, Set<string>>()
  ballots.forEach(({ voter, slot, edit }, i) => {
    const stands = round.ballots.get(voter)?.get(slot)?.edit === edit
    for (const cell of cells(values[i], slot)) {
      ever.set(cell, (ever.get(cell) ?? new Set()).add(voter))
      if (stands)
        inTheEnd.set(cell, (inTheEnd.get(cell) ?? new Set()).add(voter))
    }
  })
  return new Set([...ever.keys()].filter(cell => ever.get(cell)!.size < fewest || (inTheEnd.get(cell)?.size ?? fewest) < fewest))
}
