/** What a click will show may take long to work out: it is begun while the slides before are on. */
import { useNav, useSlideContext } from '@slidev/client'
import { computed, watch } from 'vue'

/** So many slides before. */
const ahead = 2

/** Calls when the slide of this component is on or comes soon, each time anew. Call it in a component's setup. */
export function whenNear(work: () => void): void {
  const { $page } = useSlideContext()
  const { currentPage } = useNav()
  const isNear = computed(() => currentPage.value <= $page.value && currentPage.value >= $page.value - ahead)
  watch(isNear, is => is && work(), { immediate: true })
}
