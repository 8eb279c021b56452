/**
 * A phone without a screen in the hand of a rehearsed person: a real socket that speaks the protocol of real phones,
 * hears what they hear, and answers, late, twice, or once the network is back.
 */
import type { Socket } from 'socket.io-client'
import type { BallotMessage } from '../workshop/commands.ts'
import type { Poll } from '../workshop/poll.ts'
import type { ClientToServer, ServerToClient } from '../workshop/protocol.ts'
import type { State } from '../workshop/state.ts'
import type { OwnView, PhoneView, Question } from '../workshop/views.ts'
import type { Answer, Write } from './answers.ts'
import type { RoomClock } from './clock.ts'
import type { Person } from './person.ts'
import type { Move } from './playing.ts'
import { io } from 'socket.io-client'
import { PROTOCOL } from '../workshop/protocol.ts'
import { stepsOf, takesPart } from './timing.ts'
import { asksNow, pressesNow, readsQuestions, sendsAway, wantsNow } from './unasked.ts'

/** How long an answer of the server may take, in milliseconds. */
const patience = 5000

/** How soon a game goes on after a move, in milliseconds however fast the clock goes: a voter may change an answer only so often. */
const between = 250

export interface RehearsedPhone {
  /** Joins, or comes back; resolves when the phone knows what is asked. */
  connect: () => Promise<void>
  disconnect: () => void
  isConnected: () => boolean
  /** The question open on it, as `openQuestion` writes it. */
  asked: () => string | null
  /** Waits until it was asked this poll and has sent what the person says to it; whether that counts as an answer. */
  answered: (poll: string) => Promise<boolean>
}

/** What the slides ask by the poll's id, in full: people in the room know more than their phones are told. */
export type Slides = (poll: string) => Poll | undefined

/** What is asked, as the workshop has it now. */
export function slidesOf({ state }: { state: State }): Slides {
  return poll => state.polls.get(poll)?.definition
}

export interface Surroundings {
  url: string
  slides: Slides
  clock: RoomClock
  write: Write
  /** A view came. */
  onView: () => void
  /** The server has answered a ballot. */
  onReceipt: (counted: boolean, say: string) => void
}

/** How a question that accepts answers is told from every other; null where there is none. */
export function openQuestion(question: { poll: { id: string }, round: number, accepting: boolean } | null | undefined): string | null {
  return question?.accepting ? `${question.poll.id} ${question.round}` : null
}

/** The phone of one person, not connected yet. */
export function createPhone(person: Person, { url, slides, clock, write, onView, onReceipt }: Surroundings): RehearsedPhone {
  const begun = new Set<string>()
  /** When something of a game was first noticed, in milliseconds since 1970. */
  const noticed = new Map<string, number>()
  const said = new Map<string, PromiseWithResolvers<boolean>>()
  const waiting: { question: Question, answer: Answer }[] = []
  let socket: Socket<ServerToClient, ClientToServer> | undefined
  let token: string | undefined
  let view: PhoneView | undefined
  let own: OwnView | undefined
  let edit = 0

  function stillOpen(question: Question): boolean {
    return [view?.question, ...view?.talk ?? []].some(each => openQuestion(each) === openQuestion(question))
  }

  function saying(poll: string): PromiseWithResolvers<boolean> {
    const known = said.get(poll) ?? Promise.withResolvers<boolean>()
    said.set(poll, known)
    return known
  }

  /** A form that is gone cannot be sent; one that is there waits for the network. Whether it counts now. */
  async function cast(question: Question, answer: Answer): Promise<boolean> {
    if (!socket?.connected) {
      waiting.push({ question, answer })
      return false
    }
    if (!stillOpen(question))
      return false
    try {
      const ballot = { poll: question.poll.id, round: question.round, edit: ++edit, ...answer }
      const receipt = await socket.timeout(patience).emitWithAck('cast', ballot)
      if (receipt.ok) {
        note(ballot)
        setTimeout(playOn, between)
      }
      onReceipt(receipt.ok, receipt.ok ? '' : receipt.say)
      return receipt.ok && answer.value !== null
    }
    catch {
      // No answer came, and nobody knows whether it counts: it is sent again, as a phone does.
      return cast(question, answer)
    }
  }

  /** What counted stands from now on; nothing else says so. */
  function note({ poll, slot, ...ballot }: BallotMessage): void {
    if (own)
      own.ballots[poll] = { ...own.ballots[poll], [slot]: ballot }
  }

  function plan(after: number, question: Question, answer: Answer): Promise<boolean> {
    return new Promise(resolve => clock.after(after, async () => resolve(await cast(question, answer))))
  }

  function consider(question: Question): void {
    const { poll } = question
    if (!takesPart(person, question))
      return saying(poll.id).resolve(false)
    const handed = own?.personal[poll.id]
    const personal = handed?.texts ? { ...handed, texts: handed.texts.filter(({ reported }) => !reported) } : handed
    const casts = stepsOf(person, question, personal, write).map(({ after, ...answer }) => plan(after, question, answer))
    void Promise.all(casts).then(counted => saying(poll.id).resolve(counted.at(-1) ?? false))
    sendAway(poll.id, sendsAway(person, personal?.texts ?? []))
  }

  /** In a game: the next thing this person does, done unless something else is so by then. */
  function play(question: Question): void {
    const move = nextMove(question)
    if (!move || !isNew(`plays ${openQuestion(question)} ${move.key}`))
      return
    clock.after(move.after, async () => {
      const now = nextMove(question)
      if (now?.key !== move.key)
        return
      const isCounted = await cast(question, { slot: now.slot, value: now.value })
      saying(question.poll.id).resolve(isCounted)
    })
  }

  function nextMove({ poll: { id } }: Question): Move | undefined {
    const question = [view?.question, ...view?.talk ?? []].find(each => each?.accepting && each.poll.id === id)
    return question ? person.people.plays[question.poll.kind]?.({
      person,
      question,
      personal: own?.personal[id],
      now: clock.now(),
      answer: slot => own?.ballots[id]?.[slot]?.value,
      since(what) {
        const first = noticed.get(`${id} ${what}`) ?? clock.now()
        noticed.set(`${id} ${what}`, first)
        return clock.now() - first
      },
    }) : undefined
  }

  /** Games go on with whatever the phone is told. */
  function playOn(): void {
    for (const question of [view?.question, ...view?.talk ?? []]) {
      if (!question?.accepting || !person.people.plays[question.poll.kind])
        continue
      if (takesPart(person, question))
        play(question)
      else
        saying(question.poll.id).resolve(false)
    }
  }

  function sendAway(poll: string, texts: { id: string, after: number }[]): void {
    for (const { id, after } of texts)
      clock.after(after, async () => void await socket?.timeout(patience).emitWithAck('flag', { poll, text: id }).catch(() => undefined))
  }

  /** The question as its words tell it to a person: where a goal lies, what is asked again. */
  function understood(question: Question): Question {
    return { ...question, poll: slides(question.poll.id) ?? question.poll }
  }

  /** Each thing is taken up once, however often the phone hears of it. */
  function isNew(thing: string): boolean {
    const known = begun.has(thing)
    begun.add(thing)
    return !known
  }

  function hear(next: PhoneView): void {
    const moved = view?.stage !== next.stage
    view = next
    for (const question of [next.question, ...next.talk]) {
      if (!question?.accepting)
        continue
      if (person.people.plays[question.poll.kind])
        continue
      if (isNew(`answer ${openQuestion(question)}`)) {
        consider(understood(question))
        for (const { after, slot } of asksNow(person, question)) {
          clock.after(after, async () => {
            const value = write(question.poll.id)
            if (!value)
              return
            // Nobody judges a question of their own.
            begun.add(`reads ${value}`)
            await cast(question, { slot, value })
          })
        }
      }
      for (const { id, text } of question.poll.kind === 'questions' ? question.texts ?? [] : []) {
        if (!isNew(`reads ${text}`))
          continue
        const after = wantsNow(person, text)
        if (after)
          void plan(after, question, { slot: `v-${id}`, value: true })
        if (readsQuestions(person))
          sendAway(question.poll.id, sendsAway(person, [{ id, text }]))
      }
      const after = moved && pressesNow(person, question, next.stage)
      if (after)
        clock.after(after, async () => void await cast(question, { slot: String(Math.floor(clock.now() / 1000)), value: true }))
    }
    playOn()
    onView()
  }

  return {
    async connect() {
      const fresh: Socket<ServerToClient, ClientToServer> = io(url, {
        auth: { as: 'phone', protocol: PROTOCOL, ...(token ? { token } : {}) },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { origin: url },
      })
      socket = fresh
      fresh.on('welcome', hello => token = hello.token)
      fresh.on('own', (next) => {
        own = next
        playOn()
      })
      fresh.on('alive', done => done())
      await new Promise<void>((resolve) => {
        fresh.on('phone', (next) => {
          hear(next)
          resolve()
        })
        for (const end of ['connect_error', 'disconnect'] as const)
          fresh.on(end, () => resolve())
      })
      for (const { question, answer } of waiting.splice(0))
        await cast(question, answer)
    },
    disconnect: () => void socket?.disconnect(),
    isConnected: () => socket?.connected ?? false,
    asked: () => openQuestion(view?.question),
    answered: poll => saying(poll).promise,
  }
}
