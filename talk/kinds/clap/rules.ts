/**
 * Clap: the phone lies on the palm and is slapped, so that a clap is heard and a tap is sent. With no leader everybody
 * claps as they like; in lockstep the next beat opens only when everybody has clapped the last.
 */
import type { Kind } from '../../../workshop/kinds/kind.ts'
import type { PollState } from '../../../workshop/state.ts'
import type { Play } from './play.ts'
import type { ClapBallot, ClapTogether } from './shapes.ts'
import * as v from 'valibot'
import { currentRound } from '../../../workshop/state.ts'
import { told } from '../../../workshop/withheld.ts'
import { clapFigures } from './figures.ts'
import { awaitedIn, beatsTaken, clapped, dueIn, newPlay, playOf, ticked } from './play.ts'
import { manyAwaited } from './shapes.ts'

/** Seconds, where the poll does not say. */
const usual = 15
/** Nobody claps as often in one round. */
const clapsAtMost = 200

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600_000))
const rising = v.check((claps: number[]) => claps.every((clap, i) => i === 0 || clap > claps[i - 1]!), 'one clap comes after the other')

export const clap: Kind<'clap'> = {
  settings: { lockstep: v.optional(v.boolean()) },
  forPhones: ({ lockstep }) => ({ lockstep }),
  forScreens: ({ lockstep }) => ({ lockstep }),
  keys: ({ lockstep }) => [lockstep ? 'in lockstep' : 'no leader'],
  ballot: ({ lockstep }) => v.strictObject({
    claps: v.pipe(v.array(milliseconds), v.minLength(1), v.maxLength(lockstep ? 1 : clapsAtMost), rising),
    trip: v.pipe(milliseconds, v.maxValue(60_000)),
    spread: v.pipe(milliseconds, v.maxValue(60_000)),
  }),
  slots: clapsAtMost,
  cells: () => [],
  opened(poll) {
    currentRound(poll).play = newPlay({ from: poll.openedAt!, lasts: 1000 * (poll.definition.seconds ?? usual), here: poll.hereAtOpening }, poll.definition.lockstep === true)
  },
  cast(poll, voter, slot, value, at) {
    const play = playOf(currentRound(poll))
    const ballot = told(value) as ClapBallot | null | undefined
    if (play && ballot)
      clapped(play, { voter, no: Number(slot), clap: ballot.claps[0]! }, at)
  },
  clock: {
    due: poll => playing(poll, dueIn) ?? null,
    ticked: (poll, _state, at) => playing(poll, play => ticked(play, at)),
    slots: poll => playing(poll, ({ phase, beat }) => phase === 'shut' ? [] : beat ? beatsTaken(beat).map(String) : ['0']) ?? [],
    // In lockstep all phones are told the same, and nothing of their own.
    concerned: (poll, event) => event.type === 'ballotCast' && !poll.definition.lockstep ? [event.voter] : [],
    together: poll => ({ clap: playing(poll, together) }),
    until: poll => playing(poll, ({ from, begun, lasts, phase }) => begun === null || phase === 'over' || phase === 'shut' ? null : from + begun + lasts) ?? null,
  },
  tally: clapFigures,
  brief: ({ kind, lockstep, n, uneven, tempo, inStep, phase }) => ({ kind, lockstep, n, uneven, tempo, inStep, phase, order: [], limit: null, turns: [], seconds: [], beats: 0, awaited: 0 }),
}

function playing<Told>(poll: PollState<'clap'>, tell: (play: Play) => Told): Told | undefined {
  const play = playOf(currentRound(poll))
  return play ? tell(play) : undefined
}

function together(play: Play): ClapTogether {
  const { from, phase, begun, lasts, beat } = play
  return {
    from,
    lasts,
    phase: phase === 'shut' ? 'over' : phase,
    ends: begun === null ? null : begun + lasts,
    ...(beat ? { beat: beat.no, awaited: Math.min(manyAwaited, awaitedIn(play)) } : {}),
  }
}
