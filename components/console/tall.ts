/** Whether the screen is a phone's: too narrow for a column beside the slide, so that all stands below each other and scrolls. */
import { useMediaQuery } from '@vueuse/core'

/** As the style sheets say it. */
export const isTall = useMediaQuery('(max-aspect-ratio: 3/5)')
