/** Keeps a few strings over a reload; where the browser forbids storage, over the life of the page. */

export interface Store {
  get: (key: string) => string | null
  set: (key: string, value: string) => void
  clear: () => void
  /** Whether all that was kept outlives the page. */
  isLasting: () => boolean
  /** Calls after another tab of this browser has changed something. */
  onElsewhere: (changed: () => void) => void
}

/** Before every key in the browser's own storage. */
export const prefix = 'workshop '

/** Local storage of this origin, or memory from the moment that it fails. */
export function createStore(): Store {
  const memory = new Map<string, string>()
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(localStorage)
    }
    catch {
      return undefined
    }
  }
  return {
    get: key => memory.get(key) ?? attempt(storage => storage.getItem(prefix + key)) ?? null,
    set(key, value) {
      const kept = attempt((storage) => {
        storage.setItem(prefix + key, value)
        return true
      })
      if (kept)
        memory.delete(key)
      else
        memory.set(key, value)
    },
    clear() {
      memory.clear()
      attempt((storage) => {
        for (const key of Object.keys(storage)) {
          if (key.startsWith(prefix))
            storage.removeItem(key)
        }
      })
    },
    isLasting: () => memory.size === 0,
    onElsewhere: changed => addEventListener('storage', changed),
  }
}

/** A record kept as JSON; an empty one where nothing is kept or it cannot be read. */
export function readRecord<T>(store: Pick<Store, 'get'>, key: string): Record<string, T> {
  try {
    const kept: unknown = JSON.parse(store.get(key) ?? '{}')
    return kept && typeof kept === 'object' ? kept as Record<string, T> : {}
  }
  catch {
    return {}
  }
}

/** Puts one entry into such a record; undefined takes it out. */
export function writeEntry(store: Store, key: string, entry: string, value: unknown): void {
  store.set(key, JSON.stringify({ ...readRecord(store, key), [entry]: value }))
}
