/**
 * How messages of clients are read. Each has one schema, and all pass one wrapper, so that whatever is sent is either
 * understood, refused or dropped, and nothing that a client does can end the server.
 */
import type { Answer, ClientToServer, Hello, Known } from '../workshop/protocol.ts'
import type { WorkshopSocket } from './io.ts'
import * as v from 'valibot'
import { otherVersion, PROTOCOL } from '../workshop/protocol.ts'

/** A token or a seal: 128 bits and more in base64url. */
const secret = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

const hello = v.variant('as', [
  v.strictObject({
    as: v.literal('phone'),
    protocol: v.number(),
    token: v.fallback(v.optional(secret), undefined),
    workshop: v.nullish(v.pipe(v.string(), v.maxLength(80))),
    seq: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    seal: v.nullish(secret),
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
export type On = <N extends Name>(name: N, schema: v.GenericSchema<unknown, Message<N>>, handle: (message: Message<N>) => Promise<Reply<N>>) => void

/**
 * The one way to hear a socket: what comes is checked, whatever goes wrong becomes a refusal, and a message that no
 * answer can be given to is dropped. `log` has the number of the newest entry, for refusals.
 */
export function hearing(socket: WorkshopSocket, log: Readonly<Known>): On {
  return (name, schema, handle) => {
    const hear = async (...parts: unknown[]) => {
      const done = parts.pop()
      if (typeof done !== 'function')
        return
      const refuse = (reason: 'invalid' | 'unsaved', say: string) => done({ ok: false, reason, say, seq: log.seq } satisfies Answer & Known)
      const checked = v.safeParse(schema, parts[0])
      if (!checked.success || parts.length > 1)
        return refuse('invalid', 'this message was not understood')
      try {
        done(await handle(checked.output))
      }
      catch (error) {
        console.error(`A "${name}" could not be served:`, error)
        refuse('unsaved', 'something went wrong, please try again')
      }
    }
    socket.on<Name>(name, hear)
  }
}
