/** The moments of a recording: each by its rule, and none where there is too little to go by. */
import { expect, test } from '@playwright/test'
import { contradictedIn } from '../../report/contradicted.ts'
import talk from '../../talk/index.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { ownView } from '../../workshop/view.ts'
import { answer, room as reported, times } from './reports.ts'
import { deckOf, people, Workshop } from './workshop.ts'

const options = { a: 'Tea', b: 'Milk', c: 'Water' }
const choice = (id: string, opens: number, more = {}) => ({ id, kind: 'choice' as const, ask: `${id}?`, options, opens, shows: opens + 1, ...more })

/** Of the texts that a voter may vote for, the one that was written first. */
function leastOf({ state }: Workshop, voter: string): string {
  const ids = ownView(state, voter).personal.best!.texts!.map(({ id }) => Number(id))
  return String(Math.min(...ids))
}

/** So many people answer three questions, the third the same as the first, then write and vote. */
function room(n: number): Workshop {
  const workshop = new Workshop(deckOf({
    lobby: {},
    one: { polls: [choice('first', 1), choice('even', 3)] },
    two: { polls: [choice('again', 1, { repeats: 'first' }), { id: 'line', kind: 'text', ask: 'Write', opens: 3 }, { id: 'best', kind: 'vote', of: 'line', sample: 6, votes: 3, ask: 'Best?', opens: 4, shows: 5 }] },
  })).join(...people(n)).wait(1000)
  const all = (poll: string, value: (i: number) => unknown, wait: number, more = {}) => {
    for (const [i, voter] of people(n).entries())
      workshop.wait(wait).cast(voter, poll, value(i), more)
  }
  workshop.to('one').to('one', 1)
  all('first', i => i === 0 ? 'b' : 'a', 900)
  workshop.to('one', 2).wait(1000).to('one', 3)
  all('even', i => i % 2 ? 'a' : 'b', 100)
  workshop.to('one', 4).wait(1000).to('two').to('two', 1)
  all('again', i => i < 4 ? 'b' : 'a', 900)
  workshop.to('two', 2).wait(1000).to('two', 3)
  all('line', i => `line ${i}`, 2000)
  workshop.to('two', 4)
  for (const voter of people(n))
    workshop.wait(2000).cast(voter, 'best', true, { slot: leastOf(workshop, voter) })
  return workshop.to('two', 5).wait(1000)
}

/** A room of the talk that answered these polls. */
function answered(answers: Record<string, unknown[]>): Workshop {
  const workshop = reported()
  for (const [poll, values] of Object.entries(answers))
    answer(workshop, poll, values)
  return workshop
}

test('each by its rule, when its result came on stage', () => {
  const { moments, openings } = openPlayback({ events: room(12).log })
  expect(moments.map(({ about, poll, say }) => [about, poll, say.replace(/“line \d+”: \d+ of the \d+/, '“line i”: k of the n')])).toEqual([
    ['closest', 'even', '6 to 6: “Tea”, “Milk”'],
    ['fastest', 'even', 'half of 12 people had answered after 0.6 s'],
    ['changed most', 'again', '3 of 12 gave another answer than before'],
    ['most wanted', 'best', '“line i”: k of the n who saw it'],
  ])
  for (const { poll, at } of moments)
    expect(at).toBe(openings.find(opening => opening.poll === poll)!.to)
})

test('of claims that a room went against, the one that it went against most surely', () => {
  const room = answered({ hands: [...times(3, 'raised'), ...times(27, 'not-me')], felt: [...times(6, 'yes'), ...times(24, 'no')] })
  const against = ({ log }: Workshop) => openPlayback({ events: log }, { contradicted: state => contradictedIn(state, talk) }).moments.filter(({ about }) => about === 'against the talk')
  expect(against(room)).toMatchObject([{ poll: 'hands', say: '“Most people worked towards alignment, or cared about it.” 3 of 30 who answered raised a hand' }])
  expect(against(answered({ hands: times(30, 'raised'), felt: [...times(16, 'yes'), ...times(14, 'no')] }))).toEqual([])
  expect(openPlayback({ events: room.log }).moments.map(({ about }) => about)).not.toContain('against the talk')
})

test('of a few people nothing is said', () => {
  expect(openPlayback({ events: room(4).log }).moments).toEqual([])
  expect(openPlayback({ events: [] }).moments).toEqual([])
})
