/** What a recording for others' eyes holds: no words the room did not see, and who was here and what was open as it was. */
import type { Event } from '../../workshop/events.ts'
import type { State } from '../../workshop/state.ts'
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { evolve } from '../../workshop/evolve.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { initialState } from '../../workshop/state.ts'
import { boardView, ownView, presenterBoardView } from '../../workshop/view.ts'
import { history, play, polls } from './history.ts'
import { answers, eventsIn, seen, sharing, withoutTexts } from './shared.ts'
import { asking, deckOf, people, Workshop } from './workshop.ts'

const options = { a: 'A', b: 'B', c: 'C' }

/** All of the boards but the figures and words. */
function facts(state: State): string {
  return JSON.stringify(state.polls.size > 0
    ? polls.map((id) => {
        const { result, paired, alike, withheld, ...view }: BoardView = boardView(state, id)
        return { ...view, n: result?.n }
      })
    : [])
}

test('whatever was left out, who was here, who answered and what was open is as it was at every moment', () => {
  const wishes = fc.constantFrom(sharing, withoutTexts, { texts: false, sharing: true })
  fc.assert(fc.property(history, wishes, (steps, wish) => {
    const workshop = play(steps)
    // What was done to a single word may be left out, and says nothing of how many answered.
    const isOfAWord = (event: Event) => 'poll' in event && event.poll === 'lobby' && ['textHidden', 'textRestored', 'wordMerged'].includes(event.type)
    const log = workshop.log.filter(event => !isOfAWord(event))
    const events = eventsIn(writeRecording(workshop.log, wish)).filter(event => !isOfAWord(event))
    expect(events).toHaveLength(log.length)
    const live = initialState()
    const kept = initialState()
    for (const [i, event] of log.entries()) {
      evolve(live, structuredClone(event))
      evolve(kept, events[i]!)
      // An assertion a moment would take minutes.
      if (facts(kept) !== facts(live))
        expect(facts(kept)).toBe(facts(live))
    }
  }), { numRuns: 100 })
})

test('without texts, judgements of them still count, and no word is in the file', () => {
  const written = 'written by one of them'
  const texts = deckOf({
    lobby: {},
    one: { polls: [
      { id: 'text', kind: 'text', ask: 'Text?', skip: 'no', opens: 1 },
      { id: 'judge', kind: 'judge', of: 'text', ask: 'Same?', opens: 2 },
      { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', opens: 3 },
      { id: 'it', kind: 'words', most: 2, ask: 'Words?', opens: 4 },
    ] },
  })
  const workshop = new Workshop(texts).to('one', 1)
  for (const [i, voter] of people(9).entries())
    workshop.cast(voter, 'text', i === 8 ? false : `${written} ${i}${i === 3 ? ', ada@example.org' : ''}`)
  for (const [click, poll] of [[2, 'judge'], [3, 'vote']] as const) {
    workshop.to('one', click)
    for (const voter of people(9)) {
      for (const { id } of (ownView(workshop.state, voter).personal[poll]?.texts ?? []).slice(0, 3))
        workshop.cast(voter, poll, poll === 'vote' ? true : Number(id) % 2 ? 'same' : 'different', { slot: id })
    }
  }
  workshop.do({ type: 'hideText', poll: 'text', text: '2' })
  answers(workshop.to('one', 4), [[4, ['writtenword', 'another']]])
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'writtenword', into: 'another' })
  const file = writeRecording(workshop.log, withoutTexts)
  expect(file).not.toMatch(/written|ada@|another/)
  const live = presenterBoardView(workshop.state, 'judge').result
  expect(live).toMatchObject({ n: 9, arms: [{ texts: 7 }] })
  expect(seen(workshop, 'judge', withoutTexts).result).toEqual(live)
  expect(seen(workshop, 'text', withoutTexts)).toMatchObject({ answered: 9, withheld: 8, result: { arms: [{ n: 7, skipped: 1, texts: [] }] } })
  expect(seen(workshop, 'it', withoutTexts)).toMatchObject({ answered: 4, withheld: 4, result: { n: 4, words: [] } })
  expect(seen(workshop, 'vote', withoutTexts).result).toMatchObject({ n: 9, texts: [] })
})

test('words that were hidden, changed, taken back, sent away or look private never leave, nor what was done to them', () => {
  const workshop = asking({ kind: 'text' })
  const texts = ['kept', 'hidden by the presenter', 'changed', 'taken back', 'call 030 1234567', 'sent away', 'hidden for a while']
  for (const [i, text] of texts.entries())
    workshop.cast(`voter-${i}`, 'it', text)
  workshop.cast('voter-2', 'it', 'the better wording')
  workshop.cast('voter-3', 'it', null)
  workshop.do({ type: 'hideText', poll: 'it', text: '2' })
  workshop.do({ type: 'hideText', poll: 'it', text: '7' })
  workshop.do({ type: 'restoreText', poll: 'it', text: '7' })
  for (const voter of ['voter-0', 'voter-1', 'voter-2'])
    workshop.append({ type: 'textFlagged', at: workshop.now, poll: 'it', text: '6', voter })
  const file = writeRecording(workshop.to('only', 2).log, sharing)
  expect(file).not.toMatch(/by the presenter|changed|taken back|1234567|sent away/)
  const view = seen(workshop)
  expect(view.result).toMatchObject({ n: 6, arms: [{ n: 5, texts: [{ text: 'kept' }, { text: 'the better wording' }, { text: 'hidden for a while' }] }] })
  expect(writeRecording(workshop.log, { texts: true, sharing: false })).toMatch(/by the presenter/)
})

test('a hidden word leaves no trace, not even in what was merged with it', () => {
  const workshop = asking({ kind: 'words', most: 2 })
  answers(workshop, [[3, ['slack', 'rude']], [2, ['ruder', 'mail']]])
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'ruder', into: 'rude' })
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'mail', into: 'slack' })
  workshop.do({ type: 'approveTexts', poll: 'it', texts: ['rude', 'slack'] })
  workshop.do({ type: 'hideText', poll: 'it', text: 'rude' })
  workshop.to('only', 2)
  expect(writeRecording(workshop.log, sharing)).not.toContain('rude')
  const { result } = seen(workshop)
  expect(result).toEqual(presenterBoardView(workshop.state, 'it').result)
  expect(result).toMatchObject({ n: 5, mentions: 5, words: [{ id: 'slack', n: 5 }] })
})

test('above fifty people what waited for approval to the end was never seen, so it is not shared', () => {
  const workshop = new Workshop(deckOf({ lobby: {}, only: { polls: [{ id: 'it', kind: 'text', ask: 'It?', opens: 1, shows: 2 }] } }))
  workshop.here = 60
  workshop.to('only', 1)
  for (const text of ['approved', 'waiting'])
    workshop.cast(text, 'it', `${text} text`)
  workshop.do({ type: 'approveTexts', poll: 'it', texts: ['1'] })
  const file = writeRecording(workshop.to('only', 2).log, sharing)
  expect(file).toContain('approved text')
  expect(file).not.toContain('waiting text')
  expect(seen(workshop).result).toMatchObject({ n: 2, waiting: 1 })
})

test('each round is judged by itself, also one that was undone', () => {
  const workshop = answers(asking({ kind: 'choice', options }), [[3, 'a'], [1, 'b'], [2, 'c']])
  workshop.do({ type: 'startRound', poll: 'it' })
  answers(workshop, [[3, 'b'], [1, 'a'], [2, 'c']])
  const values = () => eventsIn(writeRecording(workshop.log, sharing)).flatMap(event => event.type === 'ballotCast' ? [event.value] : [])
  const gone = { withheld: true }
  const expected = ['a', 'a', 'a', gone, gone, gone, 'b', 'b', 'b', gone, gone, gone]
  expect(values()).toEqual(expected)
  workshop.do({ type: 'undoRound', poll: 'it' })
  expect(values()).toEqual(expected)
  expect(seen(workshop)).toMatchObject({ answered: 6, withheld: 3 })
})

test('the header says what was left out', () => {
  const { log } = answers(asking({ kind: 'choice', options }), [[3, 'a']])
  const header = (wish: typeof sharing) => readRecording(writeRecording(log, wish)).header.redacted
  expect(header({ texts: true, sharing: false })).toBeUndefined()
  expect(header(sharing)).toEqual({ texts: false, cells: true })
  expect(header(withoutTexts)).toEqual({ texts: true, cells: false })
})
