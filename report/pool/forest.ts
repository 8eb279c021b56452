/** A forest plot: each room a line with its interval, and below them what they say together, all on one line from 0 to 100 %. */
import type { VNode } from 'vue'
import type { Interval } from '../../statistics/wilson.ts'
import type { PooledAnswer, Together } from './data.ts'
import { h } from 'vue'
import { wholePercent } from '../../drawing/numbers.ts'
import { inPercent } from '../../statistics/detail.ts'

/** A picture is so many units wide, which are 0 to 100 %, and so many high. */
const width = 200
const height = 10

/** `names`: what each room is called, by its place. */
export function forest({ label, rooms, together }: PooledAnswer, names: string[]): VNode {
  return h('section', { class: 'forest' }, [
    h('h4', label),
    h('ul', [
      ...rooms.map(({ room, n, of, interval, early, counts }) => line(
        [names[room]!, early ? h('small', ' seen early') : null],
        n === null ? 'left out' : `${n} of ${of}`,
        interval && n !== null ? [whisker(interval), h('rect', { class: ['mark', { apart: !counts }], x: width * n / of - 2, y: height / 2 - 2, width: 4, height: 4 })] : [],
      )),
      ...(together ? [togetherLine(together)] : []),
    ]),
  ])
}

function togetherLine({ rooms, share, interval, prediction, i2 }: Together): VNode {
  const at = (value: number) => (width * value).toFixed(1)
  return h('li', { class: 'together' }, [
    ...line([`${rooms} rooms together`], `${wholePercent(share)} `, [
      h('path', { class: 'prediction', d: `M${at(prediction.lower)} ${height / 2}H${at(prediction.upper)}` }),
      h('path', { class: 'diamond', d: `M${at(interval.lower)} ${height / 2}L${at(share)} 1L${at(interval.upper)} ${height / 2}L${at(share)} ${height - 1}Z` }),
    ]).children as VNode[],
    h('small', `95 % interval ${inPercent(interval)}; another room like these: ${inPercent(prediction)}; I² = ${wholePercent(i2)}`),
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

function whisker({ lower, upper }: Interval): VNode {
  return h('path', { class: 'whisker', d: `M${(width * lower).toFixed(1)} ${height / 2}H${(width * upper).toFixed(1)}` })
}
