/**
 * What is wrong and the presenter has to know, said at once and for as long as it lasts: in the presenter view and
 * at `/healthz`. Whoever finds it says it here; nobody else is told.
 */
import type { Warning } from '../workshop/protocol.ts'

export interface Warnings {
  /** Says it, or says it anew; the same line again is nothing new. */
  raise: (warning: Warning) => void
  /** It is over. */
  clear: (id: Warning['id']) => void
  /** Whether it is wrong now. */
  has: (id: Warning['id']) => boolean
  /** What is wrong now, the first said first. */
  all: () => Warning[]
  /** Hears the whole list after every change of it. */
  onChange: (listener: (warnings: Warning[]) => void) => void
}

/** Nothing is wrong yet. */
export function openWarnings(): Warnings {
  const standing = new Map<Warning['id'], Warning>()
  const listeners = new Set<(warnings: Warning[]) => void>()

  function tell(): void {
    for (const listener of listeners)
      listener([...standing.values()])
  }

  return {
    raise(warning) {
      if (standing.get(warning.id)?.say === warning.say)
        return
      standing.set(warning.id, warning)
      tell()
    },
    clear(id) {
      if (standing.delete(id))
        tell()
    },
    has: id => standing.has(id),
    all: () => [...standing.values()],
    onChange: listener => void listeners.add(listener),
  }
}
