/**
 * The one place where strangers' messages come in. Each has one schema, and all pass one wrapper, so that whatever
 * is sent is either understood, refused or dropped, and nothing that a client does can end the server.
 */
import type * as http from 'node:http'
import type { Answer, ClientToServer, Receipt } from '../workshop/protocol.ts'
import type { Addresses } from './addresses.ts'
import type { Alarms } from './alarms.ts'
import type { Audience } from './audience.ts'
import type { Broadcast } from './broadcast.ts'
import type { Io, Role, WorkshopSocket } from './io.ts'
import type { Bucket } from './limits.ts'
import type { Losses } from './losses.ts'
import type { Warnings } from './warnings.ts'
import type { Workshop } from './workshop.ts'
import { Server } from 'socket.io'
import * as v from 'valibot'
import { replaces } from '../workshop/ballots.ts'
import { ballot, flag, presenterCommand } from '../workshop/commands.ts'
import { watchClients } from './clients.ts'
import { rooms } from './io.ts'
import { openJoins } from './joins.ts'
import { bucket, bucketsBy, frameLimit, rates } from './limits.ts'
import { address, readHello } from './messages.ts'
import { newToken, sameKey, voterOf } from './secrets.ts'
import { answerOf } from './workshop.ts'

/** The Socket.IO server of an HTTP server. `allowed` judges every request and every upgrade. */
export function attachIo(server: http.Server, allowed: (request: http.IncomingMessage) => boolean): Io {
  const io: Io = new Server(server, {
    serveClient: false,
    maxHttpBufferSize: frameLimit,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 10_000,
  })
  io.engine.use((request: http.IncomingMessage, response: http.ServerResponse, next: (error?: Error) => void) => {
    if (allowed(request))
      return next()
    if (request.headers.upgrade)
      return next(new Error('another origin'))
    response.writeHead(403).end()
  })
  return io
}

export interface Context {
  key: string
  workshop: Workshop
  audience: Audience
  broadcast: Broadcast
  addresses: Addresses
  warnings: Warnings
  losses: Losses
  alarms: Alarms
}

/** Lets sockets in and serves them. */
export function serveSockets(io: Io, context: Context): { close: () => void } {
  const { workshop, audience, broadcast, addresses, warnings, losses, alarms } = context
  const clientOf = watchClients(io)
  const server = bucket(rates.server)
  const joins = openJoins()
  const voters = bucketsBy(rates.voter)
  const edits = bucketsBy(rates.edits)
  const cleaning = setInterval(() => [joins, voters, edits].forEach(each => each.forgetIdle()), 60_000)

  /** Who this is; a phone that is not known here gets a token and is written into the log first. */
  async function admit({ auth, address }: WorkshopSocket['handshake']): Promise<Role> {
    const hello = readHello(auth)
    if (hello.as === 'screen') {
      const driving = hello.key !== undefined && sameKey(hello.key, context.key)
      return { as: 'screen', driving, presenter: hello.presenter === true }
    }
    const knows = hello.workshop === workshop.state.workshop!.id ? hello.seq : undefined
    if (hello.token && workshop.state.voters.has(voterOf(hello.token))) {
      return { as: 'phone', voter: voterOf(hello.token), token: hello.token, lost: losses.hears(voterOf(hello.token), knows) }
    }
    if (!joins.admit(address)) {
      alarms.turnedAway()
      throw new Error('too many at once, try again')
    }
    const token = newToken()
    const answer = answerOf(await workshop.submit({ type: 'join', voter: voterOf(token) }))
    if (!answer.ok)
      throw new Error(answer.say)
    return { as: 'phone', voter: voterOf(token), token, lost: losses.hears(voterOf(token), knows) }
  }

  io.use((socket, next) => {
    if (!clientOf(socket).introduce()) {
      socket.conn.close(true)
      return next(new Error('one introduction a connection'))
    }
    admit(socket.handshake).then((role) => {
      socket.data.role = role
      next()
    }, next)
  })

  io.on('connection', (socket) => {
    const { role } = socket.data
    socket.data.client = clientOf(socket)
    socket.data.client.onDrain = () => {
      if (socket.rooms.has(rooms.behind)) {
        socket.leave(rooms.behind)
        broadcast.greet(socket)
      }
    }
    limit(socket, role.as === 'phone'
      ? [bucket(rates.socket), voters.of(role.voter), server]
      : [bucket(role.driving ? rates.presenter : rates.socket), server])
    if (role.as === 'phone') {
      audience.arrive(role.voter)
      socket.on('disconnect', () => audience.leave(role.voter))
      socket.join([rooms.phones, rooms.voter(role.voter)])
      socket.emit('welcome', { token: role.token, workshop: workshop.state.workshop!.id })
    }
    else {
      socket.join(rooms.screens)
      socket.emit('key', role.driving)
      socket.emit('join', addresses.view())
      if (role.presenter && role.driving) {
        socket.join(rooms.presenters)
        socket.emit('warnings', warnings.all())
      }
    }
    broadcast.greet(socket)
    serve(socket, role, context, edits)
  })

  return { close: () => clearInterval(cleaning) }
}

/** The answer to what was too much; a phone sends its ballot again. */
const tooMany: Receipt = { ok: false, reason: 'unsaved', say: 'too many at once, it is sent again in a moment' }

/** Drops what is too much; a message that waits for an answer is told so. */
function limit(socket: WorkshopSocket, buckets: Bucket[]): void {
  socket.use((packet, next) => {
    if (buckets.every(each => each.take()))
      return next()
    const done: unknown = packet.at(-1)
    if (typeof done === 'function')
      done(tooMany)
  })
}

function serve(socket: WorkshopSocket, role: Role, { workshop, addresses }: Context, edits: { of: (voter: string) => Bucket }): void {
  const nothing = v.undefined()
  on(socket, 'alive', nothing, async () => undefined)
  on(socket, 'cast', ballot, async (message): Promise<Receipt> => {
    if (role.as !== 'phone')
      return { ok: false, reason: 'refused', say: 'only phones answer' }
    // A phone keeps the newest answer and sends it again, so what is slowed here still arrives.
    if (replaces(workshop.state, role.voter, message) && !edits.of(role.voter).take())
      return tooMany
    return workshop.cast(role.voter, message)
  })
  on(socket, 'flag', flag, async (message): Promise<Answer> => role.as === 'phone'
    ? answerOf(await workshop.submit({ type: 'flagText', voter: role.voter, ...message }))
    : { ok: false, say: 'only phones may send texts away' })
  on(socket, 'command', presenterCommand, async command => mayDrive(role) ?? workshop.present(command))
  on(socket, 'chooseAddress', address, async url => mayDrive(role) ?? addresses.choose(url))
}

function mayDrive(role: Role): Answer | undefined {
  return role.as === 'screen' && role.driving ? undefined : { ok: false, say: 'this needs the presenter\'s link' }
}

/**
 * Hears one kind of message: its argument is checked, whatever goes wrong becomes a refusal, and a message that
 * no answer can be given to is dropped.
 */
function on<Message, Reply>(
  socket: WorkshopSocket,
  name: keyof ClientToServer,
  schema: v.GenericSchema<unknown, Message>,
  handle: (message: Message) => Promise<Reply>,
): void {
  socket.on(name, async (...parts: unknown[]) => {
    const done = parts.pop()
    if (typeof done !== 'function')
      return
    const checked = v.safeParse(schema, parts[0])
    if (!checked.success || parts.length > 1)
      return done({ ok: false, reason: 'invalid', say: 'this message was not understood' })
    try {
      done(await handle(checked.output))
    }
    catch (error) {
      console.error(`A "${name}" could not be served:`, error)
      done({ ok: false, reason: 'unsaved', say: 'something went wrong, please try again' })
    }
  })
}
