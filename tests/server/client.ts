/** Phones and screens without a browser: real sockets that speak the protocol and keep what they were last told. */
import type { Socket } from 'socket.io-client'
import type { BallotMessage, PresenterCommand } from '../../workshop/commands.ts'
import type { Answer, ClientToServer, Hello, JoinView, Known, PresentersView, Receipt, Sealed, ServerToClient, Warning } from '../../workshop/protocol.ts'
import type { BoardView, OwnView, PaceView, PhoneView, PresenterBoardView, RemoteView, RoomView } from '../../workshop/views.ts'
import { io } from 'socket.io-client'
import { PROTOCOL } from '../../workshop/protocol.ts'

type ClientSocket = Socket<ServerToClient, ClientToServer>

/** Opens a socket. Polling clients outside a browser have to say where they come from themselves. */
export function open(url: string, auth: Hello | Record<string, unknown>, options: { transports?: string[], origin?: string } = {}): ClientSocket {
  return io(url, {
    auth,
    transports: options.transports ?? ['websocket'],
    extraHeaders: { origin: options.origin ?? url },
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
  })
}

/** Longer than any message takes on a busy machine, in milliseconds. */
const patience = 60_000

/** Waits for a message after which something holds, at once where it holds already. Rejects where none comes. */
function until(socket: ClientSocket, name: keyof ServerToClient, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    if (holds())
      return resolve()
    const timer = setTimeout(() => reject(new Error(`no "${name}" did it in time`)), patience)
    const listener = () => {
      if (!holds())
        return
      clearTimeout(timer)
      socket.off(name, listener)
      resolve()
    }
    socket.on(name, listener)
  })
}

type Own = Parameters<ServerToClient['own']>[0]

export interface Phone {
  socket: ClientSocket
  token: () => string
  view: () => PhoneView & Known
  own: () => Own
  /** Waits until phones are asked this poll. */
  asked: (poll: string) => Promise<void>
  when: (holds: (view: PhoneView, own: OwnView) => boolean) => Promise<void>
  cast: (ballot: Partial<BallotMessage> & { poll: string, value: unknown }) => Promise<Receipt & Known>
}

/** A phone that has said hello and got its first views. */
export async function phone(url: string, token?: string, transports?: string[]): Promise<Phone> {
  const socket = open(url, { as: 'phone', protocol: PROTOCOL, ...(token ? { token } : {}) }, { transports })
  let known = token ?? ''
  let view: PhoneView & Known | undefined
  let own: Own | undefined
  socket.on('welcome', (hello) => {
    known = hello.token
    socket.auth = { as: 'phone', protocol: PROTOCOL, token: known }
  })
  socket.on('phone', (next) => {
    view = next
  })
  socket.on('own', (next) => {
    own = next
  })
  await until(socket, 'phone', () => view !== undefined && own !== undefined)
  let edit = 0
  return {
    socket,
    token: () => known,
    view: () => view!,
    own: () => own!,
    asked: poll => until(socket, 'phone', () => view!.question?.poll.id === poll),
    async when(holds) {
      await Promise.race([
        until(socket, 'phone', () => holds(view!, own!)),
        until(socket, 'own', () => holds(view!, own!)),
      ])
    },
    async cast(given) {
      const ballot = { round: 0, slot: '0', edit: ++edit, ...given }
      const receipt = await socket.timeout(patience).emitWithAck('cast', ballot)
      if (receipt.ok)
        own = noted(own!, ballot, receipt)
      return receipt
    },
  }
}

/** What a phone knows once a ballot counted. */
function noted(own: Own, { poll, slot, ...ballot }: BallotMessage, { seq, seal }: Known & Partial<Sealed>): Own {
  return { ...own, seq, seal: seal!, ballots: { ...own.ballots, [poll]: { ...own.ballots[poll], [slot]: ballot } } }
}

export interface Screen {
  socket: ClientSocket
  room: () => RoomView
  boards: () => Record<string, BoardView>
  /** The number in the log up to which it was told. */
  seq: () => number
  presenter: () => Record<string, PresenterBoardView>
  /** How the talk stands in time, told to the presenter alone. */
  pace: () => PaceView | undefined
  join: () => JoinView
  /** Whether the key opened. */
  drives: () => boolean
  when: (holds: (room: RoomView, boards: Record<string, BoardView>) => boolean) => Promise<void>
  /** What is wrong now, told to the presenter alone. */
  warnings: () => Warning[]
  whenWarned: (holds: (warnings: Warning[]) => boolean) => Promise<void>
  whenPresenter: (holds: (boards: Record<string, PresenterBoardView>) => boolean) => Promise<void>
  command: (command: PresenterCommand) => Promise<Answer & Known>
  move: (slide: string, click: number) => Promise<Answer & Known>
  /** Every frame as it came, in the order it came. */
  frames: string[]
}

/** A screen that has got its first views; with a key it drives, with `presenter` it sees what only the presenter may. */
export async function screen(url: string, key?: string, presenter = false): Promise<Screen> {
  const socket = open(url, {
    as: 'screen',
    protocol: PROTOCOL,
    ...(key ? { key } : {}),
    ...(presenter ? { presenter } : {}),
  })
  const frames: string[] = []
  let room: RoomView | undefined
  let seq = 0
  let join: JoinView | undefined
  let drives: boolean | undefined
  let pace: PaceView | undefined
  let warnings: Warning[] = []
  const boards: Record<string, BoardView> = {}
  const presenterBoards: Record<string, PresenterBoardView> = {}
  socket.io.on('open', () => socket.io.engine.on('packet', ({ data }) => frames.push(String(data))))
  socket.on('screen', (update) => {
    room = update.room ?? room
    seq = update.seq
    Object.assign(boards, update.boards)
  })
  socket.on('presenter', (update) => {
    Object.assign(presenterBoards, update.boards)
    pace = update.pace ?? pace
  })
  socket.on('join', (view) => {
    join = view
  })
  socket.on('warnings', (all) => {
    warnings = all
  })
  socket.on('key', (known) => {
    drives = known
  })
  await until(socket, 'screen', () => room !== undefined && drives !== undefined)
  const command = (message: PresenterCommand) => socket.timeout(patience).emitWithAck('command', message)
  return {
    socket,
    frames,
    room: () => room!,
    boards: () => boards,
    seq: () => seq,
    presenter: () => presenterBoards,
    pace: () => pace,
    join: () => join!,
    drives: () => drives!,
    when: holds => until(socket, 'screen', () => holds(room!, boards)),
    warnings: () => warnings,
    whenWarned: holds => until(socket, 'warnings', () => holds(warnings)),
    whenPresenter: holds => until(socket, 'presenter', () => holds(presenterBoards)),
    command,
    move: (slide, click) => command({ type: 'moveTo', slide, click }),
  }
}

export interface Remote {
  socket: ClientSocket
  view: () => RemoteView & Known & { now: number }
  when: (holds: (view: RemoteView & Known) => boolean) => Promise<void>
  whenLed: (holds: (presenters: PresentersView) => boolean) => Promise<void>
  /** A press from where it sees the room, so many milliseconds ago; waits until it sees where that led. */
  press: (to: 'next' | 'back', ago?: number) => Promise<Answer & Known>
  command: (command: PresenterCommand) => Promise<Answer & Known>
}

/** The speaker's phone, with its first view. */
export async function remote(url: string, key: string): Promise<Remote> {
  const socket = open(url, { as: 'remote', protocol: PROTOCOL, key })
  let view: ReturnType<Remote['view']> | undefined
  let presenters: PresentersView = { laptops: 0, phones: 0 }
  socket.on('remote', (next) => {
    view = next
  })
  socket.on('presenters', (now) => {
    presenters = now
  })
  await until(socket, 'remote', () => view !== undefined)
  const command = (message: PresenterCommand) => socket.timeout(patience).emitWithAck('command', message)
  const when: Remote['when'] = holds => until(socket, 'remote', () => holds(view!))
  return {
    socket,
    view: () => view!,
    when,
    whenLed: holds => until(socket, 'presenters', () => holds(presenters)),
    command,
    async press(to, ago = 0) {
      const answer = await command({ type: 'step', to, from: view!.stage, pressed: view!.now - ago })
      if (answer.ok)
        await when(({ seq }) => seq >= answer.seq)
      return answer
    },
  }
}

/** Walks a slide click by click, as the arrow keys do. */
export async function walk(driver: Screen, slide: string, from: number, to: number): Promise<void> {
  for (let click = from; click <= to; click++)
    await driver.move(slide, click)
}
