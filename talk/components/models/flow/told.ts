/** How much of a day is flow, as people say it. */
import { day } from '../../../models/flow.ts'

/** A share of the day, from 0 to 1, in half hours. */
export function hoursOf(share: number): string {
  const halves = Math.round(share * day * 2)
  if (halves < 2)
    return ['no time', 'half an hour'][halves]!
  return halves === 2 ? 'an hour' : `${Math.floor(halves / 2)}${halves % 2 ? '½' : ''} hours`
}
