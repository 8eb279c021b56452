/** Where presses stand on a line of time: each an arrow over the moment it came, in stacks of one span of time each. */
import type { PulseTally } from '../../../workshop/kinds/pulse.ts'
import type { Arrow } from '../../people/flight.ts'
import { densityFrom } from './figures.ts'

export interface Timeline {
  arrows: Arrow[]
  /** Over 300 presses each span is a column of density instead. */
  columns: { span: number, x: number, width: number, height: number }[]
  /** Where the line is labelled, in whole minutes. */
  marks: { minutes: number, x: number }[]
}

const largest = 48
/** A span on the stage is at least so wide: finer ones are taken together. */
const narrowest = 34
/** Minutes between labels, the first that leaves them room. */
const distances = [1, 2, 5, 10, 15, 30, 60, 120]
const markWidth = 150

/** Lays presses into a box whose foot is the line, in pixels. */
export function layTimeline(tally: PulseTally, width: number, height: number): Timeline {
  const { presses } = tally
  const together = Math.max(1, Math.ceil(tally.counts.length * narrowest / width))
  const seconds = tally.seconds * together
  const counts = Array.from({ length: Math.ceil(tally.counts.length / together) }, (_, i) =>
    tally.counts.slice(i * together, (i + 1) * together).reduce((sum, n) => sum + n, 0))
  const span = width / Math.max(6, counts.length)
  const most = Math.max(1, ...counts)
  const dense = presses >= densityFrom
  const cell = Math.min(largest, Math.max(8, span), height / most)
  const minutes = span * 60 / seconds
  const distance = distances.find(each => each * minutes >= markWidth) ?? distances.at(-1)!
  return {
    arrows: dense
      ? []
      : counts.flatMap((n, i) => Array.from({ length: n }, (_, j) => ({
          key: `${i}:${j}`,
          tone: 'people' as const,
          x: (i + 0.5) * span,
          y: height - (j + 0.5) * cell - 6,
          angle: -90,
          length: cell * 0.76,
        }))),
    columns: dense
      ? counts.map((n, i) => ({ span: i, x: i * span, width: Math.max(2, span - 2), height: n / most * height }))
      : [],
    marks: Array.from({ length: Math.floor((width - markWidth / 2) / (distance * minutes)) + 1 }, (_, i) => ({ minutes: i * distance, x: i * distance * minutes })),
  }
}
