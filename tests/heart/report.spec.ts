/** A report's figures, from ballots: the same check values that the measures have. */
import { expect, test } from '@playwright/test'
import { answer, measure, question, report, room, times } from './reports.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

test('a share has its counts, per cent and Wilson’s interval', () => {
  const workshop = room()
  answer(workshop, 'felt', [...times(9, 'yes'), 'no'])
  const [yes] = question(report(workshop), 'felt').figures[0]!.cells
  expect(yes).toMatchObject({ n: 9, of: 10, share: 0.9 })
  expect(yes!.interval!.lower).toBeCloseTo(0.5958, 4)
  expect(yes!.interval!.upper).toBeCloseTo(0.9821, 4)
})

test('the five numbers stand on every report, those that did not run say so', () => {
  expect(report(room()).numbers.map(({ figure, lines }) => [figure, lines[0]])).toEqual([
    ...times(3, ['', 'was not asked in this room']),
    ['', 'the game did not run in this room'],
    ['', 'was not asked in this room'],
  ])
  const another = new Workshop(deckOf({ first: { polls: [yesNo('tea')] } }))
  expect(report(another)).toMatchObject({ numbers: [], claims: [], skipped: [{ id: 'tea' }] })
})

test('could define against have felt: Newcombe’s interval and the mid-p of the same people', () => {
  const workshop = room()
  // 1 both, 1 only defined, 7 only felt, 12 neither.
  answer(workshop, 'can-define', ['yes', 'yes', ...times(19, 'no')])
  answer(workshop, 'felt', ['yes', 'no', ...times(7, 'yes'), ...times(12, 'no')])
  const [number] = report(workshop).numbers
  expect(number!.figure).toBe('2 : 8 of 21')
  // As on stage: how many more have felt it.
  expect(number!.measures[0]!.value).toBeCloseTo(0.286, 3)
  expect(number!.measures[0]!.interval!.lower).toBeCloseTo(0.026, 3)
  expect(number!.measures[0]!.interval!.upper).toBeCloseTo(0.507, 3)
  // Discordant (1, 7): twice (1 + 8/2) / 2⁸.
  expect(number!.measures[1]!.value).toBeCloseTo(2 * (1 + 8 / 2) / 256, 9)
})

test('agreement comes with its jackknife interval, not with that of raw judgements', () => {
  const workshop = room()
  answer(workshop, 'define', people(12).map((_, i) => i < 8 ? 'we nod' : 'a goal'))
  workshop.do({ type: 'openPoll', poll: 'define-judge' })
  const judged = workshop.state.polls.get('define-judge')!.rounds[0]!.handed[0]!
  for (const [place, id] of judged.entries()) {
    const author = `voter-${Number(id) - 1}`
    for (let next = 1; next <= 4; next++) {
      const other = judged[(place + next) % judged.length]!
      const same = (Number(id) <= 8) === (Number(other) <= 8)
      expect(workshop.cast(author, 'define-judge', same ? 'same' : 'different', { slot: other })).toMatchObject({ ok: true })
    }
  }
  workshop.do({ type: 'closePoll', poll: 'define-judge' })
  const made = report(workshop)
  const agreed = measure(made, 'define-judge', 'Agreement')
  const [same] = question(made, 'define-judge').figures[0]!.cells
  expect(same!.of).toBe(48)
  expect(agreed.value).toBeCloseTo(same!.n! / 48, 12)
  expect(same!.interval).toBeNull()
  expect(made.numbers[1]!.figure).toBe(`${Math.round(100 * agreed.value!)} %`)
  expect(agreed.interval!.lower).toBeLessThan(agreed.value!)
})

test('weird before and after: the mean difference of the same people, and who moved', () => {
  const workshop = room()
  answer(workshop, 'weird', [1, 2, 3, 4, 5, 6])
  answer(workshop, 'weird-after', [3, 3, 3, 6, 6, undefined])
  const number = report(workshop).numbers[4]!
  expect(number.figure).toBe('+1.2')
  expect(number.lines).toEqual([expect.stringContaining('the same 5 people, from 3.0 to 4.2 on average'), expect.stringContaining('slide 2 had announced the wanted answer'), '4 up, 1 the same, 0 down'])
  // Differences 2 1 0 2 1: mean 1.2, s = √0.7, t(0.975, 4) = 2.776.
  expect(number.measures[0]!.interval!.lower).toBeCloseTo(1.2 - 2.7764 * Math.sqrt(0.7 / 5), 3)
})

test('needles, rankings, sortings and words have their measures', () => {
  const workshop = room()
  answer(workshop, 'compass', times(12, 90))
  answer(workshop, 'first-try', times(6, ['b', 'a', 'c']))
  answer(workshop, 'ingredients', [...times(7, { discovery: 'no', surprise: 'no', harm: 'yes' }), ...times(3, { discovery: 'no', surprise: 'yes', harm: 'yes' })])
  answer(workshop, 'felt-word', [...times(6, ['pain']), ['joy'], ['hurt'], ['meh'], ['slow']])
  const made = report(workshop)
  expect(measure(made, 'compass', 'R̄').value).toBeCloseTo(1, 12)
  expect(measure(made, 'compass', 'Mean direction').value).toBe(90)
  expect(measure(made, 'first-try', 'Kendall').value).toBe(1)
  expect(measure(made, 'first-try', 'Mean rank: B').value).toBe(1)
  expect(measure(made, 'ingredients', 'Fleiss').value).toBeGreaterThan(0.5)
  expect(measure(made, 'felt-word', 'Good').value).toBeCloseTo(0.6, 12)
  expect(question(made, 'felt-word').words[0]).toEqual({ word: 'pain', n: 6 })
})

test('what did not support the talk is generated from the figures, and says what it could not test', () => {
  const workshop = room()
  answer(workshop, 'can-define', times(12, 'yes'))
  answer(workshop, 'felt', [...times(2, 'yes'), ...times(10, 'no')])
  answer(workshop, 'ingredients', [...times(16, { discovery: 'yes', surprise: 'no', harm: 'no' }), ...times(4, { discovery: 'no', surprise: 'yes', harm: 'no' })])
  answer(workshop, 'hands', times(3, 'raised'))
  const { claims } = report(workshop)
  const standing = (start: string) => claims.find(({ claim }) => claim.startsWith(start))?.standing
  expect(standing('More people have felt')).toBe('against')
  expect(standing('Most people have felt')).toBe('against')
  expect(standing('Without discovery')).toBe('against')
  expect(standing('Without surprise')).toBe('undecided')
  expect(standing('Without harm')).toBe('held')
  expect(standing('Most people worked')).toBe('untested')
  expect(standing('One word hides')).toBeUndefined()
})

test('stories that speak against the talk come first', () => {
  const workshop = room()
  answer(workshop, 'story', ['first', 'second', 'third', 'fourth'])
  answer(workshop, 'ingredients', [...times(1, { discovery: 'no' }), ...times(3, { harm: 'yes' })])
  const [wall] = report(workshop).walls
  expect(wall!.texts.map(({ text, counter }) => [text, !!counter])).toEqual([['second', true], ['third', true], ['fourth', true], ['first', false]])
})

test('an empty mark is no story, and no counter-example, whatever its author sorted', () => {
  const workshop = room()
  answer(workshop, 'story', ['-', '…', '¿?', '物語', 'one', 'two', '👎', 'three', 'four'])
  answer(workshop, 'ingredients', [...times(7, { harm: 'yes' }), ...times(3, { harm: 'no' })])
  const [wall] = report(workshop).walls
  expect(wall!.texts.filter(({ counter }) => counter).map(({ text }) => text)).toEqual(['物語', 'one', 'two', '👎'])
  expect(wall!.notes).toEqual([expect.stringMatching(/^counter-examples first: 4 of these authors/)])
  // Of five that say something two do, so nobody is told which: the marks would have made them three.
  const few = room()
  answer(few, 'story', ['-', 'one', 'two', 'three', 'four', 'five'])
  answer(few, 'ingredients', [...times(3, { harm: 'yes' }), ...times(3, { harm: 'no' })])
  expect(report(few, { sharing: true }).walls[0]).toMatchObject({ notes: [], texts: expect.not.arrayContaining([expect.objectContaining({ counter: true })]) })
})
