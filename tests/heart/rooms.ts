/** Simulated rooms of one claim: so many people think what the claim's room says, answer its polls, and are folded. */
import type { People } from '../../rehearsal/people.ts'
import type { Person } from '../../rehearsal/person.ts'
import type { Rooms, Thoughts } from '../../talk/claims/claim.ts'
import type { Event } from '../../workshop/events.ts'
import type { Poll } from '../../workshop/poll.ts'
import type { State } from '../../workshop/state.ts'
import { answersTo } from '../../rehearsal/answers.ts'
import { chanceOf } from '../../rehearsal/chance.ts'
import { anyone } from '../../rehearsal/people.ts'
import { evolve } from '../../workshop/evolve.ts'
import { rulesOf } from '../../workshop/kinds/index.ts'
import { currentRound, initialState } from '../../workshop/state.ts'
import { playOut } from './playing.ts'

/** Everybody is there, answers everything once, and writes what they mean. `polls` are those of the deck. */
export function roomOf(polls: Poll[], { asked }: Pick<Rooms, 'asked'>, thoughts: Thoughts, size: number, seed: number): State {
  const people: People = { ...anyone, ...thoughts, skips: () => 0 }
  const room = Array.from({ length: size }, (_, index) => personOf(people, seed, index))
  let at = 0
  const state = initialState()
  const happens = (event: Event) => evolve(state, event)
  const definitions = asked.map(id => polls.find(poll => poll.id === id)!)
  happens({ type: 'workshopStarted', at: 0, id: 'room', seed, title: 'A room', simulated: true })
  happens({ type: 'deckLoaded', at: 0, deck: { title: 'A room', slides: [{ id: 'only', title: '', polls: definitions, reveals: [] }] } })
  for (const { index } of room)
    happens({ type: 'voterJoined', at: 0, voter: `voter-${index}` })
  for (const poll of definitions) {
    happens({ type: 'pollOpened', at, poll: poll.id, by: 'key', asked: poll, seed, here: size })
    if (rulesOf(poll.kind).clock) {
      at = playOut(state, poll.id, new Map(room.map(person => [`voter-${person.index}`, person])), at)
    }
    else {
      for (const person of room)
        answer(state, poll, person)
    }
    happens({ type: 'pollClosed', at, poll: poll.id, by: 'key' })
    happens({ type: 'resultShown', at, poll: poll.id, by: 'key' })
  }
  return state
}

function answer(state: State, poll: Poll, person: Person): void {
  const voter = `voter-${person.index}`
  const of = state.polls.get(poll.id)!
  const personal = rulesOf(poll.kind).personal?.(of, state, voter)
  const write = (bank: string) => {
    const groups = Object.entries(person.people.texts[bank] ?? {})
    return groups[Math.floor(person.chance.uniform(bank, 'group') * groups.length)]?.[1][0]
  }
  const { no: round } = currentRound(of)
  for (const { slot, value } of answersTo(person, { poll, round, accepting: true, shown: false, openedAt: 0 }, personal, write))
    evolve(state, { type: 'ballotCast', at: 0, poll: poll.id, round, voter, slot, edit: 1, value })
}

/** What answering hangs on; nobody here is late, slow or offline. */
function personOf(people: People, seed: number, index: number): Person {
  const chance = chanceOf(seed, 'person', index)
  return { index, chance, people, mind: people.mind(chance), slowness: 1, taps: 1, writes: 1, wavers: 0, comes: 0, gaps: [] }
}
