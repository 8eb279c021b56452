/** The table of effects tells the truth: what a history changes for anybody is what the table says of its events. */
import type { Event, EventType } from '../../workshop/events.ts'
import type { State } from '../../workshop/state.ts'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { effects } from '../../workshop/effects.ts'
import { evolve } from '../../workshop/evolve.ts'
import { initialState } from '../../workshop/state.ts'
import { ownView, phoneView } from '../../workshop/view.ts'
import { history, play } from './history.ts'

/** The log of a history event by event, with what `read` makes of the state before and after each. */
function eachStep<T>(log: Event[], read: (state: State) => T, check: (event: Event, before: T, after: T) => void): void {
  const state = initialState()
  for (const event of log) {
    const before = read(state)
    evolve(state, event)
    check(event, before, read(state))
  }
}

/** A room that was handed texts to judge, where what was closed is opened again in every way, and then any history. */
function logOf(steps: Parameters<typeof play>[0]): Event[] {
  const workshop = play([]).join('cyd', 'dan').to('one', 1).to('one', 2).to('one', 3)
  for (const voter of ['ada', 'bob', 'cyd', 'dan'])
    workshop.cast(voter, 'text', `words of ${voter}`)
  workshop.to('one', 4)
  workshop.do({ type: 'startRound', poll: 'judge' })
  workshop.do({ type: 'closePoll', poll: 'judge' })
  workshop.do({ type: 'undoRound', poll: 'judge' })
  workshop.do({ type: 'endWorkshop' })
  workshop.do({ type: 'reopenWorkshop' })
  for (const text of ['1', '2', '3', '4']) {
    workshop.do({ type: 'hideText', poll: 'text', text })
    workshop.do({ type: 'restoreText', poll: 'text', text })
    for (const voter of ['ada', 'bob', 'cyd', 'dan'])
      workshop.do({ type: 'flagText', voter, poll: 'judge', text })
    workshop.do({ type: 'approveTexts', poll: 'text', texts: [text] })
  }
  for (const { command, wait } of steps)
    workshop.wait(wait).do(command)
  return workshop.log
}

function accepting({ polls }: State): Set<string> {
  return new Set([...polls.values()].filter(({ accepting }) => accepting).map(({ definition }) => definition.id))
}

/** What every phone is asked, and what each has of its own. */
function onPhones(state: State): { asked: string, own: Map<string, string> } {
  if (!state.workshop)
    return { asked: '', own: new Map() }
  const { question, talk } = phoneView(state)
  return {
    asked: [question, ...talk].map(each => each && `${each.poll.id} ${each.round} ${each.openedAt}`).join(),
    own: new Map([...state.voters.keys()].map(voter => [voter, JSON.stringify(ownView(state, voter))])),
  }
}

test('a poll takes answers anew only by an event that the table says may open it', () => {
  fc.assert(fc.property(history, (steps) => {
    eachStep(logOf(steps), accepting, (event, before, after) => {
      for (const poll of [...after].filter(poll => !before.has(poll))) {
        const { opens } = effects[event.type]
        expect(opens === 'any poll' || (opens === 'its poll' && 'poll' in event && event.poll === poll), `${event.type} opened ${poll}`).toBe(true)
      }
    })
  }), { numRuns: 100 })
})

/** An author who takes back or rewrites a text that others are judging just then: they hear of it with the next question. */
const heardLater = new Set<EventType>(['ballotCast', 'roundStarted', 'roundUndone', 'roundRedone'])

test('while phones are asked the same, only those that the table names have something else of their own', () => {
  fc.assert(fc.property(history, (steps) => {
    eachStep(logOf(steps), onPhones, (event, before, after) => {
      const { own } = effects[event.type]
      if (before.asked !== after.asked || own === 'everyone' || own === 'flag' || heardLater.has(event.type))
        return
      for (const [voter, was] of before.own)
        expect(after.own.get(voter), `${event.type} changed what ${voter} has`).toBe(was)
    })
  }), { numRuns: 100 })
})
