/**
 * Whether pictures may move on this page: not where the system asks for less of it, nor where it was stopped here. What
 * moves on its own for more than five seconds must have such a stop (WCAG 2.2, 2.2.2 Pause, Stop, Hide). Kept by the
 * browser, for all its pages.
 */
import { useLocalStorage, usePreferredReducedMotion } from '@vueuse/core'
import { computed } from 'vue'

const preferred = usePreferredReducedMotion()

/** Stopped by hand. */
export const isStopped = useLocalStorage('motion-stopped', false)

export const mayMove = computed(() => !isStopped.value && preferred.value !== 'reduce')
