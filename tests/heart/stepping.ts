/** A deck whose polls open, end and are shown at every sort of step: for the tests of arrow keys and of the presenter's keys. */
import { deckOf, yesNo } from './workshop.ts'

export const deck = deckOf({
  title: {
    polls: [
      { id: 'lobby', kind: 'words', most: 3, ask: 'What broke it?', open: 'lobby' },
      { id: 'all-along', kind: 'words', most: 1, ask: 'More?', open: 'talk' },
    ],
  },
  goal: { polls: [yesNo('a', { opens: 2, shows: 3 }), yesNo('b', { opens: 4 })] },
  word: { polls: [yesNo('c', { opens: 0, shows: 1 }), yesNo('d', { opens: 1 }), yesNo('e', { opens: 2 })] },
  wall: { reveals: [{ poll: 'b', at: 1 }] },
})
