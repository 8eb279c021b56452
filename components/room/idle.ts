/** Work that nobody waits for is done while the page has nothing else to do, and before its slide is on. */
import { useNav, useSlideContext } from '@slidev/client'
import { computed, watch } from 'vue'

/** A busy page puts it off for so many milliseconds, and no more. */
const busy = 500

/** A slide is made ready while one of so many before it is on. */
const ahead = 2

/** Resolves when the page has nothing else to do; Safari does not tell. */
export function idle(): Promise<void> {
  return new Promise((done) => {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => done(), { timeout: busy })
    else
      setTimeout(done)
  })
}

/** Calls when the slide of this component is on or comes soon, each time anew. Call it in a component's setup. */
export function whenNear(work: () => void): void {
  const { $page } = useSlideContext()
  const { currentPage } = useNav()
  const isNear = computed(() => currentPage.value <= $page.value && currentPage.value >= $page.value - ahead)
  watch(isNear, is => is && work(), { immediate: true })
}
