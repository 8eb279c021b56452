/**
 * What each event touches beyond the fold: whom the server has to tell, and what a recording notes along its time. One
 * table over all events, so that a new one has to say all of it before anything runs.
 */
import type { EventType } from './events.ts'

export interface Effect {
  /**
   * When the views go out: at once, since people wait for it, or in their turn, since so many of it come. `always`: at
   * once, also where they are as before (there and back), since the page that asked waits for one as new as its answer.
   */
  views: 'always' | 'at once' | 'in turn'
  /**
   * Whose own view is another one now, besides that of whoever answered the question that is new on phones. `ballot`: its
   * voter's, as far as the receipt does not say it. `flag`: its
   * voter's, and everyone's where it was the one that took a text from them.
   */
  own: 'none' | 'voter' | 'ballot' | 'flag' | 'everyone'
  /** When a report that is shared must follow: at once, where something is to be gone, or when it is made again. */
  report: 'at once' | 'in turn'
  /** Which polls may take answers from now on. */
  opens: 'none' | 'its poll' | 'any poll'
  /** Whether the presenter sees to texts by it, so that nobody need say any more that phones send them away. */
  seesToTexts: boolean
  /** Whether anybody did it: what the server notes by itself breaks no silence. */
  byHand: boolean
}

/** What most of what a presenter does touches. */
const usual = { views: 'at once', own: 'none', report: 'in turn', opens: 'none', seesToTexts: false, byHand: true } as const

export const effects: { [Type in EventType]: Effect } = {
  workshopStarted: usual,
  deckLoaded: usual,
  voterJoined: { ...usual, views: 'in turn' },
  audienceCounted: { ...usual, views: 'in turn', byHand: false },
  stageMoved: { ...usual, views: 'always' },
  clicksCounted: { ...usual, views: 'in turn', byHand: false },
  pollOpened: { ...usual, opens: 'its poll' },
  pollClosed: usual,
  pollWithdrawn: usual,
  resultShown: usual,
  resultHidden: usual,
  roundStarted: usual,
  roundUndone: { ...usual, opens: 'its poll' },
  roundRedone: { ...usual, opens: 'its poll' },
  ballotCast: { ...usual, views: 'in turn', own: 'ballot' },
  pollTicked: { ...usual, byHand: false },
  textHidden: { ...usual, own: 'everyone', report: 'at once', seesToTexts: true },
  textRestored: { ...usual, own: 'everyone', seesToTexts: true },
  textsApproved: { ...usual, own: 'everyone', seesToTexts: true },
  approvalsWithdrawn: { ...usual, own: 'everyone', report: 'at once', seesToTexts: true },
  textFlagged: { ...usual, views: 'in turn', own: 'flag' },
  flagWithdrawn: { ...usual, views: 'in turn', own: 'voter' },
  textChosen: { ...usual, seesToTexts: true },
  timeAdded: usual,
  timeTakenBack: usual,
  wordMerged: { ...usual, own: 'everyone' },
  countKeyed: usual,
  joinShown: usual,
  joinHidden: usual,
  mentionsChosen: usual,
  lengthSet: usual,
  countsChosen: { ...usual, report: 'at once' },
  reportShared: { ...usual, report: 'at once' },
  reportUnshared: usual,
  workshopEnded: usual,
  workshopReopened: { ...usual, opens: 'any poll' },
}
