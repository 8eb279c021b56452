/**
 * Whether a page that has no live room is held upright in a hand: there a slide is a strip, so what it says and what the
 * room answered stand below it at full width, in the order in which one reads.
 */
import { slideAspect } from '@slidev/client/env.ts'
import { useMediaQuery } from '@vueuse/core'
import { computed } from 'vue'
import { isPublished, replayed } from '../replay/file.ts'

const isHeldUpright = useMediaQuery('(orientation: portrait) and (width <= 1024px)')
/** A phone, on which what stands on the slide itself cannot be read. */
export const isNarrow = useMediaQuery('(width <= 640px)')

export const isUpright = computed(() => isHeldUpright.value && (isPublished || replayed !== undefined))

/** Too low for a slide that is to be pressed, as a phone is that is held sideways. */
export const isLow = useMediaQuery('(height < 500px)')

/** How high the slide is there: all the width is its. */
export const slideHeightUpright = computed(() => `${100 / slideAspect.value}vw`)
