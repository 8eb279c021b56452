/** Events for the tests of a journal, by hand and without a workshop around them. */
import type { Event } from '../../workshop/events.ts'

export const started: Event = { type: 'workshopStarted', at: 0, id: 'w', seed: 1, title: 'A test' }
export const joined = (voter: string): Event => ({ type: 'voterJoined', at: 1, voter })
export const answered = (voter: string): Event => ({ type: 'ballotCast', at: 1, poll: 'it', round: 0, voter, slot: '0', edit: 1, value: 'raised' })
