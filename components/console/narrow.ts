/**
 * Whether the window is too narrow for a column beside the slide: a phone's, or a laptop's whose browser shows everything
 * four times as large. Then all stands below each other and scrolls.
 */
import { useMediaQuery } from '@vueuse/core'

/** As the style sheets say it. */
export const isNarrow = useMediaQuery('(max-aspect-ratio: 3/5), (max-width: 640px)')
