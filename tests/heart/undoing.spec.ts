/** Whatever a presenter asks is taken back by what the heart says takes it back: afterwards everybody sees what they saw. */
import type { PresenterCommand } from '../../workshop/commands.ts'
import { expect, test } from '@playwright/test'
import { presenterCommand } from '../../workshop/commands.ts'
import { planOfTalk } from '../../workshop/pace.ts'
import { undoOf } from '../../workshop/undoing.ts'
import { boardView, ownView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, people, replay, Workshop, yesNo } from './workshop.ts'

const deck = deckOf({
  lobby: { polls: [{ id: 'asked', kind: 'questions', ask: 'Ask', open: 'talk' }] },
  one: { polls: [
    yesNo('a', { opens: 1, shows: 2 }),
    { id: 'word', kind: 'words', most: 2, ask: 'Word?', opens: 3, shows: 4 },
    { id: 'text', kind: 'text', ask: 'Text?', opens: 5, shows: 6 },
  ] },
  two: { mentions: { of: 'text', at: 1, words: ['plan'] } },
})

/** Five people wrote a text, one of which three others sent away. */
function written(): Workshop {
  const workshop = new Workshop(deck)
  workshop.here = 60
  workshop.to('one').to('one', 5)
  for (const voter of people(5))
    workshop.cast(voter, 'text', `plan of ${voter}`)
  return workshop.to('one', 6)
}

function asked(...answers: string[]): Workshop {
  const workshop = new Workshop(deck).to('one').to('one', 1)
  answers.forEach((answer, i) => workshop.cast(`voter-${i}`, 'a', answer))
  return workshop
}

function words(): Workshop {
  const workshop = new Workshop(deck).to('one').to('one', 3)
  workshop.cast('ada', 'word', ['pain'])
  workshop.cast('bob', 'word', ['painful'])
  return workshop.to('one', 4)
}

/** Does them one after the other. */
function after(workshop: Workshop, ...commands: PresenterCommand[]): Workshop {
  for (const command of commands)
    workshop.wait(1000).do(command)
  return workshop
}

const path = 'AAAAAAAAAAAAAAAAAAAAAA'

/** By command, moments at which it may be asked, and with what. */
const moments: { [T in Exclude<PresenterCommand['type'], 'countClicks'>]: [string, Workshop, Extract<PresenterCommand, { type: T }>][] } = {
  // A question that a step opened stays open until its slide is left (moving.ts), or is withdrawn.
  moveTo: [['ending and showing', asked('yes'), { type: 'moveTo', slide: 'one', click: 2 }], ['leaving', asked('yes'), { type: 'moveTo', slide: 'two', click: 0 }]],
  step: [['ending and showing', asked('yes'), { type: 'step', to: 'next', from: { slide: 'one', click: 1 }, pressed: Date.now() }]],
  openPoll: [
    ['for the first time', new Workshop(deck).to('one'), { type: 'openPoll', poll: 'a' }],
    ['again', after(asked('yes'), { type: 'closePoll', poll: 'a' }), { type: 'openPoll', poll: 'a' }],
    ['ending another', asked('yes'), { type: 'openPoll', poll: 'word' }],
    ['of what was withdrawn', after(asked('yes'), { type: 'withdrawPoll', poll: 'a' }), { type: 'openPoll', poll: 'a' }],
  ],
  closePoll: [['answered', asked('yes'), { type: 'closePoll', poll: 'a' }]],
  withdrawPoll: [['unanswered', asked(), { type: 'withdrawPoll', poll: 'a' }], ['answered', asked('yes'), { type: 'withdrawPoll', poll: 'a' }]],
  showResult: [['open', asked('yes'), { type: 'showResult', poll: 'a' }]],
  hideResult: [['shown', asked('yes').to('one', 2), { type: 'hideResult', poll: 'a' }]],
  startRound: [['open', asked('yes'), { type: 'startRound', poll: 'a' }], ['shown', asked('yes').to('one', 2), { type: 'startRound', poll: 'a' }]],
  undoRound: [
    ['open', after(asked('yes'), { type: 'startRound', poll: 'a' }), { type: 'undoRound', poll: 'a' }],
    ['where the stage went back for it', after(asked('yes').to('one', 2), { type: 'startRound', poll: 'a' }), { type: 'undoRound', poll: 'a' }],
  ],
  redoRound: [['open', after(asked('yes'), { type: 'startRound', poll: 'a' }, { type: 'undoRound', poll: 'a' }), { type: 'redoRound', poll: 'a' }]],
  hideText: [['a text', written(), { type: 'hideText', poll: 'text', text: '2' }]],
  restoreText: [['a text', after(written(), { type: 'hideText', poll: 'text', text: '2' }), { type: 'restoreText', poll: 'text', text: '2' }]],
  restoreLastText: [['one of two', after(written(), { type: 'hideText', poll: 'text', text: '2' }, { type: 'hideText', poll: 'text', text: '1' }), { type: 'restoreLastText' }]],
  approveTexts: [['some of which were', after(written(), { type: 'approveTexts', poll: 'text', texts: ['1'] }), { type: 'approveTexts', poll: 'text', texts: ['1', '2', '3'] }]],
  withdrawApprovals: [['some of which were', after(written(), { type: 'approveTexts', poll: 'text', texts: ['1'] }), { type: 'withdrawApprovals', poll: 'text', texts: ['1', '2'] }]],
  chooseText: [
    ['the first', written(), { type: 'chooseText', poll: 'text', text: '3' }],
    ['another', after(written(), { type: 'chooseText', poll: 'text', text: '3' }), { type: 'chooseText', poll: 'text', text: '1' }],
  ],
  mergeWord: [
    ['the first time', words(), { type: 'mergeWord', poll: 'word', word: 'painful', into: 'pain' }],
    ['by itself again', after(words(), { type: 'mergeWord', poll: 'word', word: 'painful', into: 'pain' }), { type: 'mergeWord', poll: 'word', word: 'painful', into: null }],
  ],
  keyCount: [
    ['the first', asked('yes'), { type: 'keyCount', poll: 'a', counts: { yes: 7 } }],
    ['back to the phones’', after(asked('yes'), { type: 'keyCount', poll: 'a', counts: { yes: 7 } }), { type: 'keyCount', poll: 'a', counts: null }],
  ],
  addTime: [['the first', asked(), { type: 'addTime', poll: 'a', seconds: 15 }], ['more', after(asked(), { type: 'addTime', poll: 'a', seconds: 15 }), { type: 'addTime', poll: 'a', seconds: 30 }]],
  takeTimeBack: [['the newest of two', after(asked(), { type: 'addTime', poll: 'a', seconds: 15 }, { type: 'addTime', poll: 'a', seconds: 30 }), { type: 'takeTimeBack', poll: 'a' }]],
  setLength: [['the first', asked(), { type: 'setLength', minutes: 35 }], ['as the notes say', after(asked(), { type: 'setLength', minutes: 35 }), { type: 'setLength', minutes: null }]],
  showJoin: [['away', asked(), { type: 'showJoin' }]],
  hideJoin: [['large', after(asked(), { type: 'showJoin' }), { type: 'hideJoin' }]],
  chooseMentions: [
    ['the first', written().to('two').to('two', 1), { type: 'chooseMentions', slide: 'two', words: ['voter'] }],
    ['others', after(written().to('two').to('two', 1), { type: 'chooseMentions', slide: 'two', words: ['voter'] }), { type: 'chooseMentions', slide: 'two', words: ['of'] }],
  ],
  chooseCounts: [['whole', asked(), { type: 'chooseCounts', whole: true }], ['not after all', after(asked(), { type: 'chooseCounts', whole: true }), { type: 'chooseCounts', whole: false }]],
  shareReport: [['with nobody', asked(), { type: 'shareReport', path }]],
  unshareReport: [['with all', after(asked(), { type: 'shareReport', path }), { type: 'unshareReport' }]],
  endWorkshop: [['open', asked('yes'), { type: 'endWorkshop' }]],
  reopenWorkshop: [['ended', after(asked('yes'), { type: 'endWorkshop' }), { type: 'reopenWorkshop' }]],
}

/**
 * What everybody sees, but for since when: a question that is opened again has its whole time again. How many were here
 * at a question that was not asked is seen by nobody.
 */
function everything({ state }: Workshop): unknown {
  const timeless = (key: string, value: unknown) => key === 'openedAt' || key === 'closedAt' || key === 'until' ? null : value
  const boards = [...state.polls.values()].map(({ definition: { id }, wasAsked }) => [boardView, presenterBoardView]
    .map(view => ({ ...view(state, id), ...(wasAsked ? {} : { here: 0 }) })))
  const own = [...state.voters.keys()].map(voter => ownView(state, voter))
  return JSON.parse(JSON.stringify([roomView(state), phoneView(state), boards, own, planOfTalk(state).length], timeless))
}

test('every command has moments at which it is tried, but for what a page says of itself', () => {
  expect([...Object.keys(moments), 'countClicks'].sort()).toEqual(presenterCommand.options.map(({ entries }) => entries.type.literal as string).sort())
})

for (const [type, tried] of Object.entries(moments)) {
  for (const [when, workshop, command] of tried) {
    test(`${type} (${when}) is taken back, and what took it back is too`, () => {
      const before = everything(workshop)
      const undo = undoOf(workshop.state, command)
      after(workshop, command)
      const then = everything(workshop)
      expect(then, 'it does something').not.toEqual(before)
      const redo: PresenterCommand[] = []
      for (const each of undo) {
        redo.unshift(...undoOf(workshop.state, each))
        after(workshop, each)
      }
      expect(everything(workshop)).toEqual(before)
      after(workshop, ...redo)
      expect(everything(workshop)).toEqual(then)
      expect(everything(Object.assign(new Workshop(deck), { state: replay(workshop.log) })), 'the log alone says so').toEqual(then)
    })
  }
}

test('what changes nothing leaves nothing to take back', () => {
  const workshop = after(written(), { type: 'hideText', poll: 'text', text: '2' }, { type: 'approveTexts', poll: 'text', texts: ['1'] })
  const nothing: PresenterCommand[] = [
    { type: 'hideText', poll: 'text', text: '2' },
    { type: 'restoreText', poll: 'text', text: '1' },
    { type: 'approveTexts', poll: 'text', texts: ['1'] },
    { type: 'withdrawApprovals', poll: 'text', texts: ['3'] },
    { type: 'hideText', poll: 'nobody', text: '1' },
  ]
  for (const command of nothing)
    expect(undoOf(workshop.state, command)).toEqual([])
})

test('a question that was opened too early, and taken back, is asked by its step', () => {
  const workshop = after(new Workshop(deck).to('one'), { type: 'openPoll', poll: 'a' }, { type: 'withdrawPoll', poll: 'a' })
  expect(workshop.to('one', 1).facts('a')).toBe('asked accepting')
})

test('a round that was undone keeps its answers until another one is begun', () => {
  const workshop = after(asked('yes'), { type: 'startRound', poll: 'a' })
  workshop.cast('bob', 'a', 'no')
  workshop.cast('cyd', 'a', 'no')
  after(workshop, { type: 'undoRound', poll: 'a' })
  expect(boardView(workshop.state, 'a')).toMatchObject({ round: 0, answered: 1 })
  expect(roomView(workshop.state).undoneAnswers).toBe(2)
  after(workshop, { type: 'redoRound', poll: 'a' })
  expect(boardView(workshop.state, 'a')).toMatchObject({ round: 1, answered: 2, accepting: true })
  after(workshop, { type: 'undoRound', poll: 'a' }, { type: 'startRound', poll: 'a' }, { type: 'undoRound', poll: 'a' }, { type: 'redoRound', poll: 'a' })
  expect(boardView(workshop.state, 'a')).toMatchObject({ round: 2, answered: 0 })
  expect(workshop.do({ type: 'redoRound', poll: 'a' })).toBe('refused')
})
