/**
 * Everything that can have happened in a workshop. The log is a list of these, and nothing else is kept.
 *
 * Events are facts in the past tense. They carry ids, never slide numbers; `at` is the server's clock in
 * milliseconds since 1970; a `seed` is an unsigned 32-bit number drawn by the server.
 */
import type { Deck, Poll } from './poll.ts'

/** Who is here at one of several servers; by poll, how many of them have no ballot in it. */
export interface Present { here: number, polls: Record<string, number> }

/**
 * What made it happen: an arrow forward, an arrow back, a key of its own, a span of the workshop (lobby, talk), or a
 * deck that gave an open poll other options.
 */
export type By = 'step' | 'back' | 'key' | 'span' | 'deck'

export type Event
  = | { type: 'workshopStarted', at: number, id: string, seed: number, title: string, simulated?: boolean, /** Tells its deck from others on the same machine; stands in no recording. */ deck?: string }
    | { type: 'deckLoaded', at: number, deck: Deck }
    | { type: 'voterJoined', at: number, voter: string }
    /**
     * `here`: voters connected in the last 3 minutes, without an answer 10 s. `polls`: the same or with a ballot in that poll.
     * `from`: where several servers share the log, what one of them has by itself. Stands in no recording.
     */
    | { type: 'audienceCounted', at: number, here: number, polls: Record<string, number>, from?: { server: string } & Present }
    | { type: 'stageMoved', at: number, slide: string, click: number }
    /** `asked` freezes the wording. `handed` is only in recordings that left something out: the ids that were handed out. */
    | { type: 'pollOpened', at: number, poll: string, by: By, asked: Poll, seed: number, here: number, handed?: string[][] }
    | { type: 'pollClosed', at: number, poll: string, by: By }
    /**
     * An opening taken back by stepping back: the poll is as if it had not been asked. With `unlessAnswered` one that
     * somebody answered stays asked, and closes; logs of before do not have it.
     */
    | { type: 'pollWithdrawn', at: number, poll: string, unlessAnswered?: true }
    | { type: 'resultShown', at: number, poll: string, by: By }
    | { type: 'resultHidden', at: number, poll: string, by: By }
    /** `round` here and below: the number of the round that begins, goes or comes back, so that it does once; logs of before do not have it. */
    | { type: 'roundStarted', at: number, poll: string, seed: number, round?: number }
    /** With `exactly` the poll is what it was as the round began; logs of before leave it closed and hidden. */
    | { type: 'roundUndone', at: number, poll: string, exactly?: true, round?: number }
    /** The round that was undone last is back, with its answers. */
    | { type: 'roundRedone', at: number, poll: string, round?: number }
    /** `value: null` takes the ballot back. */
    | { type: 'ballotCast', at: number, poll: string, round: number, voter: string, slot: string, edit: number, value: unknown }
    | { type: 'textHidden', at: number, poll: string, text: string }
    | { type: 'textRestored', at: number, poll: string, text: string }
    | { type: 'textsApproved', at: number, poll: string, texts: string[] }
    /** An approval taken back: they wait again, and are gone again where they were sent away. */
    | { type: 'approvalsWithdrawn', at: number, poll: string, texts: string[] }
    | { type: 'textFlagged', at: number, poll: string, text: string, voter: string }
    /** The flag is taken back. */
    | { type: 'flagWithdrawn', at: number, poll: string, text: string, voter: string }
    /** The clock of a round ticked, for the time numbered `tick`, from 1: decided by the server, since a fold has no clock. */
    | { type: 'pollTicked', at: number, poll: string, round: number, tick: number }
    /** The timer of an open question has so many seconds more, counted from now where it had run out or there was none. */
    | { type: 'timeAdded', at: number, poll: string, seconds: number }
    /** The newest of them is taken back; `of`: how many there were. Logs of before do not have it. */
    | { type: 'timeTakenBack', at: number, poll: string, of?: number }
    /** A question goes on stage, a text before the others; null takes it off. */
    | { type: 'textChosen', at: number, poll: string, text: string | null }
    /** A word is counted with another one; null counts it by itself again. */
    | { type: 'wordMerged', at: number, poll: string, word: string, into: string | null }
    /** Counted by hand, by option; null takes the count back. */
    | { type: 'countKeyed', at: number, poll: string, counts: Record<string, number> | null }
    /** A page that drew the slide says how many clicks it has. Never in a recording: whoever plays it draws the slides. */
    | { type: 'clicksCounted', at: number, slide: string, clicks: number }
    | { type: 'joinShown', at: number }
    | { type: 'joinHidden', at: number }
    | { type: 'mentionsChosen', at: number, slide: string, words: string[] }
    /** The speaker has so many minutes for the talk; null: as many as the notes of the slides add up to. */
    | { type: 'lengthSet', at: number, minutes: number | null }
    /** What is shared tells the room's counts whole, those of one or two people too, or leaves these out. Nothing after an answer. */
    | { type: 'countsChosen', at: number, whole: boolean }
    /** The room may read the report at this path, 128 random bits. Never in a recording that leaves the house. */
    | { type: 'reportShared', at: number, path: string }
    | { type: 'reportUnshared', at: number }
    /** Closes what is open. */
    | { type: 'workshopEnded', at: number }
    /** The end was undone: what it closed is open again. */
    | { type: 'workshopReopened', at: number }

export type EventType = Event['type']
