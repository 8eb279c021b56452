/**
 * The funny ways as they are told: a dial is turned all the way, seen, and turned back before the next one. Nothing of
 * the model changes; a beat leads one dial from one position to another, 0 as things are to 1, in so many seconds.
 */
import type { Cue } from '../../../../components/explorer/playing.ts'
import type { FunnySettings } from '../../../models/funny.ts'
import type { Beat } from '../crossing/staging.ts'
import { initialOf } from '../../../../explorables/model.ts'
import { funny } from '../../../models/funny.ts'
import { momentAt, secondsOf } from '../crossing/staging.ts'

export type Dial = Exclude<keyof FunnySettings, 'telling'>
export interface DialBeat extends Beat<'turns' | 'stands' | 'returns'> { dial: Dial, click: number }

/** The clicks at which dials are turned, by their key. */
export type Turns = Record<Dial, number>

const seconds = { turns: 0.9, stands: 0.9, returns: 0.5 }

/**
 * The beats of all clicks, in order. At the end of a click its dial stands turned, so that there is something to see
 * where nothing moves. Where the cover is taken off, all dials that were turned before are turned again.
 */
export function stagedDials(turns: Turns, uncovers: number): DialBeat[] {
  const inOrder = (Object.entries(turns) as [Dial, number][]).sort(([, a], [, b]) => a - b)
  const steps = inOrder.map(([dial, click]) => ({ click, dials: [dial] }))
  steps.push({ click: uncovers, dials: inOrder.filter(([, click]) => click < uncovers).map(([dial]) => dial) })
  const beats: DialBeat[] = []
  let turned: Dial | undefined
  for (const { click, dials } of steps.sort((a, b) => a.click - b.click)) {
    for (const dial of dials) {
      const add = (shows: DialBeat['shows'], dial: Dial, from: number, to: number) => beats.push({ shows, dial, click, seconds: seconds[shows], from, to })
      if (turned)
        add('returns', turned, 1, 0)
      add('turns', dial, 0, 1)
      add('stands', dial, 1, 1)
      turned = dial
    }
  }
  return beats
}

/** What of the beats each click plays. */
export function cuesOf(beats: DialBeat[]): Cue[] {
  return [...new Set(beats.map(({ click }) => click))].map((at) => {
    const [from, to] = [beats.filter(({ click }) => click < at), beats.filter(({ click }) => click <= at)].map(secondsOf)
    return { at, from: from!, to: to!, seconds: to! - from! }
  })
}

/** How all dials stand after so many seconds of the beats: at most one is turned. */
export function settingsAt(beats: DialBeat[], after: number): FunnySettings {
  const { beat, day: position } = momentAt(beats, after)
  return { ...initialOf(funny), [beat.dial]: position }
}

/** The second from which on it is said what a dial costs: as it is turned with the cover off. */
export function pricedFrom(beats: DialBeat[], dial: Dial, uncovers: number): number {
  return secondsOf(beats.slice(0, beats.findIndex(beat => beat.dial === dial && beat.shows === 'turns' && beat.click >= uncovers)))
}

/** What is left of value once harm is taken off, in words; both a week. */
export function leftInWords(left: number, before: number): string {
  if (Math.abs(left) < 0.05)
    return 'nothing left'
  if (left < 0)
    return 'more lost than won'
  const times = left / before
  if (times > 1.02)
    return times > 1.25 ? 'far more than before' : 'a little more than before'
  return times < 0.98 ? 'less than before' : 'as before'
}
