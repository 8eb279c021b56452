/** The one place where strangers' messages come in: who is let in, how much each may send, and who serves what. */
import type * as http from 'node:http'
import type { Answer, Receipt } from '../workshop/protocol.ts'
import type { VoterId } from '../workshop/state.ts'
import type { Addresses } from './addresses.ts'
import type { Alarms } from './alarms.ts'
import type { Audience } from './audience.ts'
import type { Broadcast } from './broadcast.ts'
import type { Check } from './check.ts'
import type { Clients } from './clients.ts'
import type { Io, Role, WorkshopSocket } from './io.ts'
import type { Losses } from './losses.ts'
import type { Warnings } from './warnings.ts'
import type { Workshop } from './workshop.ts'
import { Server } from 'socket.io'
import * as v from 'valibot'
import { replaces } from '../workshop/ballots.ts'
import { ballot, flag, presenterCommand } from '../workshop/commands.ts'
import { rooms } from './io.ts'
import { openJoins } from './joins.ts'
import { Bucket, bucketsBy, frameLimit, rates } from './limits.ts'
import { address, hearing, readHello, tooMany } from './messages.ts'
import { newToken, sameKey, tokenOf, voterOf } from './secrets.ts'
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
  /** As the journal has it. */
  caughtUp: () => Promise<void>
  clients: Clients
  key: string
  workshop: Workshop
  audience: Audience
  broadcast: Broadcast
  addresses: Addresses
  warnings: Warnings
  losses: Losses
  alarms: Alarms
  check: Check
}

/** What somebody new is told while nothing can be saved. */
const closed = 'Nobody can be let in just now.'

/** Lets sockets in and serves them. */
export function serveSockets(io: Io, context: Context): { close: () => void } {
  const { caughtUp, clients, workshop, audience, broadcast, addresses, warnings, losses, alarms } = context
  const server = new Bucket(rates.server)
  const joins = openJoins(audience.servers)
  /** Those whom this server is letting in. */
  const coming = new Set<VoterId>()
  const voters = bucketsBy(rates.voter)
  const edits = bucketsBy(rates.edits)
  const listen = serve(context, edits)
  const cleaning = setInterval(() => [joins, voters, edits].forEach(each => each.forgetIdle()), 60_000)

  /** Who this is; a phone that is not known here gets a token and is written into the log first. */
  async function admit({ auth, address }: WorkshopSocket['handshake']): Promise<Role> {
    const hello = readHello(auth)
    if (hello.as !== 'phone') {
      const driving = hello.key !== undefined && sameKey(hello.key, context.key)
      return hello.as === 'remote' ? { as: 'remote', driving } : { as: 'screen', driving, presenter: hello.presenter === true }
    }
    const given = hello.token ?? newToken()
    const ofNewcomer = tokenOf(given, context.key, workshop.state.workshop!.id)
    const known = () => [given, ofNewcomer].find(token => workshop.state.voters.has(voterOf(token)))
    if (!known() && warnings.has('cannot-save'))
      throw new Error(closed)
    // Another server may have let it in, or told it something, a moment ago; where that cannot be known it is no sign of a loss.
    const isBehind = hello.token && (!known() || (hello.seq ?? 0) > workshop.seq)
      ? await caughtUp().then(() => false, () => true)
      : false
    const token = known() ?? await join(ofNewcomer, address)
    return { as: 'phone', voter: voterOf(token), token, lost: !isBehind && losses.hears(voterOf(token), hello) }
  }

  /** Lets somebody in who is new. @throws Error with words for their phone, which asks again. */
  async function join(token: string, address: string): Promise<string> {
    if (!joins.admit(address)) {
      alarms.turnedAway()
      throw new Error('Too many come at once.')
    }
    const voter = voterOf(token)
    coming.add(voter)
    const answer = answerOf(await workshop.submit({ type: 'join', voter }))
    coming.delete(voter)
    if (!answer.ok)
      throw new Error(closed)
    return token
  }

  const unfollow = workshop.onFold((event) => {
    if (event.type === 'voterJoined' && !coming.has(event.voter))
      joins.note()
  })

  /** One more leads: it hears what is wrong, and all who lead hear of each other, now and when it goes. */
  function lead(socket: WorkshopSocket, room: typeof rooms.presenters | typeof rooms.remotes): void {
    socket.join(room)
    socket.emit('warnings', warnings.all())
    tellPresenters()
    socket.on('disconnect', tellPresenters)
  }

  function tellPresenters(): void {
    const count = (room: string) => io.sockets.adapter.rooms.get(room)?.size ?? 0
    io.to([rooms.presenters, rooms.remotes]).emit('presenters', { laptops: count(rooms.presenters), phones: count(rooms.remotes) })
  }

  io.use((socket, next) => {
    if (!clients.of(socket).introduce()) {
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
    const client = clients.of(socket)
    client.fallBehind = (room) => {
      if (socket.rooms.has(room))
        socket.join(rooms.behind)
    }
    client.onDrain = () => {
      if (socket.rooms.has(rooms.behind)) {
        socket.leave(rooms.behind)
        broadcast.greet(socket)
      }
    }
    socket.data.buckets = role.as === 'phone'
      ? [new Bucket(rates.socket), voters.of(role.voter), server]
      : [new Bucket(role.driving ? rates.presenter : rates.socket), server]
    if (role.as === 'phone') {
      audience.arrive(role.voter)
      socket.on('disconnect', () => audience.leave(role.voter))
      socket.join([rooms.phones, rooms.voter(role.voter)])
      socket.emit('welcome', { token: role.token, workshop: workshop.state.workshop!.id })
    }
    else if (role.as === 'remote') {
      socket.emit('key', role.driving)
      if (role.driving)
        lead(socket, rooms.remotes)
    }
    else {
      socket.join(rooms.screens)
      socket.emit('key', role.driving)
      socket.emit('join', addresses.view())
      socket.emit('saving', !warnings.has('cannot-save'))
      if (role.presenter && role.driving)
        lead(socket, rooms.presenters)
    }
    broadcast.greet(socket)
    listen(socket)
  })

  return {
    close() {
      clearInterval(cleaning)
      unfollow()
    },
  }
}

/** Whether a socket may send one more message. */
function mayAsk({ data: { buckets } }: WorkshopSocket): boolean {
  const now = performance.now()
  return buckets.every(each => each.take(now))
}

/** What each message does; the function has a socket heard. */
function serve({ workshop, addresses, check, losses }: Context, edits: { of: (voter: string) => Bucket }): (socket: WorkshopSocket) => void {
  const { on, listen } = hearing(workshop, mayAsk)
  const answer = <Said extends Answer | Receipt>(said: Said) => ({ ...said, seq: workshop.seq })
  const mayDrive = ({ data: { role } }: WorkshopSocket) => role.as !== 'phone' && role.driving ? undefined : answer({ ok: false, say: 'this needs the presenter\'s link' })

  on('alive', v.undefined(), async () => undefined)
  on('time', v.undefined(), async () => ({ now: workshop.now(), seq: workshop.seq }))
  on('cast', ballot, async (message, { data: { role } }) => {
    if (role.as !== 'phone')
      return answer({ ok: false, reason: 'refused', say: 'only phones answer' })
    // A phone keeps the newest answer and sends it again, so what is slowed here still arrives.
    if (replaces(workshop.state, role.voter, message) && !edits.of(role.voter).take())
      return answer(tooMany)
    const receipt = await workshop.cast(role.voter, message)
    return receipt.ok ? { ...receipt, seal: losses.seal(role.voter, receipt.seq) } : receipt
  })
  on('flag', flag, async (message, { data: { role } }) => role.as === 'phone'
    ? answerOf(await workshop.submit({ type: 'flagText', voter: role.voter, ...message }))
    : answer({ ok: false, say: 'only phones may send texts away' }))
  on('command', presenterCommand, async (command, from) => mayDrive(from) ?? workshop.present(command))
  on('check', v.undefined(), async (_, from) => mayDrive(from) ?? { ok: true as const, found: await check(), seq: workshop.seq })
  on('chooseAddress', address, async (url, from) => mayDrive(from) ?? answer(addresses.choose(url)))
  return listen
}
