/** Texts that were voted on stand in one order everywhere: on the stage, in a hand and in the report. */
import type { VoteTally } from '../../workshop/kinds/vote.ts'
import { expect, test } from '@playwright/test'
import { ranked } from '../../statistics/ranking.ts'
import { ownView, phoneView, presenterBoardView } from '../../workshop/view.ts'
import { deckOf, people, Workshop } from './workshop.ts'

test('the first three on a phone are the first three of the stage, by votes of those who saw them', () => {
  const workshop = new Workshop(deckOf({
    one: {
      polls: [
        { id: 'text', kind: 'text', ask: 'Say', opens: 1 },
        { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', sample: 3, votes: 2, opens: 2, shows: 3 },
      ],
    },
  }))
  workshop.to('one', 1)
  const voters = people(24)
  for (const voter of voters.slice(0, 9))
    workshop.cast(voter, 'text', `text of ${voter}`)
  workshop.to('one', 2)
  voters.forEach((voter, i) => {
    for (const { id } of ownView(workshop.state, voter).personal.vote?.texts?.slice(i % 2, 1 + i % 3) ?? [])
      workshop.cast(voter, 'vote', true, { slot: id })
  })
  workshop.to('one', 3)
  const { texts } = presenterBoardView(workshop.state, 'vote').result as VoteTally
  const onPhones = (phoneView(workshop.state).question!.result as VoteTally).texts
  expect(texts).toEqual(ranked(texts))
  expect(onPhones).toEqual(texts.slice(0, 3))
  // By votes alone the order would be another one.
  expect(texts.toSorted((a, b) => b.votes - a.votes).map(({ id }) => id)).not.toEqual(texts.map(({ id }) => id))
})
