/** A page that only its server can mend loads itself again, once for each reason: it must not load for ever. */
import { stays } from './leaving.ts'

/**
 * Loads the page again once it is on its way nowhere, unless it was loaded for this reason. The address remembers, since
 * storage may be blocked.
 */
export async function reloadOnce(reason: string): Promise<void> {
  await stays()
  const reasons = new Set(location.search.slice(1).split('&').filter(Boolean))
  if (!reasons.has(reason))
    location.replace(`?${[...reasons, reason].join('&')}`)
}
