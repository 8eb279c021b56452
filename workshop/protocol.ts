/**
 * What passes over a socket: types only, with a version. A client of another version is told to reload.
 *
 * Socket.IO 4 carries it: https://socket.io/docs/v4/typescript/. Every message of a client is answered by an
 * acknowledgement; a server's message is a whole view, never a difference, so any of them may be lost.
 */
import type { BallotMessage, FlagMessage, PresenterCommand } from './commands.ts'
import type { Asides, BoardView, OwnView, PaceView, PhoneView, PresenterBoardView, RemoteView, RoomView } from './views.ts'

export const PROTOCOL = 1

/** What a client of another version is refused with; its page reloads itself, once. */
export const otherVersion = 'another protocol version'

/**
 * The number of the entry in the log up to which a message knows. Every answer and every view has it: whoever asked for
 * something ignores a view that is older than the answer.
 */
export interface Known { seq: number }

/** What a phone keeps of what it was told: `seal` shows later that it was told this number, and nobody else was. */
export interface Sealed extends Known { seal: string }

/**
 * How a socket introduces itself, as `auth` of the handshake. A phone that has been in a workshop says which, and the
 * number that it was told there last, with its seal: a log that ends before it was cut. Null: none yet.
 */
export type Hello
  = | { as: 'phone', protocol: number, token?: string | null, workshop?: string | null, seq?: number, seal?: string | null }
    | { as: 'screen', protocol: number, key?: string, presenter?: boolean }
    | { as: 'remote', protocol: number, key: string }

/** Who a phone is, and what it was told last. A token that no server has given is the number of somebody new: however often it is brought, it is one voter. */
export type PhoneHello = Pick<Hello & { as: 'phone' }, 'token' | 'workshop' | 'seq' | 'seal'>

/** What a ballot met: in the tally, or not and why in words for the person who cast it. */
export type Receipt
  = | { ok: true, edit: number }
    | { ok: false, reason: 'late' | 'closed' | 'round' | 'stale' | 'invalid' | 'unsaved' | 'refused', say: string }

/**
 * `undo`: what to ask, in order, to take a presenter's command back. `unsaved`: it may be asked, but was not written, or
 * not known to be; asked again it may be. `invalid`: it was not understood.
 */
export type Answer = { ok: true, undo?: PresenterCommand[] } | { ok: false, reason?: 'unsaved' | 'invalid', say: string }

/** Where phones join, chosen by the presenter among this machine's addresses. */
export interface JoinView { url: string, addresses: string[] }

/** A phone that was asked whether it hears the server. */
export interface Trip {
  /** There and back, in milliseconds; null where no answer came in time. */
  ms: number | null
  /** The address that its page was opened at; null where its browser does not say. */
  at: string | null
  /** It is on the server's own machine: a browser's tab, no phone. */
  own: boolean
}

/** What a talk stands on, as the server finds it when the presenter asks. */
export interface CheckView {
  /** The phones that joined last. */
  trips: Trip[]
  /** Pages that show the deck and are no presenter view. */
  stages: number
  /** What the networks of the addresses in `JoinView` are called, by address. */
  networks: Record<string, string>
  /** The server's time as it answered, in milliseconds since 1970. */
  now: number
  /** Where the recording is written, and the bytes that are free there; null where the disk cannot be looked at. */
  disk: { file: string, free: number | null, low: boolean }
}

/**
 * What is wrong for as long as it lasts, in words for the presenter that say what to do. `id` tells one from another:
 * a newer one takes the place of an older. `polls`: which it is about, so that it can be said where they are.
 */
export interface Warning { id: 'cannot-save' | 'disk-low' | 'log-lost' | 'flags' | 'flood', say: string, polls?: string[] }

/**
 * Whole views of what changed; the first one after connecting has everything. `now` is the server's time as it was
 * sent, in milliseconds since 1970: a screen's own clock may be wrong.
 */
export interface ScreenUpdate extends Known { now: number, room?: RoomView, boards?: Record<string, BoardView> }
/** The same for the presenter alone, who also knows how the talk stands in time, and what the room says at the next press. */
export interface PresenterUpdate extends Known { boards?: Record<string, PresenterBoardView>, pace?: PaceView, ahead?: Asides }

/** Who leads: presenter views and remotes with the key that are connected. A stage with the key leads, too, and is not counted: it may be the same laptop. */
export interface PresentersView { laptops: number, phones: number }

export interface ServerToClient {
  /** To a phone, which answers at once, with nothing: does it hear us? */
  alive: (done: () => void) => void
  /** A phone's token for this workshop: 128 bits, base64url. Kept by the phone, shown to nobody. */
  welcome: (hello: { token: string, workshop: string }) => void
  phone: (view: PhoneView & Known) => void
  /** `lost`: the phone knows of more than the log has; what it still holds it sends again. */
  own: (view: OwnView & Sealed & { lost?: boolean }) => void
  screen: (update: ScreenUpdate) => void
  presenter: (update: PresenterUpdate) => void
  /** To the speaker's phone. `now`: as in `ScreenUpdate`. */
  remote: (view: RemoteView & Known & { now: number }) => void
  /** To everyone who leads, as one of them comes or goes. */
  presenters: (view: PresentersView) => void
  join: (view: JoinView) => void
  /** All that is wrong now, to the presenter alone. */
  warnings: (warnings: Warning[]) => void
  /** To a screen: whether answers are saved, or wait on the phones. */
  saving: (works: boolean) => void
  /** Whether the key of this screen or remote opens: a screen without it follows, a remote is told nothing. */
  key: (known: boolean) => void
  /** The server is closing in an orderly way; the client goes on trying to come back. */
  closing: () => void
}

export interface ClientToServer {
  /** A ballot that counted is sealed: its phone knows by that what stands, and is told nothing else of its own ballot. */
  cast: (ballot: BallotMessage, done: (receipt: Receipt & Known & Partial<Sealed>) => void) => void
  flag: (flag: FlagMessage, done: (answer: Answer & Known) => void) => void
  command: (command: PresenterCommand, done: (answer: Answer & Known) => void) => void
  chooseAddress: (url: string, done: (answer: Answer & Known) => void) => void
  /** Has phones asked whether they hear the server, and looks at what else a talk stands on. */
  check: (done: (answer: (Answer | { ok: true, found: CheckView }) & Known) => void) => void
  /** What time is it? Answered at once, in milliseconds since 1970; without a time where it is asked too often. */
  time: (done: (answer: { now?: number } & Known) => void) => void
  /** Answered at once, with nothing: is this connection alive? */
  alive: (done: (refusal?: Answer & Known) => void) => void
}
