/**
 * What only one phone may see goes to that phone alone, and only when it changed: after a ballot that brings it something
 * of its own, or when the question on phones is another one that it has something of its own in. What its own ballot is,
 * it knows by the receipt. In a large room this is the one message that cannot be made once for all, so it is sent in
 * slices between which the server does its other work.
 */
import type { BallotCast } from '../workshop/ballots.ts'
import type { Event } from '../workshop/events.ts'
import type { Sealed } from '../workshop/protocol.ts'
import type { VoterId } from '../workshop/state.ts'
import type { OwnView, PhoneView, Question } from '../workshop/views.ts'
import type { Io, Role, WorkshopSocket } from './io.ts'
import type { Losses } from './losses.ts'
import type { Pause } from './pace.ts'
import type { Workshop } from './workshop.ts'
import { votersIn } from '../workshop/ballot-box.ts'
import { effects } from '../workshop/effects.ts'
import { rulesOf } from '../workshop/kinds/index.ts'
import { currentRound } from '../workshop/state.ts'
import { concernedBy } from '../workshop/ticking.ts'
import { ownView } from '../workshop/view.ts'
import { rooms } from './io.ts'

/**
 * How long one slice may hold up the server, in milliseconds. What a phone knows already may wait, and a ballot waits
 * for up to three slices until it is acknowledged; who plays waits for what others did.
 */
const slices = { known: 2, played: 8 }

/** Of what others play a phone is told no more than so many times a second; what is too much it hears a moment later. */
const told = { times: 4, within: 1000 }

const nobody: ReadonlySet<string> = new Set()

export interface OwnViews {
  /** Notes whom an event concerns; true where people wait for it, who play together. */
  note: (event: Event) => boolean
  /** Sends the views that changed since the last time; `view` is what all phones are told next. True where some must wait. */
  send: (view: PhoneView, pause: Pause) => Promise<boolean>
  greet: (socket: WorkshopSocket, phone: Role & { as: 'phone' }) => void
}

/** Keeps track of the phones whose own view changed. */
export function ownViews(io: Io, workshop: Workshop, { seal }: Losses): OwnViews {
  const { state } = workshop
  /** Who has to know before the next view of all phones. */
  let concerned = new Set<VoterId>()
  /** Who plays with somebody who moved, and may hear of it a little later. */
  let playing = new Set<VoterId>()
  let everyone = false
  let asked = ''
  /** When each voter who plays was last told, the newest last, in milliseconds of the process. */
  const times = new Map<VoterId, number[]>()
  /** What each of them was told last, besides their own ballots. */
  const playedWith = new Map<VoterId, string>()

  function sealedFor(voter: VoterId, view: OwnView): OwnView & Sealed {
    const { seq } = workshop
    return { ...view, seq, seal: seal(voter, seq) }
  }

  const socketsOf = (voter: VoterId) => io.sockets.adapter.rooms.get(rooms.voter(voter)) ?? nobody

  /** Whether somebody's ballot tells them more than its receipt does: something of their own, or on another tab. */
  function bringsMore({ poll, voter }: BallotCast): boolean {
    const kind = state.polls.get(poll)?.definition.kind
    return (kind !== undefined && rulesOf(kind).personal !== undefined) || socketsOf(voter).size > 1
  }

  function* connected(): Generator<VoterId> {
    for (const id of io.sockets.adapter.rooms.get(rooms.phones) ?? []) {
      const role = io.sockets.sockets.get(id)?.data.role
      if (role?.as === 'phone')
        yield role.voter
    }
  }

  /** Another question: whoever is given texts or wording of their own, or answered it before, needs to know. */
  function noteQuestions(questions: Question[]): void {
    for (const { poll } of questions) {
      if (rulesOf(poll.kind).personal)
        everyone = true
      for (const voter of votersIn(currentRound(state.polls.get(poll.id)!).ballots))
        concerned.add(voter)
    }
  }

  /** Whether a voter may be told once more now, and if so, notes that it is. */
  function mayHear(voter: VoterId): boolean {
    const now = performance.now()
    const lately = (times.get(voter) ?? []).filter(at => now - at < told.within)
    const may = lately.length < told.times
    times.set(voter, may ? [...lately, now] : lately)
    return may
  }

  /** Whether a flag, folded by now, was the one that took its text from everyone. */
  function tookItsText(event: Event): boolean {
    if (event.type !== 'textFlagged')
      return false
    const poll = state.polls.get(event.poll)
    return poll !== undefined && currentRound(poll).sentAway.has(event.text)
  }

  /** One phone has hardly ever more than one connection: sent to each by itself it costs half of a message to a room. */
  function tell(voter: VoterId, view: OwnView): void {
    const told = sealedFor(voter, view)
    for (const id of socketsOf(voter)) {
      const socket = io.sockets.sockets.get(id)
      if (socket && !socket.rooms.has(rooms.behind))
        socket.emit('own', told)
    }
  }

  /** Tells somebody all that is their own. */
  function tellAll(voter: VoterId): void {
    playing.delete(voter)
    playedWith.delete(voter)
    if (socketsOf(voter).size > 0)
      tell(voter, ownView(state, voter))
  }

  /** Tells somebody how it stands with those they play with, where that changed; false where it must wait. */
  function tellPlayer(voter: VoterId): boolean {
    const sockets = socketsOf(voter).size
    if (sockets === 0)
      return true
    const view = ownView(state, voter)
    const asJson = JSON.stringify(view.personal)
    if (sockets === 1 && playedWith.get(voter) === asJson)
      return true
    if (!mayHear(voter))
      return false
    tell(voter, view)
    playedWith.set(voter, asJson)
    return true
  }

  return {
    note(event) {
      const players = concernedBy(state, event)
      if (players !== undefined) {
        if (players === 'everyone') {
          everyone = true
        }
        else {
          for (const voter of players) playing.add(voter)
        }
        if (event.type === 'ballotCast' && socketsOf(event.voter).size > 1)
          playedWith.delete(event.voter)
        return true
      }
      const { own } = effects[event.type]
      if ('voter' in event && (own === 'voter' || own === 'flag' || (event.type === 'ballotCast' && bringsMore(event))))
        concerned.add(event.voter)
      if (own === 'everyone' || (own === 'flag' && tookItsText(event)))
        everyone = true
      return false
    },
    async send({ question, talk }, pause) {
      const questions = [...(question ? [question] : []), ...talk]
      const now = questions.map(({ poll, round, openedAt }) => `${poll.id} ${round} ${openedAt}`).join()
      if (now !== asked) {
        playedWith.clear()
        times.clear()
        noteQuestions(questions)
      }
      asked = now
      const waiting = everyone ? new Set(connected()) : concerned
      everyone = false
      concerned = new Set()
      const later = new Set<VoterId>()
      let began = performance.now()
      // Who plays is told in between, also of what happened meanwhile; of that no more than there was, so that it ends.
      for (let playersLeft = playing.size; waiting.size > 0 || playersLeft > 0; playersLeft--) {
        const player = takeFirst(playing)
        if (player !== undefined && !tellPlayer(player))
          later.add(player)
        const other = takeFirst(waiting)
        if (other !== undefined)
          tellAll(other)
        if (performance.now() - began > (playing.size > 0 ? slices.played : slices.known)) {
          await pause()
          began = performance.now()
        }
      }
      playing = playing.union(later)
      return playing.size > 0
    },
    greet(socket, { voter, lost }) {
      playedWith.delete(voter)
      socket.emit('own', { ...sealedFor(voter, ownView(state, voter)), ...(lost ? { lost } : {}) })
    },
  }
}

/** Takes the one out that has waited longest. */
function takeFirst(waiting: Set<VoterId>): VoterId | undefined {
  const [first] = waiting
  if (first !== undefined)
    waiting.delete(first)
  return first
}
