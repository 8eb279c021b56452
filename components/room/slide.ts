/** What a component may know of the slide it stands on: its polls, its click, and whether anything may move. */
import type { ComputedRef } from 'vue'
import type { SlidePolls } from '../../workshop/poll.ts'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'

export interface OwnSlide extends SlidePolls {
  click: ComputedRef<number>
  /** Mounted for a preview, an overview or print: the same picture, without time. */
  still: ComputedRef<boolean>
  /** On its way to paper, where a poll is its question. */
  printed: ComputedRef<boolean>
}

/** Call in the setup of a component that stands on a slide. */
export function useOwnSlide(): OwnSlide {
  const { $frontmatter, $clicksContext, $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  const { polls = [], reveals = [], mentions, slowest } = $frontmatter as Partial<SlidePolls>
  return {
    polls,
    reveals,
    mentions,
    slowest,
    click: computed(() => $clicksContext.current),
    printed: isPrintMode,
    still: computed(() => isPrintMode.value || !['slide', 'presenter'].includes($renderContext.value)),
  }
}
