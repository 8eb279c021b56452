/**
 * Questions that have a mean and no shares: the steps of a scale, and needles, by how far they point toward the goal.
 * Each is told from the counts that a room's own report tells, all of them; where one is left out there is no mean.
 */
import type { Poll } from '../../workshop/poll.ts'
import type { Question } from '../data.ts'
import type { MeanTogether, PooledMean, RoomMean } from './data.ts'
import { detailOf } from '../../statistics/detail.ts'
import { pooled, roomsToPool } from '../../statistics/pooling.ts'
import { studentWithin } from '../../statistics/student.ts'
import { enough } from '../judging.ts'

/** A question as one room was asked it; one that is left out does not count with the others. */
export interface Asked { room: number, question: Question, early: boolean, isLeftOut: boolean }

/** Undefined for questions without a mean, and where no room may tell one. */
export function meanOver(poll: Poll, asked: Asked[]): PooledMean | undefined {
  const scale = scaleOf(poll)
  if (!scale)
    return undefined
  const means = asked.map(({ room, question, early, isLeftOut }) => ({ ...roomMean(question, scale.valueAt), room, early, isLeftOut }))
  if (means.every(({ mean }) => mean === null))
    return undefined
  const rooms = means.map(({ isLeftOut, variance, ...told }): RoomMean => ({ ...told, counts: variance > 0 && told.n >= enough && !isLeftOut }))
  const counted = means.filter((_, i) => rooms[i]!.counts)
  const { label, from, to } = scale
  return { label, from, to, rooms, together: counted.length < roomsToPool ? null : together(counted) }
}

/** What a cell of such a question stands for, between which ends. */
function scaleOf(poll: Poll): Pick<PooledMean, 'label' | 'from' | 'to'> & { valueAt: (key: string) => number } | undefined {
  if (poll.kind === 'scale')
    return { label: 'Mean', from: poll.from, to: poll.to, valueAt: Number }
  if (poll.kind !== 'compass' || poll.toward === undefined)
    return undefined
  const { toward } = poll
  return { label: 'Toward the goal: 1 is all the way, −1 away from it', from: -1, to: 1, valueAt: key => Math.cos((Number(key) - toward) * Math.PI / 180) }
}

/** The mean with its t-interval, and the variance that chance alone gives it; null of so few that they are arrows alone, or where a count is left out. */
function roomMean({ figures: [figure] }: Question, valueAt: (key: string) => number): Pick<RoomMean, 'n' | 'mean' | 'interval'> & { variance: number } {
  const { of: n, cells } = figure!
  if (detailOf(n) === 'drawn' || cells.some(cell => cell.n === null))
    return { n, mean: null, interval: null, variance: 0 }
  const sum = (of: (value: number) => number) => cells.reduce((total, { key, n }) => total + n! * of(valueAt(key)), 0)
  const mean = sum(value => value) / n
  const variance = sum(value => (value - mean) ** 2) / (n - 1) / n
  const half = studentWithin(0.95, n - 1) * Math.sqrt(variance)
  return { n, mean, interval: { lower: mean - half, upper: mean + half }, variance }
}

function together(rooms: { mean: number | null, variance: number }[]): MeanTogether {
  const { value, interval, prediction, i2 } = pooled(rooms.map(({ mean, variance }) => ({ value: mean!, variance })))
  return { rooms: rooms.length, mean: value, interval, prediction, i2 }
}
