/**
 * The world of Moving goal, in which the right direction changes under everybody: drift, jumps, people who come, and
 * what two scouts see of it. It is drawn before anybody reacts to it, so that all ways to keep up meet the same.
 */
import { stream } from '../../../explorables/random.ts'

/** Days of a run. */
export const days = 60
/** Degrees by which a jump and a scout's sight miss, as standard deviations; and how far off a newcomer can be. */
const jump = 60
const blur = 5
const off = 90

export interface World {
  teams: number
  scouts: number
  /** Standard deviation of the random walk, degrees a √day. */
  drift: number
  /** Days between two jumps on average; 0 for never. */
  jumpEvery: number
  /** Days between two newcomers on average; 0 for never. */
  joinEvery: number
}

/** What happens in a day before anybody reacts. Directions in degrees, 0 is the direction before day 0, never wrapped. */
export interface Day {
  direction: number
  jumped: boolean
  /** The team that is replaced, and what the newcomer believes. */
  newcomer?: { team: number, view: number }
  /** What each scout sees. */
  seen: number[]
}

/** All days of a world. */
export function worldOf(seed: number, { teams, scouts, drift, jumpEvery, joinEvery }: World): Day[] {
  const walk = stream(seed, 'walk')
  const jumps = stream(seed, 'jumps')
  const joins = stream(seed, 'joins')
  const sight = stream(seed, 'sight')
  let direction = 0
  return Array.from({ length: days }, () => {
    const luck = { jumps: jumps.uniform(), by: jumps.normal(), joins: joins.uniform(), team: joins.below(teams), view: joins.uniform() }
    const jumped = luck.jumps * jumpEvery < 1 && jumpEvery > 0
    direction += drift * walk.normal() + (jumped ? jump * luck.by : 0)
    const joined = luck.joins * joinEvery < 1 && joinEvery > 0
    return {
      direction,
      jumped,
      ...(joined ? { newcomer: { team: luck.team, view: direction + off * (2 * luck.view - 1) } } : {}),
      seen: Array.from({ length: scouts }, () => direction + blur * sight.normal()),
    }
  })
}

/** The days, from 0, on which the right direction jumped. */
export function jumpsIn(world: Day[]): number[] {
  return world.flatMap(({ jumped }, day) => jumped ? day : [])
}
