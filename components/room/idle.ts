/** Work that nobody waits for is done while the page has nothing else to do. */

/** A busy page puts it off for so many milliseconds, and no more. */
const busy = 500

/** Resolves when the page has nothing else to do; Safari does not tell. */
export function idle(): Promise<void> {
  return new Promise((done) => {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => done(), { timeout: busy })
    else
      setTimeout(done)
  })
}
