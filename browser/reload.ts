/** A page that only its server can mend loads itself again, once for each reason: it must not load for ever. */

/** Loads the page again, unless it was loaded for this reason. The address remembers, since storage may be blocked. */
export function reloadOnce(reason: string): void {
  const reasons = new Set(location.search.slice(1).split('&').filter(Boolean))
  if (!reasons.has(reason))
    location.replace(`?${[...reasons, reason].join('&')}`)
}
