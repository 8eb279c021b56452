/**
 * How messages of clients are read. Each has one schema, and all pass one wrapper, so that whatever is sent is either
 * understood, refused or dropped, and nothing that a client does can end the server.
 */
import type { Answer, ClientToServer, Hello, Known } from '../workshop/protocol.ts'
import type { WorkshopSocket } from './io.ts'
import * as v from 'valibot'
import { otherVersion, PROTOCOL } from '../workshop/protocol.ts'

/** A seal: 128 bits and more in base64url. */
const seal = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

/** A token, or the number that a phone has made itself: as much, and in letters and digits up to 26 of them. */
const token = v.pipe(v.string(), v.regex(/^[\w-]{22,26}$/))

const hello = v.variant('as', [
  v.strictObject({
    as: v.literal('phone'),
    protocol: v.number(),
    token: v.fallback(v.optional(token), undefined),
    workshop: v.nullish(v.pipe(v.string(), v.maxLength(80))),
    seq: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    seal: v.nullish(seal),
  }),
  v.strictObject({
    as: v.literal('screen'),
    protocol: v.number(),
    key: v.optional(v.pipe(v.string(), v.maxLength(100))),
    presenter: v.optional(v.boolean()),
  }),
  v.strictObject({
    as: v.literal('remote'),
    protocol: v.number(),
    key: v.pipe(v.string(), v.maxLength(100)),
  }),
])

/** An address as the presenter chooses it. */
export const address = v.pipe(v.string(), v.maxLength(200), v.url())

/**
 * Reads how a socket introduces itself.
 * @throws Error with words that clients know: "another protocol version" tells a page to reload itself.
 */
export function readHello(auth: unknown): Hello {
  const version = v.safeParse(v.object({ protocol: v.number() }), auth)
  if (version.success && version.output.protocol !== PROTOCOL)
    throw new Error(otherVersion)
  const checked = v.safeParse(hello, auth)
  if (!checked.success)
    throw new Error('no such role')
  return checked.output as Hello
}

type Name = keyof ClientToServer

/** What a message says, as the protocol has it; undefined where its name says all. */
export type Message<N extends Name> = Parameters<ClientToServer[N]> extends [infer Said, unknown] ? Said : undefined

/** What it is answered. */
export type Reply<N extends Name> = Parameters<ClientToServer[N]> extends [...unknown[], (reply: infer Said) => void] ? Said : never

/** Hears one kind of message; its schema must read what the protocol says, and its handler give what it promises. */
export type On = <N extends Name>(name: N, schema: v.GenericSchema<unknown, Message<N>>, handle: (message: Message<N>, from: WorkshopSocket) => Promise<Reply<N>>) => void

export interface Hearing {
  on: On
  /** Hears a socket from now on. */
  listen: (socket: WorkshopSocket) => void
}

/** What was too much is not served; a phone sends its ballot again. */
export const tooMany = { ok: false, reason: 'unsaved', say: 'too many at once, it is sent again in a moment' } as const

/**
 * The one way to hear sockets, the same for all of them: what comes is weighed and checked, whatever goes wrong becomes a
 * refusal, and a message that no answer can be given to is dropped. `log` has the number of the newest entry, for
 * refusals; `mayAsk` is asked once a message whether its socket may send one more.
 */
export function hearing(log: Readonly<Known>, mayAsk: (socket: WorkshopSocket) => boolean): Hearing {
  const heard = new Map<string, (socket: WorkshopSocket, parts: unknown[], done: (answer: unknown) => void) => Promise<void>>()
  return {
    on(name, schema, handle) {
      heard.set(name, async (socket, parts, done) => {
        const refuse = (reason: 'invalid' | 'unsaved', say: string) => done({ ok: false, reason, say, seq: log.seq } satisfies Answer & Known)
        const checked = v.safeParse(schema, parts[0])
        if (!checked.success || parts.length > 1)
          return refuse('invalid', 'this message was not understood')
        try {
          done(await handle(checked.output, socket))
        }
        catch (error) {
          console.error(`A "${name}" could not be served:`, error)
          refuse('unsaved', 'something went wrong, please try again')
        }
      })
    },
    listen(socket) {
      socket.onAny((name: string, ...parts: unknown[]) => {
        const may = mayAsk(socket)
        const done = parts.pop()
        if (typeof done !== 'function')
          return
        if (may)
          void heard.get(name)?.(socket, parts, done as (answer: unknown) => void)
        else
          done({ ...tooMany, seq: log.seq })
      })
    },
  }
}
