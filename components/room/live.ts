/**
 * The stage's one connection to the workshop: it feeds the source with whole views and carries the presenter's
 * commands. Everything else on the big screen knows only the source.
 */
import type { Socket } from 'socket.io-client'
import type { PresenterCommand } from '../../workshop/commands.ts'
import type { Answer, CheckView, ClientToServer, Hello, Known, ScreenUpdate, ServerToClient } from '../../workshop/protocol.ts'
import { io } from 'socket.io-client'
import { keptKey } from '../../browser/presenter-key.ts'
import { otherVersion, PROTOCOL } from '../../workshop/protocol.ts'
import { reloadOnce } from './reload.ts'
import { hearTime, waitForTime } from './server-time.ts'
import { ahead, boards, driving, isSaving, join, pace, presenterBoards, presenters, room, seq, status, warnings } from './source.ts'

/** A command that was not answered for so many milliseconds is given up, and said so. */
const patience = 4000

let socket: Socket<ServerToClient, ClientToServer> | undefined
let isPresenter = () => false

/** Connects this tab, once. `presenter` says whether the presenter view is on now. */
export function connect(presenter: () => boolean): void {
  isPresenter = presenter
  if (socket)
    return
  status.value = 'connecting'
  socket = io({
    auth: send => send(hello()),
    // Before several servers a balancer knows by it which requests belong together.
    query: { at: String(Math.random()) },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    timeout: 4000,
  })
  socket.on('connect', waitForTime)
  socket.on('screen', receive)
  socket.on('presenter', (update) => {
    presenterBoards.value = { ...presenterBoards.value, ...update.boards }
    pace.value = update.pace ?? pace.value
    ahead.value = update.ahead ?? ahead.value
  })
  socket.on('join', view => join.value = view)
  socket.on('saving', works => isSaving.value = works)
  socket.on('presenters', known => presenters.value = known)
  socket.on('warnings', all => warnings.value = all)
  socket.on('key', known => driving.value = known)
  socket.on('connect_error', (error) => {
    if (error.message === otherVersion)
      void reloadOnce(`protocol ${PROTOCOL}`)
  })
  socket.on('disconnect', () => {
    if (status.value === 'live')
      status.value = 'lost'
  })
}

/** Introduces this tab again: its key or its view has changed. */
export function reconnect(): void {
  if (!socket)
    return
  presenterBoards.value = {}
  pace.value = null
  ahead.value = null
  warnings.value = []
  socket.disconnect().connect()
}

/** Asks something of the workshop. Never throws: a server that is away is an answer too, without a number. */
export async function command(wish: PresenterCommand): Promise<Answer & Partial<Known>> {
  return answered(socket => socket.emitWithAck('command', wish))
}

/** Chooses which of this machine's addresses phones are shown. */
export async function chooseAddress(url: string): Promise<Answer> {
  return answered(socket => socket.emitWithAck('chooseAddress', url))
}

/** Has the server ask phones and look around; undefined where no answer came. */
export async function askCheck(): Promise<CheckView | undefined> {
  const answer = await answered(socket => socket.emitWithAck('check'))
  if (!('found' in answer))
    return undefined
  // The first update came while this page was being built, and may have waited for seconds.
  hearTime(answer.found.now)
  return answer.found
}

type Waiting = ReturnType<Socket<ServerToClient, ClientToServer>['timeout']>

async function answered<Said extends object = Answer>(ask: (socket: Waiting) => Promise<Said & Known>): Promise<(Said | Answer) & Partial<Known>> {
  if (!socket?.connected)
    return { ok: false, reason: 'unsaved', say: 'the server is away' }
  try {
    return await ask(socket.timeout(patience))
  }
  catch {
    return { ok: false, reason: 'unsaved', say: 'the server did not answer' }
  }
}

function hello(): Hello {
  const key = keptKey()
  return { as: 'screen', protocol: PROTOCOL, presenter: isPresenter(), ...(key ? { key } : {}) }
}

/** Another workshop than before begins with empty boards. */
function receive(update: ScreenUpdate): void {
  hearTime(update.now)
  if (update.room && room.value && update.room.workshop.id !== room.value.workshop.id) {
    boards.value = {}
    presenterBoards.value = {}
    pace.value = null
    ahead.value = null
  }
  if (update.boards) {
    boards.value = { ...boards.value, ...update.boards }
  }
  if (update.room)
    room.value = update.room
  seq.value = update.seq
  status.value = 'live'
}
