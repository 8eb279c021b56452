/**
 * Keeps the screen of a stage, a console or a remote from going dark. A browser may refuse, such as to save its battery,
 * because its page came over plain http or because nobody has touched the page yet, and takes the lock back from a page
 * that is out of sight: it is asked again whenever the page is seen, and after a refusal at the next key or touch. Neither
 * Slidev's nor VueUse's way catches the refusal: https://w3c.github.io/screen-wake-lock/#the-request-method.
 */

/** What counts as a gesture of whoever sits before the page. */
const gestures = ['keydown', 'pointerdown']

/** Call once a page. */
export function keepAwake(): void {
  document.addEventListener('visibilitychange', ask)
  void ask()
}

async function ask(): Promise<void> {
  for (const gesture of gestures)
    removeEventListener(gesture, ask, true)
  if (document.visibilityState !== 'visible')
    return
  try {
    await navigator.wakeLock?.request('screen')
  }
  catch {
    // The screen may go dark until then, as it would without a workshop.
    for (const gesture of gestures)
      addEventListener(gesture, ask, true)
  }
}
