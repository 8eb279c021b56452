/** The presenter's preview: what the next press will bring, and nothing that it will not. */
import { expect, test } from '@playwright/test'
import { foreseen } from '../../workshop/foreseen.ts'
import { boardView, presenterBoardView } from '../../workshop/view.ts'
import { deckOf, Workshop, yesNo } from './workshop.ts'

const deck = deckOf({
  lobby: {},
  one: { polls: [yesNo('first', { opens: 1, shows: 2 }), yesNo('second', { opens: 2 })] },
  two: { reveals: [{ poll: 'second', at: 1 }] },
})

/** All polls as a slide's preview has them. */
function preview({ state }: Workshop, slide: string, click: number) {
  const views = <View>(of: (id: string) => View) => Object.fromEntries([...state.polls.keys()].map(id => [id, of(id)]))
  return foreseen(views(id => boardView(state, id)), views(id => presenterBoardView(state, id)), state.deck.slides.find(({ id }) => id === slide)!, click)
}

test('a question that the press asks is open, and has nobody\'s answer', () => {
  const workshop = new Workshop(deck).to('one')
  expect(preview(workshop, 'one', 1).first).toMatchObject({ wasAsked: true, accepting: true, shown: false, answered: 0 })
  expect(preview(workshop, 'one', 1).second).toMatchObject({ wasAsked: false })
})

test('a result that the press shows is there with the presenter\'s figures, here or on another slide', () => {
  const workshop = new Workshop(deck).to('one').to('one', 1)
  workshop.cast('ada', 'first', 'yes')
  expect(boardView(workshop.state, 'first').result).toBeUndefined()
  expect(preview(workshop, 'one', 2)).toMatchObject({ first: { shown: true, accepting: false, result: { n: 1 } }, second: { accepting: true } })
  workshop.to('one', 2)
  workshop.cast('ada', 'second', 'no')
  expect(preview(workshop, 'two', 0).second).toEqual(boardView(workshop.state, 'second'))
  expect(preview(workshop, 'two', 1).second).toMatchObject({ shown: true, result: { n: 1 } })
})

test('one question at a time: the one that is open closes as the next one opens', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [yesNo('first', { opens: 1 }), yesNo('second', { opens: 2 })] } })).to('one').to('one', 1)
  expect(preview(workshop, 'one', 1).first).toMatchObject({ accepting: true })
  expect(preview(workshop, 'one', 2)).toMatchObject({ first: { accepting: false }, second: { accepting: true } })
})

test('what was never asked has no result, and what was asked is not asked again', () => {
  const workshop = new Workshop(deck).to('one').to('one', 2)
  expect(preview(workshop, 'two', 1).second!.result).toMatchObject({ n: 0 })
  expect(preview(new Workshop(deck), 'two', 1).second).toMatchObject({ wasAsked: false, shown: false })
  workshop.do({ type: 'closePoll', poll: 'second' })
  workshop.to('one', 1)
  expect(preview(workshop, 'one', 2).second).toMatchObject({ accepting: false })
})
