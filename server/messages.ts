/** The schemas of what clients may send beyond the heart's commands, and the refusals they get when it is not that. */
import type { Hello } from '../workshop/protocol.ts'
import * as v from 'valibot'
import { otherVersion, PROTOCOL } from '../workshop/protocol.ts'

/** A token or a key: 128 bits in base64url. */
const secret = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

const hello = v.variant('as', [
  v.strictObject({
    as: v.literal('phone'),
    protocol: v.number(),
    token: v.fallback(v.optional(secret), undefined),
    workshop: v.nullish(v.pipe(v.string(), v.maxLength(80))),
    seq: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  v.strictObject({
    as: v.literal('screen'),
    protocol: v.number(),
    key: v.optional(v.pipe(v.string(), v.maxLength(100))),
    presenter: v.optional(v.boolean()),
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
