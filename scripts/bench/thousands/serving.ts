/** What a server of `thousands.ts` is asked, ours and the bare one alike. */
import process from 'node:process'

export type ToServer = { do: 'serve', port: number, data: string } | { do: 'memory' }

export interface ServerAnswers {
  serve: { url: string, key: string }
  /** Bytes that the process holds once all garbage is gone. */
  memory: { bytes: number }
}

/** Collects all garbage first. */
export function memory(): ServerAnswers['memory'] {
  globalThis.gc!()
  globalThis.gc!()
  return { bytes: process.memoryUsage().rss }
}
