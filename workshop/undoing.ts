/**
 * How each thing that a presenter may ask is taken back, by what else may be asked. One table over all commands, so that
 * a new one has to say how it is undone before anything runs: nothing asks "are you sure", since nothing is final.
 */
import type { PresenterCommand } from './commands.ts'
import type { PollState, State } from './state.ts'
import { endedBy } from './focus.ts'
import { lastHidden } from './moderation.ts'
import { currentRound } from './state.ts'

type Type = PresenterCommand['type']
type Asked<T extends Type> = Extract<PresenterCommand, { type: T }>

/** What takes a command back, in order; none where it changes nothing. `poll` is the one it names. */
type Undo<T extends Type> = (command: Asked<T>, state: State, poll: Asked<T> extends { poll: string } ? PollState : undefined) => PresenterCommand[]

const undoing: { [T in Type]: Undo<T> } = {
  moveTo: (_, { stage }) => [{ type: 'moveTo', ...stage }],
  step: (_, { stage }) => [{ type: 'moveTo', ...stage }],
  // What a page says of itself; nobody did it.
  countClicks: () => [],
  openPoll: ({ poll: id }, state, poll) => [
    { type: poll.wasAsked && !poll.interrupted ? 'closePoll' : 'withdrawPoll', poll: id },
    ...openingOthers(state, id),
  ],
  closePoll: ({ poll }) => [{ type: 'openPoll', poll }],
  withdrawPoll: ({ poll }) => [{ type: 'openPoll', poll }],
  showResult: ({ poll }) => [{ type: 'hideResult', poll }],
  hideResult: ({ poll }) => [{ type: 'showResult', poll }],
  startRound: ({ poll }, state) => [{ type: 'undoRound', poll }, ...openingOthers(state, poll)],
  undoRound: ({ poll }, state) => [{ type: 'redoRound', poll }, ...openingOthers(state, poll)],
  redoRound: ({ poll }, state) => [{ type: 'undoRound', poll }, ...openingOthers(state, poll)],
  hideText: ({ poll, text }, _, of) => currentRound(of).hidden.has(text) ? [] : [{ type: 'restoreText', poll, text }],
  restoreText: ({ poll, text }, _, of) => currentRound(of).hidden.has(text) ? [{ type: 'hideText', poll, text }] : [],
  restoreLastText: (_, state) => [lastHidden(state)].flatMap(hidden => hidden ? [{ type: 'hideText', ...hidden }] : []),
  approveTexts: ({ poll, texts }, _, of) => unlessNone('withdrawApprovals', poll, texts.filter(text => !currentRound(of).approved.has(text))),
  withdrawApprovals: ({ poll, texts }, _, of) => unlessNone('approveTexts', poll, texts.filter(text => currentRound(of).approved.has(text))),
  chooseText: ({ poll }, _, of) => [{ type: 'chooseText', poll, text: currentRound(of).chosen }],
  mergeWord: ({ poll, word }, _, of) => [{ type: 'mergeWord', poll, word, into: currentRound(of).merged.get(word) ?? null }],
  addTime: ({ poll }) => [{ type: 'takeTimeBack', poll }],
  takeTimeBack: ({ poll }, _, { added }) => added.slice(-1).map(({ seconds }) => ({ type: 'addTime', poll, seconds })),
  setLength: (_, { time }) => [{ type: 'setLength', minutes: time.minutes }],
  keyCount: ({ poll }, _, of) => [{ type: 'keyCount', poll, counts: currentRound(of).keyed }],
  showJoin: () => [{ type: 'hideJoin' }],
  hideJoin: () => [{ type: 'showJoin' }],
  chooseMentions: ({ slide }, { deck, mentions }) => {
    const words = mentions.get(slide) ?? deck.slides.find(({ id }) => id === slide)?.mentions?.words
    return words ? [{ type: 'chooseMentions', slide, words }] : []
  },
  chooseCounts: ({ whole }, { counts }) => whole === counts.whole ? [] : [{ type: 'chooseCounts', whole: counts.whole }],
  shareReport: () => [{ type: 'unshareReport' }],
  unshareReport: (_, { report }) => report === null ? [] : [{ type: 'shareReport', path: report }],
  endWorkshop: () => [{ type: 'reopenWorkshop' }],
  reopenWorkshop: () => [{ type: 'endWorkshop' }],
}

/** What to ask, in order, to take a command back, read from the state in which it is about to be carried out. */
export function undoOf(state: State, command: PresenterCommand): PresenterCommand[] {
  const poll = 'poll' in command ? state.polls.get(command.poll) : undefined
  if ('poll' in command && !poll)
    return []
  return (undoing[command.type] as (command: PresenterCommand, state: State, poll?: PollState) => PresenterCommand[])(command, state, poll)
}

/** The question that opening another one ends: it is open again when that is taken back. */
function openingOthers(state: State, id: string): PresenterCommand[] {
  return endedBy(state, id).map(({ definition }) => ({ type: 'openPoll', poll: definition.id }))
}

function unlessNone(type: 'approveTexts' | 'withdrawApprovals', poll: string, texts: string[]): PresenterCommand[] {
  return texts.length > 0 ? [{ type, poll, texts }] : []
}
