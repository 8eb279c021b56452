/** What the next press of the arrow will do to polls, and which steps were jumped over: told before and after. */
import type { BoardView } from '../../workshop/views.ts'
import type { SlidePolls } from '../room/slide.ts'

export interface SlideSteps extends SlidePolls { no: number, title: string }

/** The next press in words; `click` is where the slide is and `total` how many clicks it has. */
export function nextStep(slide: SlideSteps, next: SlideSteps | undefined, click: number, total: number): string {
  if (click < total)
    return stepsAt(slide, click + 1).join(', ') || 'next line'
  if (!next)
    return 'the last line'
  return [`slide ${next.no}: ${next.title}`, ...stepsAt(next, 0)].join(', ')
}

/** What a landing on this click does, each in two words. */
function stepsAt({ polls, reveals, mentions }: SlidePolls, click: number): string[] {
  return [
    ...polls.filter(({ shows }) => shows === click).map(({ id }) => `shows ${id}`),
    ...reveals.filter(({ at }) => at === click).map(({ poll }) => `shows ${poll}`),
    ...(mentions?.at === click ? [`counts words in ${mentions.of}`] : []),
    ...polls.filter(({ opens }) => opens === click).map(({ id }) => `opens ${id}`),
  ]
}

/** The ids of polls whose step is behind the room though they were never asked. */
export function jumpedOver(slides: SlideSteps[], at: { no: number, click: number }, boards: Record<string, BoardView>): string[] {
  return slides.filter(({ no }) => no <= at.no).flatMap(({ no, polls }) => polls
    .filter(({ id, opens }) => opens !== undefined && (no < at.no || opens < at.click) && boards[id]?.wasAsked === false)
    .map(({ id }) => id))
}
