/**
 * However many tabs of one browser are opened at once, and however often each of them must ask, they are one voter: they
 * come in with one number. Over plain http there are no locks, so a tab that finds none writes one, and the last one to
 * write so has them all come in with its own.
 */
import type { Store } from './store.ts'

/** Milliseconds after which all tabs see what was written last. */
const hush = 100

/** What to come in with: the token that the server gave, or until then a number of this phone's own, 130 random bits. */
export async function agreedToken(store: Pick<Store, 'get' | 'set'>): Promise<string> {
  if (!store.get('token')) {
    store.set('token', Array.from(crypto.getRandomValues(new Uint8Array(26)), byte => (byte % 32).toString(32)).join(''))
    await new Promise(resolve => setTimeout(resolve, hush))
  }
  return store.get('token')!
}
