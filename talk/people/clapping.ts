/**
 * How simulated people clap: assumptions of ours, nothing of it was measured on anybody. With no leader each has a tempo
 * of their own and falls in with the beat of the room as far as they heed it, by the linear correction of phase with
 * which people tap to a beat (Vorberg & Schulze, Journal of Mathematical Psychology 46 (2002) 56–87; Repp, Psychonomic
 * Bulletin & Review 12 (2005) 969–992). In lockstep each reacts to the opening of the next beat.
 */
import type { Chance } from '../../rehearsal/chance.ts'
import type { People } from '../../rehearsal/people.ts'
import type { Move, Player, Plays } from '../../rehearsal/playing.ts'
import type { ClapBallot, ClapTogether } from '../kinds/clap/shapes.ts'

export interface Habits {
  /** Of a gap between two claps that is not the room's, so much is put right at the next; 0: nobody hears anybody. */
  heeds: number
  /** The room's own gap, and how much people's differ (standard deviation of the logarithm), in milliseconds. */
  gap: number
  spread: number
  /** By how much a hand falls early or late, in milliseconds. */
  jitter: number
  /** From the opening of a beat to the clap: the median, in milliseconds, and the standard deviation of the logarithm. */
  reaction: number
  hesitation: number
  /** How likely somebody lets a beat pass. */
  lapses: number
  /** Phones tell their claps every so many milliseconds; by how much they differ in what messages take (standard deviation of the logarithm). */
  every: number
  networks: number
}

const usual: Habits = { heeds: 0.5, gap: 520, spread: 0.14, jitter: 24, reaction: 430, hesitation: 0.35, lapses: 0.004, every: 500, networks: 0.5 }

const lasts = 15_000

/** How long until a hand that hears of it claps for the first time. */
const takesUp = 1500

export function clapping(habits: Partial<Habits> = {}): People['plays'] {
  return { clap: clapper({ ...usual, ...habits }) }
}

function clapper(habits: Habits): Plays {
  const drawn = onceEach(habits)
  return (player) => {
    const round = player.question.together?.clap
    if (!round || round.phase === 'over')
      return undefined
    return round.beat === undefined ? withNoLeader(habits, drawn, player, round) : inLockstep(habits, drawn, player, { ...round, beat: round.beat })
  }
}

/** What is drawn of a person, once: each is asked again at every message. */
interface Drawn { phone: Omit<ClapBallot, 'claps'>, claps: Map<string, number[]>, reactions: Map<string, number | undefined> }

function onceEach(habits: Habits): (chance: Chance) => Drawn {
  const all = new WeakMap<Chance, Drawn>()
  return (chance) => {
    const drawn = all.get(chance) ?? { phone: phoneOf(chance, habits), claps: new Map(), reactions: new Map() }
    all.set(chance, drawn)
    return drawn
  }
}

function once<T>(kept: Map<string, T>, key: string, draw: () => T): T {
  if (!kept.has(key))
    kept.set(key, draw())
  return kept.get(key)!
}

/** What messages of this person's phone take. */
function phoneOf(chance: Chance, { networks }: Habits): Omit<ClapBallot, 'claps'> {
  return { trip: Math.round(chance.lognormal(70, networks, 'trip')), spread: Math.round(chance.lognormal(14, 0.55, 'spread')) }
}

/** The phone tells what it has so far, every now and then. */
function withNoLeader(habits: Habits, drawn: (chance: Chance) => Drawn, { person: { chance }, question: { poll }, now, since, answer }: Player, { from }: ClapTogether): Move | undefined {
  const time = now - from
  const start = time - since('the round')
  const own = drawn(chance)
  const claps = once(own.claps, `${poll.id} ${from}`, () => clapsFrom(chance, habits, start, poll.id))
  const told = (answer('0') as ClapBallot | undefined)?.claps.length ?? 0
  const after = Math.max(0, (claps[told] ?? Infinity) + habits.every - time)
  return after === Infinity
    ? undefined
    : { key: `claps from ${told}`, after, slot: '0', value: { claps: claps.filter((clap, i) => i <= told || clap <= time), ...own.phone } }
}

/** One person's claps, who is told of the round at `start`. The beat of the room is the same for all; nobody gives it. */
function clapsFrom(chance: Chance, { heeds, gap, spread, jitter }: Habits, start: number, poll: string): number[] {
  const own = gap * Math.exp(spread * chance.normal(poll, 'tempo'))
  const claps: number[] = []
  let time = start + takesUp * (0.4 + 0.6 * chance.uniform(poll, 'takes up'))
  while (time < start + lasts + 2 * takesUp) {
    claps.push(Math.round(time))
    const early = (time + gap / 2) % gap - gap / 2
    time += Math.max(120, own + heeds * (gap - own) - heeds * early + jitter * chance.normal(poll, 'falls', claps.length))
  }
  return claps
}

/**
 * The clap of one beat, which a phone hears of a little late, and of which its message takes a little; or none, where it
 * is missed. Nobody claps before the round, however fast a rehearsal goes.
 */
function inLockstep(habits: Habits, drawn: (chance: Chance) => Drawn, { person: { chance }, question: { poll }, now, since }: Player, { from, beat }: ClapTogether & { beat: number }): Move | undefined {
  const { phone, reactions } = drawn(chance)
  const key = `beat ${beat}`
  const reaction = once(reactions, `${poll.id} ${from} ${beat}`, () => reactionTo(chance, habits, poll.id, beat))
  return reaction === undefined
    ? undefined
    : { key, after: Math.max(0, phone.trip + reaction - since(key)), slot: String(beat), value: { claps: [Math.max(0, Math.round(now - from - phone.trip / 2))], ...phone } }
}

/** In milliseconds; undefined where a beat is missed. */
function reactionTo(chance: Chance, { reaction, hesitation, lapses }: Habits, poll: string, beat: number): number | undefined {
  return chance.uniform(poll, 'misses', beat) < lapses ? undefined : chance.lognormal(beat === 1 ? takesUp : reaction, hesitation, poll, 'reacts', beat)
}

/** What a claim is tried on: everybody claps with care, and phones tell it in few messages, since nobody looks on. */
const tried: Partial<Habits> = { lapses: 0, every: 5000, networks: 0 }

/** A room in which nobody hears anybody. */
export const deaf = { plays: clapping({ ...tried, heeds: 0 }) }

/** People who heed each other, and take their time in lockstep. */
export const heedful = { plays: clapping({ ...tried, heeds: 0.5 }) }

/** Sixty who keep three quarters of their tempo in lockstep: all react fast, and alike. */
export const nearlyAsFast = { plays: clapping({ ...tried, heeds: 0.5, reaction: 615, hesitation: 0.05 }) }
