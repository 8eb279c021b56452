/** What stands in a phone's field and what the server keeps of it: one rule, so that what is saved is called saved. */
import type { AnyBallot, AnyView } from '../../phone/ballots/ballot.ts'
import { expect, test } from '@playwright/test'
import { text } from '../../phone/ballots/text.ts'
import { words } from '../../phone/ballots/words.ts'
import { ballot as guess } from '../../talk/kinds/guess/ballot.ts'
import { ballotIn } from '../../workshop/ballot-box.ts'
import { currentRound } from '../../workshop/state.ts'
import { longest } from '../../workshop/writing.ts'
import { asking } from './workshop.ts'

const typed = {
  'two blanks': 'two  spaces',
  'an accent of its own': 'cafe\u0301',
  'Hebrew with a direction mark': '\u200Fשלום',
  'Arabic with a direction mark': 'سلام\u200E',
  'a space of no width': 'al\u200Bign',
  'a tab': 'in\tstep',
  'a soft hyphen': 'align\u00ADment',
  'blanks around it': '  in step ',
}

/** A view of a poll in which these words stand in the field, and this answer is saved. */
function view(poll: object, draft: string[], answer?: (slot: string) => unknown): AnyView {
  return {
    poll: { id: 'it', ask: 'It?', ...poll },
    ask: 'It?',
    texts: [],
    answer: (slot = '0') => answer?.(slot),
    isSaved: () => true,
    slots: () => [],
    draft,
  } as unknown as AnyView
}

/** What a ballot says is still to do. */
function unsent(ballot: AnyBallot, of: AnyView): string | undefined {
  return ballot.unsent?.(of)
}

/** What the server keeps of an answer. */
function kept(poll: object, value: unknown): unknown {
  const workshop = asking(poll)
  workshop.cast('ada', 'it', value)
  return ballotIn(currentRound(workshop.state.polls.get('it')!).ballots, 'ada')!.value
}

for (const [what, line] of Object.entries(typed)) {
  test(`${what}: what was saved is what is typed`, () => {
    for (const [ballot, poll, value] of [
      [words, { kind: 'words', most: 3 }, [line]],
      [text, { kind: 'text' }, line],
    ] as [AnyBallot, object, unknown][])
      expect(unsent(ballot, view(poll, [line], () => kept(poll, value)))).toBe('')
  })
}

test('a number is read through what cannot be seen around it', () => {
  const poll = { kind: 'guess', from: 0, to: 5000, unit: 'years', truth: 1 }
  expect(unsent(guess, view(poll, ['\u200E1,200 '], () => 1200))).toBe('')
})

test('a word that is too long is named before it is sent, counted as people count', () => {
  const most = longest.word
  const toDo = (poll: object, ...draft: string[]) => unsent(words, view({ kind: 'words', most: 3, ...poll }, draft))
  for (const one of ['x', '😀', 'é', 'e\u0301', '👨‍👩‍👧‍👦']) {
    expect(toDo({}, 'short', one.repeat(most)), one).toBe('tap “Send”')
    expect(toDo({}, 'short', one.repeat(most + 1)), one).toBe('make word 2 shorter')
  }
  expect(toDo({ most: 1 }, 'x'.repeat(most + 1))).toBe('make it shorter')
  expect(toDo({}, `  ${'x'.repeat(most)}  `)).toBe('tap “Send”')
})
