/** A forest plot: each room a line with its interval, and below them what they say together, all on one line from the least to the most that can be. */
import type { VNode } from 'vue'
import type { Interval } from '../../statistics/wilson.ts'
import type { Difference, MeanTogether, PooledAnswer, PooledMean, RoomMean, RoomShare, Together } from './data.ts'
import { h } from 'vue'
import { fixed, signed, wholePercent } from '../../drawing/numbers.ts'
import { inPercent } from '../../statistics/detail.ts'

/** A picture is so many units wide, which are all that can be, and so many high. */
const width = 200
const height = 10

/** What a line has of a room; values in the units of the plot. */
interface Line extends Pick<RoomShare, 'room' | 'early' | 'counts'> { said: string, value: number | null, interval: Interval | null }

interface Plot {
  label: string
  /** The least and the most that can be. */
  from: number
  to: number
  lines: Line[]
  together: { value: number, said: string, told: string, from: Together | MeanTogether } | null
  /** Sentences below it. */
  notes?: string[]
}

/** `names`: what each room is called, by its place. */
export function forestOfShares({ label, rooms, together, differences }: PooledAnswer, names: string[]): VNode {
  return forest({
    label,
    from: 0,
    to: 1,
    lines: rooms.map(room => ({ ...room, said: room.n === null ? 'left out' : `${room.n} of ${room.of}`, value: room.n === null ? null : room.n / room.of })),
    together: together && { value: together.share, said: wholePercent(together.share), told: inPercent(together.interval), from: together },
    notes: differences.map(differenceInWords),
  }, names)
}

export function forestOfMeans({ label, from, to, rooms, together }: PooledMean, names: string[]): VNode {
  const digits = to - from > 2 ? 1 : 2
  const within = ({ lower, upper }: Interval) => `${fixed(lower, digits)} to ${fixed(upper, digits)}`
  const said = ({ mean, n }: RoomMean) => mean === null ? 'left out' : `${fixed(mean, digits)} of ${n}`
  return forest({
    label: `${label} (${fixed(from, 0)} to ${fixed(to, 0)})`,
    from,
    to,
    lines: rooms.map(room => ({ ...room, said: said(room), value: room.mean })),
    together: together && { value: together.mean, said: fixed(together.mean, digits), told: within(together.interval), from: together },
  }, names, within)
}

function differenceInWords({ who, rooms, share, difference, interval }: Difference): string {
  const points = (share: number) => signed(100 * share, 0)
  return `${who}, ${rooms} rooms: ${wholePercent(share)}, ${points(difference)} points, 95 % interval ${points(interval.lower)} to ${points(interval.upper)}`
}

function forest({ label, from, to, lines, together, notes = [] }: Plot, names: string[], within = inPercent): VNode {
  /** A mean's interval may reach beyond what can be. */
  const at = (value: number) => width * Math.min(1, Math.max(0, (value - from) / (to - from)))
  return h('section', { class: 'forest' }, [
    h('h4', label),
    h('ul', [
      ...lines.map(({ room, said, value, interval, early, counts }) => line(
        [names[room]!, early ? h('small', ' seen early') : null],
        said,
        interval && value !== null
          ? [
              h('path', { class: 'whisker', d: `M${at(interval.lower).toFixed(1)} ${height / 2}H${at(interval.upper).toFixed(1)}` }),
              h('rect', { class: ['mark', { apart: !counts }], x: at(value) - 2, y: height / 2 - 2, width: 4, height: 4 }),
            ]
          : [],
      )),
      together ? togetherLine(together, at, within) : null,
    ]),
    ...notes.map(note => h('p', { class: 'notes' }, note)),
  ])
}

function togetherLine({ value, said, told, from: { rooms, interval, prediction, i2 } }: NonNullable<Plot['together']>, at: (value: number) => number, within: (interval: Interval) => string): VNode {
  const x = (value: number) => at(value).toFixed(1)
  return h('li', { class: 'together' }, [
    ...line([`${rooms} rooms together`], `${said} `, [
      h('path', { class: 'prediction', d: `M${x(prediction.lower)} ${height / 2}H${x(prediction.upper)}` }),
      h('path', { class: 'diamond', d: `M${x(interval.lower)} ${height / 2}L${x(value)} 1L${x(interval.upper)} ${height / 2}L${x(value)} ${height - 1}Z` }),
    ]).children as VNode[],
    h('small', `95 % interval ${told}; another room like these: ${within(prediction)}; I² = ${wholePercent(i2)}`),
  ])
}

function line(name: (VNode | string | null)[], value: string, drawn: VNode[]): VNode {
  return h('li', [
    h('span', { class: 'label' }, name),
    h('span', { class: 'value' }, h('b', value)),
    h('svg', { 'viewBox': `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, [
      h('path', { class: 'track', d: `M0 ${height / 2}H${width}m0 -3v6M0 ${height / 2 - 3}v6` }),
      ...drawn,
    ]),
  ])
}
