/** A room's recording as it is made for others' eyes, read again. */
import type { Event } from '../../workshop/events.ts'
import type { Workshop } from './workshop.ts'
import { expect } from '@playwright/test'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { presenterBoardView } from '../../workshop/view.ts'
import { people, replay } from './workshop.ts'

export const sharing = { texts: true, sharing: true }
export const withoutTexts = { texts: false, sharing: false }

/** The events of a file, which must be read without damage. */
export function eventsIn(file: string): Event[] {
  const { events, damage } = readRecording(file)
  expect(damage).toBeNull()
  return events
}

export const shared = ({ log }: Workshop, wish = sharing) => replay(eventsIn(writeRecording(log, wish)))
export const seen = (workshop: Workshop, poll = 'it', wish = sharing) => presenterBoardView(shared(workshop, wish), poll)

/** Values of so many people each. */
export function answers(workshop: Workshop, given: [n: number, value: unknown][]): Workshop {
  const voters = people(given.reduce((sum, [n]) => sum + n, 0))[Symbol.iterator]()
  for (const [n, value] of given) {
    for (let i = 0; i < n; i++)
      expect(workshop.cast(voters.next().value!, 'it', value), JSON.stringify(value)).toMatchObject({ ok: true })
  }
  return workshop
}
