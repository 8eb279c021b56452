/**
 * However many tabs of one browser are opened at once, they are one voter. Over plain http there are no locks, so a
 * tab that finds no token writes into the storage that it is joining, and the last one to write so does; the others
 * wait for its token.
 */
import type {} from './early-socket.ts'
import type { Store } from './store.ts'

/** Milliseconds that a claim must stand before its tab joins, and that the others wait for that tab's token. */
const hush = 100
const patience = 2000

/** By what this tab goes among them, also for the page's own script after the early one. */
export const me = window.early?.me ?? String(Math.random())

/** The token to come in with; undefined: this tab joins. */
export async function agreedToken(store: Pick<Store, 'get' | 'set'>): Promise<string | undefined> {
  for (;;) {
    const token = store.get('token')
    if (token)
      return token
    const [who, since] = (store.get('joining') ?? '').split(' ')
    const age = Math.abs(Date.now() - Number(since))
    if (who === me && age >= hush)
      return undefined
    if (!(age < patience))
      store.set('joining', `${me} ${Date.now()}`)
    await new Promise(resolve => setTimeout(resolve, hush))
  }
}
