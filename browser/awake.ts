/**
 * Keeps the screen of a stage, a console or a remote from going dark. A browser may refuse, such as to save its battery
 * or because its page came over plain http, and takes the lock back from a page that is out of sight: it is asked again
 * whenever the page is seen. Neither Slidev's nor VueUse's way catches the refusal:
 * https://w3c.github.io/screen-wake-lock/#the-request-method.
 */

/** Call once a page. */
export function keepAwake(): void {
  document.addEventListener('visibilitychange', ask)
  void ask()
}

async function ask(): Promise<void> {
  if (document.visibilityState !== 'visible')
    return
  try {
    await navigator.wakeLock?.request('screen')
  }
  catch {
    // The screen may go dark, as it would without a workshop.
  }
}
