/**
 * Most ballots come when they are needed, so that nobody's first vote waits for those of other kinds, and results come
 * after it; and they keep coming when the network drops in between.
 */
import type { TemplateResult } from 'lit-html'
import { html } from 'lit-html'
import { reloadOnce } from '../browser/reload.ts'
import { bring, isKnown, missing } from './ballots/index.ts'

/** Milliseconds. */
const firstPause = 500
const longestPause = 4000

/** Failures in a row after which a person is offered to load the page again. */
const patience = 4

type Results = typeof import('./results/index.ts')

export interface Loader {
  /** Fetches the ballots of these kinds, and the results where they are wanted, again and again until they are here. */
  need: (kinds: string[], results: boolean) => void
  /** Fetches all, one after another, while there is nothing else to do. */
  prefetch: () => void
  /** What is read after an answer; undefined while it is not here. */
  results: () => Results | undefined
  /** What stands in the place of a ballot or a result that is not here yet. */
  standing: () => TemplateResult
}

/** `isLasting`: whether this phone stays the same voter when its page is loaded again. */
export function createLoader(onChange: () => void, isLasting: () => boolean): Loader {
  let needed: string[] = []
  let wanted = false
  let failures = 0
  let busy = false
  let prefetching = false
  let results: Results | undefined

  async function bringResults(): Promise<void> {
    results = await import('./results/index.ts')
  }

  /** What is to be fetched now. */
  function due(): Promise<void>[] {
    return [...missing(needed).map(bring), ...(wanted && !results ? [bringResults()] : [])]
  }

  async function fetchNeeded(): Promise<void> {
    busy = true
    for (let coming = due(); coming.length > 0; coming = due()) {
      const outcomes = await Promise.allSettled(coming)
      const failed = outcomes.some(({ status }) => status === 'rejected')
      failures = failed ? failures + 1 : 0
      onChange()
      if (failed) {
        if (failures > 1)
          await loadPageAgain(isLasting())
        await pause(Math.min(longestPause, firstPause * 2 ** failures))
      }
    }
    busy = false
  }

  return {
    need(kinds, isWanted) {
      needed = kinds.filter(isKnown)
      wanted = isWanted
      if (!busy && (missing(needed).length > 0 || (wanted && !results)))
        void fetchNeeded()
    },
    async prefetch() {
      if (prefetching)
        return
      prefetching = true
      await idle()
      await bringResults().catch(() => {})
      for (const kind of missing()) {
        await idle()
        await bring(kind).catch(() => {})
      }
    },
    results: () => results,
    standing: () => failures < patience
      ? html`<p class="aside">One moment …</p>`
      : html`<p class="aside">This part of the page does not come. It goes on trying by itself.</p>
        <button type="button" class="quiet" @click=${() => location.reload()}>Load the page again</button>`,
  }
}

/**
 * Many browsers remember that a module could not be loaded and never ask for it again, and after a new build it may
 * be gone: https://github.com/whatwg/html/issues/6768. A fresh page has neither trouble, and the answers are kept.
 */
async function loadPageAgain(isLasting: boolean): Promise<void> {
  if (!isLasting)
    return
  try {
    const { ok } = await fetch('/', { cache: 'no-store' })
    if (ok)
      await reloadOnce('again')
  }
  catch {
    // No network: a fresh page would be worse than this one.
  }
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** Safari has no idle callbacks: https://caniuse.com/requestidlecallback. */
function idle(): Promise<void> {
  return new Promise(resolve => typeof requestIdleCallback === 'function'
    ? requestIdleCallback(() => resolve())
    : setTimeout(resolve, firstPause))
}
