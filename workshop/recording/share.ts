/**
 * What leaves the house: the log with numbers for people, and for sharing without what the room was not shown and
 * without answers that so few gave that they might be known by them.
 */
import type { BallotCast } from '../ballots.ts'
import type { Event } from '../events.ts'
import type { PollState, State } from '../state.ts'
import { verdict } from '../ballots.ts'
import { evolve } from '../evolve.ts'
import { rulesOf } from '../kinds/index.ts'
import { wordId } from '../kinds/words.ts'
import { currentRound, initialState } from '../state.ts'
import { tellsCountsWhole } from '../whole-counts.ts'
import { isWithheld, told, withheld } from '../withheld.ts'
import { withoutRare } from './rare.ts'

/** What of a workshop a file is to hold. */
export interface Wish {
  /** False leaves out all words that people wrote. */
  texts: boolean
  /**
   * For others' eyes: what the room did not see is withheld, and what fewer than three people answered, unless the room
   * was told that its counts are told whole.
   */
  sharing: boolean
}

/**
 * The events as a file may hold them, the state they lead to, and whether answers of few are withheld. Ballots that did
 * not count are not kept.
 */
export function exported(log: Event[], { texts, sharing }: Wish): { state: State, events: Event[], withholds: boolean } {
  const state = initialState()
  const withholds = sharing && !isWhole(log)
  const wish = { texts, sharing, withholds }
  const isRedacted = sharing || !texts
  const kept: Event[] = []
  const ballots = new Map<string, BallotCast[]>()
  const redacted = new Map<Event, Event>()

  /** What of a round may be told is known when it is over. */
  function settle(poll: PollState): void {
    const ofRound = ballots.get(roundKey(poll)) ?? []
    discreet(poll, ofRound, wish).forEach((ballot, i) => redacted.set(ofRound[i]!, ballot))
  }

  for (const event of log) {
    if (event.type === 'ballotCast') {
      if (verdict(state, event) !== 'counted')
        continue
      const key = roundKey(state.polls.get(event.poll)!)
      const ofRound = ballots.get(key) ?? []
      ballots.set(key, ofRound)
      ofRound.push(event)
    }
    if (event.type === 'roundStarted' || event.type === 'roundUndone' || event.type === 'roundRedone' || event.type === 'deckLoaded')
      state.polls.forEach(settle)
    evolve(state, event)
    kept.push(isRedacted && event.type === 'pollOpened' ? withHanded(event, state) : event)
  }
  state.polls.forEach(settle)
  const told = isRedacted ? withoutUntoldWords(kept.map(event => redacted.get(event) ?? event), state) : kept
  return { state, events: renumbered(told), withholds }
}

/** Whether this room is told its counts whole in the end; most logs choose nothing and are not folded for it. */
function isWhole(log: Event[]): boolean {
  return log.some(({ type }) => type === 'countsChosen')
    && tellsCountsWhole(log.reduce((state, event) => evolve(state, structuredClone(event)), initialState()))
}

function roundKey(poll: PollState): string {
  return `${poll.definition.id} ${currentRound(poll).no}`
}

/** The ballots of a round as they may be told, in order. */
function discreet(poll: PollState, ballots: BallotCast[], { texts, sharing, withholds }: Wish & { withholds: boolean }): BallotCast[] {
  const rules = rulesOf(poll.definition.kind)
  const values = withholds ? withoutRare(poll, ballots) : ballots.map(({ value }) => value)
  const slots = new Map<string, string>()
  const discreet = ballots.map((ballot, i) => {
    let value = values[i]
    if (rules.texts && (typeof value === 'string' || Array.isArray(value)))
      value = !texts ? withheld : sharing ? rules.seen!(poll, ballot.voter, ballot.slot, value) : value
    // The slot of a bare yes says to what it was said.
    if (ballot.value === true && isWithheld(value))
      slots.set(`${ballot.voter} ${ballot.slot}`, `withheld-${slots.size + 1}`)
    return { ...ballot, value }
  })
  return discreet.map(ballot => ({ ...ballot, slot: slots.get(`${ballot.voter} ${ballot.slot}`) ?? ballot.slot }))
}

/** The texts that were handed out cannot be told again from texts that are left out. */
function withHanded(event: Extract<Event, { type: 'pollOpened' }>, state: State): Event {
  const poll = state.polls.get(event.poll)
  const handed = poll ? currentRound(poll).handed : []
  return handed.length > 0 ? { ...event, handed } : event
}

/** The id of a word is the word: what was done to one that is not told is left out with it. */
function withoutUntoldWords(events: Event[], { polls }: State): Event[] {
  const told = new Set(events.flatMap(event => event.type === 'ballotCast' ? wordsIn(event) : []))
  return events.flatMap((event): Event[] => {
    if (!('poll' in event) || polls.get(event.poll)?.definition.kind !== 'words')
      return [event]
    const isTold = (word: string) => told.has(`${event.poll} ${word}`)
    switch (event.type) {
      case 'textHidden':
      case 'textRestored':
        return isTold(event.text) ? [event] : []
      case 'textsApproved':
      case 'approvalsWithdrawn':
        return [{ ...event, texts: event.texts.filter(isTold) }]
      case 'wordMerged':
        return isTold(event.word) && (event.into === null || isTold(event.into)) ? [event] : []
      default:
        return [event]
    }
  })
}

function wordsIn({ poll, value }: BallotCast): string[] {
  const words = told(value)
  return Array.isArray(words) ? words.map(word => `${poll} ${wordId(String(word))}`) : []
}

/** People are v1, v2 … in the order in which they joined. */
function renumbered(events: Event[]): Event[] {
  const numbers = new Map<string, string>()
  return events.map((event) => {
    if (!('voter' in event))
      return event
    const number = numbers.get(event.voter) ?? `v${numbers.size + 1}`
    numbers.set(event.voter, number)
    return { ...event, voter: number }
  })
}
