/** The steps of a slide as its frontmatter has them, for the presenter's look ahead. */
import type { SlideRoute } from '@slidev/types'
import type { SlidePolls } from '../room/slide.ts'
import type { SlideSteps } from './next.ts'

/** A slide without polls has empty lists. */
export function slideSteps({ no, meta }: SlideRoute): SlideSteps & { id?: string } {
  const { id, polls = [], reveals = [], mentions, slowest } = (meta.slide?.frontmatter ?? {}) as Partial<SlidePolls> & { id?: string }
  return { id, no, title: meta.slide?.title ?? '', polls, reveals, mentions, slowest }
}
