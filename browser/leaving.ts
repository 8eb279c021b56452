/**
 * Whether a page is on its way elsewhere. Firefox then gives up what the page is still fetching, as if the network had
 * failed; a page that loads itself again for that would take the way from whoever followed a link.
 */

/** A page that was sent elsewhere and is here after so many milliseconds stays: what was followed was a file to keep. */
const patience = 30_000

/** After so many milliseconds it is looked at again. */
const again = 1000

let sentAt = -Infinity
addEventListener('beforeunload', () => sentAt = performance.now())
// It was left, and is back as it was.
addEventListener('pageshow', ({ persisted }) => sentAt = persisted ? -Infinity : sentAt)

/** Resolves when the page is on its way nowhere. */
export async function stays(): Promise<void> {
  while (performance.now() < sentAt + patience)
    await new Promise(done => setTimeout(done, again))
}
