/** What the presenter is told of the next press, and which words of the note are being spoken. */
import type { QuestionsTally } from '../../workshop/kinds/questions.ts'
import type { BoardView, PresenterBoardView, TextView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import { jumpedOver, nextStep } from '../../workshop/next.ts'
import { spokenMark } from '../../workshop/spoken.ts'

test('the presenter is told what the next press does, in words of the question, and what to see to before', () => {
  const poll = (id: string, ask: string, steps: { opens: number, shows?: number }) => ({ id, kind: 'hands' as const, ask, ...steps })
  const polls = [poll('hands', 'Who?', { opens: 2 }), poll('weird', 'How weird?', { opens: 3, shows: 4 })]
  const goal = { no: 2, title: 'Goal', reveals: [], polls }
  const liars = { no: 3, title: 'Liars', polls: [], reveals: [{ poll: 'hands', at: 0 }] }
  const board = (i: number, is: Partial<PresenterBoardView>) => ({ poll: polls[i], here: 5, answered: 0, gated: false, texts: [], wasAsked: false, accepting: false, ...is }) as PresenterBoardView
  const at = (click: number, hands: Partial<PresenterBoardView>, weird: Partial<PresenterBoardView>) =>
    nextStep(goal, liars, click, 4, { hands: board(0, hands), weird: board(1, weird) })
  const was = { wasAsked: true, answered: 3 }
  expect(at(0, {}, {})).toEqual({ does: 'the next line', mind: [] })
  expect(at(1, {}, {})).toEqual({ does: 'asks: Who?', mind: [] })
  expect(at(2, { ...was, accepting: true }, {})).toEqual({ does: 'asks: How weird?', mind: ['leaves the question, 2 of 5 have not answered yet'] })
  expect(at(3, was, { ...was, accepting: true, answered: 4 })).toEqual({ does: 'shows: 4 answers', mind: ['1 of 5 has not answered yet'] })
  expect(at(4, was, was)).toEqual({ does: 'slide 3: Liars; shows: 3 answers to “Who?”', mind: [] })
  expect(at(4, { wasAsked: true }, was), 'nobody answered: nothing to show').toEqual({ does: 'slide 3: Liars', mind: [] })
  expect(at(4, { wasAsked: true, byHand: true }, was).does).toBe('slide 3: Liars; shows: a count by hand to “Who?”')
  expect(at(4, was, { ...was, accepting: true, answered: 5 })).toEqual({ does: 'slide 3: Liars; shows: 3 answers to “Who?”; leaves the question, everybody has answered', mind: [] })
  const texts = [{ approved: false, hidden: false }, { approved: true, hidden: false }, { approved: false, hidden: true }] as TextView[]
  expect(at(3, was, { ...was, answered: 1, gated: true, texts })).toEqual({ does: 'shows: 1 answer', mind: ['1 text waits for you (A)'] })
  expect(at(4, was, { ...was, shown: true, gated: true, texts }).mind, 'on stage it is being read').toEqual(['1 text waits for you (A)'])
  // What was asked is not asked again by its step, unless it was taken back; what was never asked has no result.
  expect(at(1, was, {})).toEqual({ does: 'the next step, which asks nothing', mind: ['“Who?” was asked before: N asks it again there'] })
  expect(at(2, { ...was, accepting: true }, was), 'N would act on what is open').toEqual({ does: 'the next step, which asks nothing', mind: ['“How weird?” was asked before: O closes “Who?”, then N asks it again'] })
  expect(at(1, { ...was, interrupted: true }, {})).toEqual({ does: 'asks: Who?', mind: [] })
  expect(at(3, was, {})).toEqual({ does: 'the next line', mind: [] })
  expect(nextStep(liars, undefined, 0, 0, {})).toEqual({ does: 'the end', mind: [] })
  expect(nextStep(goal, liars, 1, 4, { hands: board(0, {}) }, { isOver: true }), 'over, and asks nothing').toEqual({ does: 'the next line', mind: [] })
})

test('a question on stage covers the slide, and is said before the next step', () => {
  const slide = { no: 2, title: 'Goal', reveals: [], polls: [] }
  const poll = { id: 'q', kind: 'questions' as const, ask: 'Ask', open: 'talk' as const }
  const board = (shown: boolean, chosen: QuestionsTally['chosen']): Partial<PresenterBoardView> => ({ poll, shown, texts: [], result: { kind: 'questions', asked: 1, n: 1, chosen } })
  const mind = (shown: boolean, chosen: QuestionsTally['chosen']) => nextStep(slide, undefined, 0, 1, { q: board(shown, chosen) as PresenterBoardView }).mind
  expect(mind(true, { id: '1', text: 'Why?', votes: 1 })).toEqual(['a question of the room stands over the slide: take it off first'])
  expect([mind(false, { id: '1', text: 'Why?', votes: 1 }), mind(true, null)]).toEqual([[], []])
  expect(nextStep(slide, undefined, 0, 1, {}, { joinShown: true }).mind).toEqual(['the way to join stands over the slide: J puts it away'])
  expect(nextStep(slide, undefined, 0, 0, {}, { joinShown: true, withKeys: false }).mind).toEqual(['the way to join stands over the slide'])
})

test('many results at one step are told as many, and what was never asked tells nothing', () => {
  const polls = ['a', 'b', 'c'].map(id => ({ id, kind: 'hands' as const, ask: `${id}?`, opens: 1, shows: 2 }))
  const slide = { no: 2, title: 'Both', reveals: [], polls, mentions: { of: 'x', at: 1, words: ['w'] }, slowest: { of: 'x', at: 1, among: [1] } }
  const boards = (wasAsked: boolean, answered = 5) => Object.fromEntries([...polls, { ...polls[0]!, id: 'x', ask: 'x?' }].map(poll => [poll.id, { poll, here: 5, answered, gated: false, texts: [], wasAsked, accepting: false } as Partial<PresenterBoardView> as PresenterBoardView]))
  expect(nextStep(slide, undefined, 1, 2, boards(true)).does).toBe('shows 3 results together, “a?” first')
  expect(nextStep(slide, undefined, 0, 2, boards(false)).does).toBe('asks: a?; asks: b?; asks: c?')
  expect(nextStep(slide, undefined, 0, 2, boards(true)).does).toBe('counts words in the answers to “x?”; tells how long the first answers to “x?” took')
  expect(nextStep(slide, undefined, 0, 2, boards(true, 4)).does, 'too few to count words').toBe('tells how long the first answers to “x?” took')
  expect(nextStep(slide, undefined, 0, 2, boards(true, 1)).does, 'one person’s time is not told').toBe('the next step, which asks nothing')
})

test('the note of a click is marked, one of several clicks from the first of them on', () => {
  const at = (click: number) => spokenMark([1, 2, 5, 6], click)
  expect([0, 1, 2, 3, 4, 5, 6, 9].map(at)).toEqual([undefined, 0, 1, 2, 2, 2, 3, 3])
  expect(spokenMark([], 3)).toBeUndefined()
})

test('the presenter is told what phones are given without being read, before they are', () => {
  const polls = [{ id: 'say', kind: 'text' as const, ask: 'Say', opens: 1 }, { id: 'best', kind: 'vote' as const, of: 'say', sample: 6, votes: 3, ask: 'Best?', opens: 2 }]
  const slide = { no: 2, title: 'Goal', reveals: [], polls }
  const text = (more: object) => ({ approved: false, hidden: false, private: false, ...more })
  const texts = [text({}), text({}), text({ approved: true }), text({ hidden: true }), text({ private: true })] as TextView[]
  const mind = (more: object, best = {}) => nextStep(slide, undefined, 1, 2, {
    say: { poll: polls[0], wasAsked: true, here: 60, answered: 60, gated: true, texts, ...more } as PresenterBoardView,
    best: { poll: polls[1], wasAsked: false, ...best } as PresenterBoardView,
  }).mind
  expect(mind({ handsOut: 'will' })).toEqual(['phones get 2 texts not approved (A)', '1 text looks private and is kept from phones (✓)'])
  expect(mind({ texts: texts.slice(0, 1) })).toEqual(['phones get 1 text not approved (A)'])
  expect(mind({ gated: false, handsOut: 'will' }), 'in a small room what looks private alone').toEqual(['1 text looks private and is kept from phones (✓)'])
  expect(mind({ gated: false }), 'none waits').toEqual([])
  expect(mind({}, { wasAsked: true, accepting: true }), 'they have them already').toEqual([])
})

test('the presenter is told what was jumped over', () => {
  const polls = [{ id: 'hands', kind: 'hands' as const, ask: 'Who?', opens: 2 }, { id: 'weird', kind: 'hands' as const, ask: 'How weird?', opens: 3, shows: 4 }]
  const goal = { no: 2, title: 'Goal', reveals: [], polls }
  const liars = { no: 3, title: 'Liars', polls: [], reveals: [{ poll: 'hands', at: 0 }] }
  const boards = { hands: { poll: polls[0], wasAsked: true } as BoardView, weird: { poll: polls[1], wasAsked: false } as BoardView }
  expect(jumpedOver([goal, liars], { no: 2, click: 3 }, boards)).toEqual([])
  expect(jumpedOver([goal, liars], { no: 3, click: 0 }, boards)).toEqual([{ id: 'weird', ask: 'How weird?' }])
})

test('a question that quotes what won in another names what leads there, and its own words once it was asked', () => {
  const heard = { id: 'heard', kind: 'choice' as const, ask: 'Heard?', options: { launch: 'A launch', bugs: 'Bugs' } }
  const rewrite = { id: 'rewrite', kind: 'text' as const, ask: 'Rewrite: {top}', of: 'heard', fallback: 'launch', opens: 1 }
  const slide = { no: 7, title: 'Examples', reveals: [], polls: [rewrite] }
  const board = (poll: object, is: Partial<PresenterBoardView> = {}) => ({ poll, here: 5, answered: 0, gated: false, texts: [], wasAsked: false, ...is }) as PresenterBoardView
  const count = (key: 'launch' | 'bugs', n: number) => ({ key, label: heard.options[key], n })
  const asks = (of: Partial<PresenterBoardView>, own: PresenterBoardView = board(rewrite)) =>
    nextStep(slide, undefined, 0, 1, { heard: board(heard, of), rewrite: own }).does
  expect(asks({})).toBe('asks: Rewrite: A launch')
  expect(asks({ wasAsked: true, result: { kind: 'choice', n: 3, counts: [count('launch', 1), count('bugs', 2)] } })).toBe('asks: Rewrite: Bugs')
  expect(asks({}, board({ ...rewrite, ask: 'Rewrite: Tea' }, { wasAsked: true, interrupted: true }))).toBe('asks: Rewrite: Tea')
})
