/**
 * How many clicks slides have, for whoever steps through the talk without drawing it: the log has it from pages that did.
 * Until one has, a slide has at least the steps of its polls and of its note: so a press never jumps over a question,
 * and never leads nowhere.
 */
import type { Event } from './events.ts'
import type { Slide, SlidePolls } from './poll.ts'
import type { Position } from './position.ts'
import type { State } from './state.ts'

/** The last click at which a poll of a slide, or what it tells of one, does anything; 0 where none does. */
export function lastStep({ polls, reveals, mentions, slowest }: SlidePolls): number {
  return Math.max(
    0,
    ...polls.flatMap(({ opens = 0, shows = 0 }) => [opens, shows]),
    ...reveals.map(({ at }) => at),
    mentions?.at ?? 0,
    slowest?.at ?? 0,
  )
}

/** How many clicks a slide has, or, while no page has told, at least has. */
export function clicksOf({ clicks }: State, slide: Slide): number {
  return clicks.get(slide.id) ?? Math.max(lastStep(slide), slide.noted ?? 0)
}

/** Where the next step leads from where the stage is; undefined at the end. */
export function afterStage(state: State): Position | undefined {
  const { here, next } = around(state)
  const { slide, click } = state.stage
  if (here && click < clicksOf(state, here))
    return { slide, click: click + 1 }
  return next && { slide: next.id, click: 0 }
}

/** Where a step back leads: to the click before, or to the last one of the slide before; undefined at the beginning. */
export function beforeStage(state: State): Position | undefined {
  const { before } = around(state)
  const { slide, click } = state.stage
  if (click > 0)
    return { slide, click: click - 1 }
  return before && { slide: before.id, click: clicksOf(state, before) }
}

/** The slide that is on, with its place from 0, and those beside it. */
export function around({ deck: { slides }, stage }: State): { place: number, before?: Slide, here?: Slide, next?: Slide } {
  const place = slides.findIndex(({ id }) => id === stage.slide)
  return { place, before: slides[place - 1], here: slides[place], next: slides[place + 1] }
}

/** What a page counted of slides of this deck, as far as it is news. */
export function counted(state: State, clicks: Record<string, number>, at: number): Event[] {
  return state.deck.slides.flatMap(({ id: slide }): Event[] => {
    const n = Object.hasOwn(clicks, slide) ? clicks[slide] : undefined
    return n === undefined || n === state.clicks.get(slide) ? [] : [{ type: 'clicksCounted', at, slide, clicks: n }]
  })
}
