/**
 * Keeps the screen of a stage or a console from going dark. A browser may refuse, such as to save its battery, and takes
 * the lock back from a page that is out of sight: it is asked again whenever the page is seen. Neither Slidev's nor
 * VueUse's way catches the refusal: https://w3c.github.io/screen-wake-lock/#the-request-method.
 */
import { useDocumentVisibility } from '@vueuse/core'
import { watch } from 'vue'

/** Call once, in the root of the app. */
export function useAwake(): void {
  watch(useDocumentVisibility(), async (visibility) => {
    if (visibility !== 'visible')
      return
    try {
      await navigator.wakeLock?.request('screen')
    }
    catch {
      // The screen may go dark, as it would without a workshop.
    }
  }, { immediate: true })
}
