/**
 * The claims of the game before a room has played: in 200 games in which what is compared was drawn by chance they may
 * hold 19 times, in 200 games in which they are plainly true they must 160 times. Seeds are fixed.
 */
import type { GameClaim } from '../../talk/claims/harbours.ts'
import type { SquadGame } from '../../talk/kinds/harbours/shapes.ts'
import type { Sailors } from '../../talk/people/sailors.ts'
import { expect, test } from '@playwright/test'
import { harbourClaims } from '../../talk/claims/harbours.ts'
import { crossover, measuresOf, twoByTwo } from '../../talk/kinds/harbours/measures.ts'
import { newFigures } from '../../talk/kinds/harbours/play.ts'
import { played } from './games.ts'

const people = 60
const rooms = 200

const known = new Map<Sailors, SquadGame[][]>()

/** The games of the seeds 0 to 199 of such people, played once for all claims. */
function gamesOf(who: Sailors): SquadGame[][] {
  const games = known.get(who) ?? Array.from({ length: rooms }, (_, seed) => played(people, who, seed))
  known.set(who, games)
  return games
}

function standingsIn({ judgeGame }: GameClaim, games: SquadGame[][]): { held: number, against: number } {
  const standings = games.map(game => judgeGame(game).standing)
  return { held: standings.filter(each => each === 'held').length, against: standings.filter(each => each === 'against').length }
}

test('each claim holds in at most 19 of 200 games in which chance decided, and in at least 160 in which it is plainly true', async () => {
  test.setTimeout(600_000)
  const table = harbourClaims.map(claim => ({
    claim: claim.claim,
    null: standingsIn(claim, gamesOf(claim.rooms.clear).map((game, seed) => claim.rooms.null(game, seed))),
    clear: standingsIn(claim, gamesOf(claim.rooms.clear)),
  }))
  await test.info().attach('games in which each claim held, or that went against it', { body: JSON.stringify(table, null, 1), contentType: 'application/json' })
  expect(table.filter(({ null: { held } }) => held > 19)).toEqual([])
  expect(table.filter(({ clear: { held } }) => held < 160)).toEqual([])
  expect(table.filter(({ clear: { against } }) => against > 19)).toEqual([])
})

/** A squad that brought so many boats right a person-minute in each slot. */
function squad(half: 'X' | 'Y', paces: number[]): SquadGame {
  const ways = half === 'X' ? ['squad', 'each', 'each'] as const : ['each', 'squad', 'squad'] as const
  return {
    half,
    slots: paces.map((pace, i) => ({ ...newFigures(), people: 5, time: 60_000, named: { sailed: pace, right: pace }, way: ways[i]!, told: i < 2 ? 'rule' as const : 'why' as const })),
  }
}

const pace = ({ named }: { named: { right: number } }) => named.right

test('the crossover takes practice out of the effect, and says both, with a t-interval of squads − 2 degrees', () => {
  // Each alone is worth 4 more; the second slot 1 more. By hand: differences X 5, 5; Y 2, 4; s² = 2/2 = 1; ½·√(1·(½+½)) = ½.
  const game = [squad('X', [6, 11]), squad('X', [7, 12]), squad('Y', [10, 8]), squad('Y', [11, 7])]
  const found = crossover(game, pace)!
  expect(found).toMatchObject({ squads: 4, effect: 4, practice: 1 })
  expect(found.interval!.lower).toBeCloseTo(4 - 4.303 / 2, 3)
  expect(found.interval!.upper).toBeCloseTo(4 + 4.303 / 2, 3)
})

test('under four squads there are raw counts alone, and a squad of fewer than three people is left out', () => {
  const game = [squad('X', [6, 11, 12]), squad('Y', [10, 8, 9]), squad('Y', [10, 8, 9])]
  expect(measuresOf(game)).toMatchObject({ isDemonstration: true, leftOut: 0 })
  expect(crossover(game, pace)).not.toHaveProperty('interval')
  game[2]!.slots[1]!.people = 2
  expect(measuresOf(game).leftOut).toBe(1)
  expect(measuresOf(game).slots[0]).toMatchObject([{ way: 'squad', people: 5 }, { way: 'each', people: 10 }])
  expect(harbourClaims.map(({ judgeGame }) => judgeGame(game).standing)).toEqual(harbourClaims.map(() => 'untested'))
})

test('with eight people, who make two squads, no claim is judged', () => {
  const games = [1, 2, 3].map(seed => played(8, harbourClaims[0]!.rooms.clear, seed))
  expect(games.flatMap(game => harbourClaims.map(({ judgeGame }) => judgeGame(game).standing))).toEqual(Array.from({ length: 12 }).fill('untested'))
})

test('all four cells of the 2×2 are filled, with intervals from eight squads', () => {
  const half = (n: number) => Array.from({ length: n }, (_, i) => squad(i % 2 ? 'Y' : 'X', [6 + i, 11, 12]))
  expect(twoByTwo(half(8), pace).map(({ way, told, squads, interval }) => [way, told, squads, interval !== undefined])).toEqual([
    ['squad', 'rule', 8, true],
    ['squad', 'why', 4, true],
    ['each', 'rule', 8, true],
    ['each', 'why', 4, true],
  ])
  expect(twoByTwo(half(7), pace).every(({ interval }) => interval === undefined)).toBe(true)
})
