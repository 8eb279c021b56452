/** Where decisions stand in the picture of Felt: first hidden below the ground, then among what is known above it, a lane a kind. */
import type { PlacedArrow } from '../../../../drawing/arrow.ts'
import type { Decision } from '../../../models/decisions.ts'
import type { FeltFrame, FeltRun } from '../../../models/felt.ts'
import type { Place, Strip } from './strip.ts'
import { weeks } from '../../../models/decisions.ts'
import { felt } from '../../../models/felt.ts'
import { smooth } from '../crossing/sea.ts'
import { bergOf } from './berg.ts'
import { across } from './strip.ts'

export type State = FeltFrame['decisions'][number]['state']
export type Known = 'felt' | 'foreseen' | 'gift'

export interface Layout {
  strip: Strip
  /** Of every decision of the run, in its order. */
  places: Place[]
  /** Lanes above the ground, from below, with the height of their foot over the ground. */
  lanes: { kind: Known, foot: number }[]
}

/** Arrows beside each other in a column: of those that are known, and of those that are hidden. */
const abreast = { above: 2, below: 4 }
/** Pixels between the ground and what stands on it, and between two that stand on each other. */
const gap = 12

/** Lays out a whole run, so that nobody ever moves but to rise. Where nothing is discovered it is one mass under the water. */
export function layOut(run: FeltRun, strip: Strip, gifts: boolean): Layout {
  const last = felt.frame(run, felt.length(run)).decisions.map(({ decision, state }) => ({ decision, state: state as Known }))
  if (run.settings.discovery === 'cut')
    return { strip, lanes: [], places: bergOf(last.map(({ decision }) => decision), run.settings.growth, strip) }

  const order: Known[] = gifts ? ['felt', 'foreseen', 'gift'] : ['felt', 'foreseen']
  const piles = order.map(kind => ({ kind, counts: new Map<number, number>() }))
  const slots = last.map(({ decision, state }) => {
    const pile = piles.find(({ kind }) => kind === state)
    if (!pile)
      return undefined
    const week = state === 'gift' ? Math.floor(decision.at) : decision.found
    const at = pile.counts.get(week) ?? 0
    pile.counts.set(week, at + 1)
    return { kind: state, week, row: Math.floor(at / abreast.above), place: at % abreast.above }
  })
  const rows = piles.map(({ kind, counts }) => ({ kind, rows: Math.ceil(Math.max(0, ...counts.values()) / abreast.above) })).filter(lane => lane.rows > 0)
  const pitch = Math.min(strip.arrow + gap, (strip.above - gap) / rows.reduce((sum, lane) => sum + lane.rows, 0))
  const lanes = rows.map(({ kind }, i) => ({ kind, foot: gap + pitch * rows.slice(0, i).reduce((sum, lane) => sum + lane.rows, 0) }))
  const length = pitch - gap
  const hidden = hiddenPlaces(last.map(({ decision }) => decision), strip, length)
  const places = slots.map((slot, i): Place => {
    const { foundAt } = last[i]!.decision
    const lane = lanes.find(({ kind }) => kind === slot?.kind)
    return {
      below: hidden[i],
      above: slot && lane && {
        x: across(strip, slot.week + (slot.place + 0.5) / abreast.above),
        y: strip.ground - lane.foot - pitch * slot.row - length / 2,
        angle: -90,
        length,
      },
      risesAt: slot?.kind === 'gift' ? 0 : foundAt,
      rising: 0.35,
    }
  })
  return { strip, places, lanes }
}

/** Under the week that it was taken in; a place is free again once whoever had it was found. */
function hiddenPlaces(decided: Decision[], strip: Strip, length: number): (PlacedArrow | undefined)[] {
  const taken = Array.from({ length: weeks }, (): number[] => [])
  return decided.map(({ at, harmful, foundAt }) => {
    if (!harmful)
      return undefined
    const week = Math.floor(at)
    const free = taken[week]!.findIndex(until => until <= at)
    const slot = free < 0 ? taken[week]!.length : free
    taken[week]![slot] = foundAt + 0.35
    const [row, place] = [Math.floor(slot / abreast.below), slot % abreast.below]
    return {
      x: across(strip, week + (place + 0.5) / abreast.below),
      y: strip.ground + gap + length / 2 + row * length,
      angle: -90,
      length,
    }
  })
}

/** All arrows of a moment, by what is known of them. What harms nobody is none. */
export function arrowsAt({ places }: Layout, { decisions, time }: FeltFrame): Record<Exclude<State, 'harmless'>, PlacedArrow[]> {
  const arrows: Record<Exclude<State, 'harmless'>, PlacedArrow[]> = { hidden: [], felt: [], foreseen: [], gift: [] }
  decisions.forEach(({ state }, i) => {
    const { below, above, risesAt, rising } = places[i]!
    const to = state === 'hidden' ? below : above
    if (state !== 'harmless' && to)
      arrows[state].push(state === 'hidden' || !below ? to : between(below, to, smooth((time - risesAt) / rising)))
  })
  return arrows
}

function between(from: PlacedArrow, to: PlacedArrow, share: number): PlacedArrow {
  const mix = (a: number, b: number) => a + (b - a) * share
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), angle: mix(from.angle, to.angle), length: mix(from.length, to.length) }
}

/** Brackets round arrows: what was felt. As one path. */
export function bracketsPath(arrows: PlacedArrow[]): string {
  return strokes(arrows, 0.34, (half, side, at) =>
    [-1, 1].map(hand => `M${at(hand * (side - half * 0.3), -half)}L${at(hand * side, -half)}L${at(hand * side, half)}L${at(hand * (side - half * 0.3), half)}`).join(''))
}

/** Bars at the foot of arrows: harm that is not felt. As one path. */
export function barsPath(arrows: PlacedArrow[]): string {
  return strokes(arrows, 0.24, (half, side, at) => `M${at(-side, half + 2)}L${at(side, half + 2)}`)
}

/** A stroke about each arrow, in its own directions: across, and back from its tip. `reach` is of its length. */
function strokes(arrows: PlacedArrow[], reach: number, draw: (half: number, side: number, at: (across: number, back: number) => string) => string): string {
  return arrows.map(({ x, y, angle, length }) => {
    const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)]
    return draw(length / 2, length * reach, (across, back) => `${(x - back * cos - across * sin).toFixed(1)} ${(y - back * sin + across * cos).toFixed(1)}`)
  }).join('')
}
