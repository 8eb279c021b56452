/** How the explorer writes a figure: one digit more where numbers are small, and its unit. */
import type { Figure } from '../../explorables/model.ts'
import { fixed } from '../../drawing/numbers.ts'

/** A value as the figure it is of is written; its unit is not. */
export function toldAs({ digits = 0, value: own, unit }: Figure, value: number): string {
  return fixed(value, Math.max(digits, Math.abs(own) < 10 && unit !== '' ? 1 : 0))
}

/** A figure with its unit, against another where there is one: «63.2 days against 29.1 (alone)». */
export function toldAgainst(figure: Figure, own: number, other?: { value: number, name: string }): string {
  return `${toldAs(figure, own)} ${figure.unit}`.trim() + (other ? ` against ${toldAs(figure, other.value)} (${other.name})` : '')
}

/** How many times one is the other: the smaller, the more digits. */
export function toldTimes(times: number): string {
  return fixed(times, Math.abs(times) < 1 ? 2 : Math.abs(times) < 10 ? 1 : 0)
}
