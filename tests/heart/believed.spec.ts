/** The room's overconfidence: told from ten people on, at the moment of the agreement and not before. */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { believed } from '../../talk/components/1-the-word/believed.ts'
import { boardView, ownView, phoneView } from '../../workshop/view.ts'
import { people, Workshop } from './workshop.ts'

const deck = await readDeck(join(root, 'slides.md'))

/** So many people of whom two thirds can define the word, and who call three in eight of what they judge the same. */
function defining(n: number): Workshop {
  const workshop = new Workshop(deck).to('define', 1)
  for (const [i, voter] of people(n).entries())
    workshop.cast(voter, 'can-define', i % 3 ? 'yes' : 'no')
  workshop.to('define', 2)
  for (const voter of people(n))
    workshop.cast(voter, 'define', `what ${voter} thinks`)
  workshop.to('meaning', 0)
  let judged = 0
  for (const voter of people(n)) {
    for (const { id } of ownView(workshop.state, voter).personal['define-judge']?.texts ?? [])
      workshop.cast(voter, 'define-judge', judged++ % 8 < 3 ? 'same' : 'different', { slot: id })
  }
  return workshop
}

const told = ({ state }: Workshop) => believed(boardView(state, 'can-define'), boardView(state, 'define-judge'), 'yes')

test('the slide of the agreement says it, and no view does before that click', () => {
  const workshop = defining(12)
  for (const [slide, click] of [['meaning', 1], ['duke', 0], ['nobody', 0], ['nobody', 1]] as const) {
    workshop.to(slide, click)
    expect(told(workshop), `${slide} ${click}`).toBeUndefined()
    expect(boardView(workshop.state, 'can-define').result, `${slide} ${click}`).toBeUndefined()
  }
  expect(told(workshop.to('nobody', 2))).toEqual({ yes: 8, n: 12, same: '4 in 10', byHand: false })
  expect(JSON.stringify(phoneView(workshop.state))).not.toContain('can-define')
})

test('on the slide of the thesis the same people are still paired, once both were shown', () => {
  const workshop = defining(12).to('nobody', 1).to('nobody', 2).to('felt', 0).to('felt', 1)
  for (const voter of people(12))
    workshop.cast(voter, 'felt', 'yes')
  workshop.to('felt', 2).to('thesis', 0)
  expect(boardView(workshop.state, 'felt').paired).toBeUndefined()
  workshop.to('thesis', 3)
  expect(boardView(workshop.state, 'felt').paired).toMatchObject({ against: 'can-define', table: [[8, 0], [4, 0]] })
})

test('of fewer than ten, or where one of the two did not run, nothing is said', () => {
  expect(told(defining(9).to('nobody', 1).to('nobody', 2))).toBeUndefined()
  const without = new Workshop(deck).to('define', 1)
  for (const voter of people(12))
    without.cast(voter, 'can-define', 'yes')
  expect(told(without.to('nobody', 1).to('nobody', 2))).toBeUndefined()
})
