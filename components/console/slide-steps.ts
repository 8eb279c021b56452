/** The steps of a slide as its frontmatter has them, for the presenter's look ahead. */
import type { SlideRoute } from '@slidev/types'
import type { SlideSteps } from '../../workshop/next.ts'
import type { SlidePolls } from '../../workshop/poll.ts'

/** `unplaced` are the polls that stand nowhere on the slide. */
export interface OwnSteps extends SlideSteps { id?: string, unplaced: string[] }

/** A slide without polls has empty lists. */
export function slideSteps({ no, meta }: SlideRoute): OwnSteps {
  const { id, polls = [], reveals = [], mentions, slowest, unplaced = [] } = (meta.slide?.frontmatter ?? {}) as Partial<SlidePolls & OwnSteps>
  return { id, unplaced, no, title: meta.slide?.title ?? '', polls, reveals, mentions, slowest }
}
