/** What these pages speak with the server. */
import type { PROTOCOL } from '../workshop/protocol.ts'

/** Its version; the type check fails when the workshop's moves on. */
export const protocol: typeof PROTOCOL = 1
