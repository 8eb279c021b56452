/** Times and sizes of a recording in words. */
import type { Playback } from '../../workshop/recording/playback.ts'
import type { Replay } from './recording.ts'
import { counted } from '../../statistics/detail.ts'
import { questionsTold } from '../../workshop/asked.ts'

/** The day of a moment in milliseconds since 1970, such as 21 November 2026. */
export function dayOf(moment: number): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** The same in fewer letters: 21 Nov 2026. */
export function shortDayOf(moment: number): string {
  return new Date(moment).toLocaleDateString('en-GB', { dateStyle: 'medium' })
}

/** How many took part, in words. */
export function peopleOf(n: number): string {
  return counted(n, 'person', 'people')
}

/** What a recording is, in a line: a simulated one says so first. */
export function whatOf({ header, others }: Pick<Replay, 'header' | 'others'>): string {
  return [
    header.simulated ? 'Simulated recording' : 'Recording',
    dayOf(header.startedAt),
    peopleOf(header.people),
    ...besideOf(others),
  ].join(' · ')
}

/** Whether others stand behind it, in a line or none. */
export function besideOf(others: number): string[] {
  return others > 0 ? [`compared with ${others === 1 ? 'another' : `${others} others`}`] : []
}

/** How much of it there is; `length` in milliseconds. */
export function sizeOf({ length, asked }: Pick<Playback, 'length' | 'asked'>): string {
  const minutes = Math.max(1, Math.round(length / 60_000))
  return `${counted(minutes, 'minute', 'minutes')}, ${questionsTold(asked)}`
}

/** The day and time of a moment in milliseconds since 1970, such as 21 Nov 2026, 09:35. */
export function clockDay(moment: number): string {
  return new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
