/** How this phone introduces itself. */
import type { PhoneHello, Sealed } from '../workshop/protocol.ts'
import type { Store } from './store.ts'
import { readRecord } from './store.ts'
import { agreedToken } from './tabs.ts'

/** Reads it out of a store, once the tabs of this phone have agreed on it; to be asked at each attempt. */
export function helloOf(store: Pick<Store, 'get' | 'set'>): () => Promise<PhoneHello> {
  return async () => ({
    token: await agreedToken(store),
    workshop: store.get('workshop'),
    ...readRecord(store, 'told') as Partial<Sealed>,
  })
}
