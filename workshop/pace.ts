/**
 * How the talk stands in time: what it has taken, what the plan gives it, ahead or behind, and when it will end. What is
 * left of the plan is the rest of this slide and of all later slides that were not told yet, so a slide that is jumped over
 * is time won, and a step back from one that was hardly begun wins none. Between two views a page counts on by itself: `paceAt`.
 */
import type { Slide } from './poll.ts'
import type { State } from './state.ts'
import type { PaceView, Skip } from './views.ts'

const second = 1000

/** A slide that was on for less was passed over, not begun, in milliseconds. */
const begunAfter = 10 * second

/** This part of its time, and a slide was told. */
const toldFrom = 1 / 2

/** What saves less is not worth leaving out, in seconds. */
const worthwhile = 10

/** What the talk and its slides shall take, in seconds: as the notes say, or scaled to the length that was set. */
export interface Plan {
  /** Null where neither the notes nor the speaker say anything. */
  length: number | null
  /** How much longer than the notes say everything takes; null where they say nothing. */
  scale: number | null
  /** By the id of a slide; the first is the lobby's and has none. */
  slides: Map<string, number>
}

/** The plan of a talk. */
export function planOfTalk({ deck, time: { minutes } }: State): Plan {
  const noted = deck.slides.slice(1).flatMap(({ id, planned }) => planned === undefined ? [] : [{ id, planned }])
  const total = noted.reduce((sum, { planned }) => sum + planned, 0)
  const length = minutes === null ? total : minutes * 60
  const scale = total === 0 ? null : length / total
  return {
    length: length === 0 ? null : length,
    scale,
    slides: new Map(scale === null ? [] : noted.map(({ id, planned }) => [id, planned * scale])),
  }
}

/** What only the presenter knows of the talk's time. */
export function paceView(state: State): PaceView {
  const { deck, stage, time } = state
  const { length, scale, slides } = planOfTalk(state)
  const here = deck.slides.findIndex(({ id }) => id === stage.slide)
  const later = deck.slides.slice(here + 1)
  const untouched = later.filter(({ id }) => (time.spent.get(id) ?? 0) < begunAfter)
  const onClock = (moment: number | null) => moment === null ? null : moment + time.idle
  return {
    length,
    isSet: time.minutes !== null,
    begunAt: onClock(time.begunAt),
    endedAt: time.stoppedAt,
    slide: {
      arrivedAt: onClock(time.arrivedAt),
      spent: (time.spent.get(stage.slide) ?? 0) / second,
      planned: slides.get(stage.slide) ?? null,
    },
    rest: scale === null ? null : later.reduce((sum, { id }) => sum + stillToTell(slides.get(id) ?? 0, (time.spent.get(id) ?? 0) / second), 0),
    skip: nextSkip(state, [...deck.slides.slice(Math.max(here, 0), here + 1), ...untouched], scale ?? 1),
  }
}

/** What is left of a later slide's time, all in seconds. */
function stillToTell(planned: number, spent: number): number {
  return spent < toldFrom * planned ? planned - spent : 0
}

/** The first of these slides that has something to leave out which is still to come. */
function nextSkip({ deck, stage }: State, slides: Slide[], scale: number): Skip | null {
  for (const slide of slides) {
    const { id, title, optional } = slide
    const isHere = id === stage.slide
    const clicks = optional?.clicks.filter(click => !isHere || click > stage.click) ?? []
    if (!optional || (isHere && clicks.length === 0))
      continue
    const seconds = optional.seconds * scale * (optional.clicks.length === 0 ? 1 : clicks.length / optional.clicks.length)
    if (seconds >= worthwhile)
      return { no: deck.slides.indexOf(slide) + 1, title, clicks, rest: optional.rest, seconds }
  }
  return null
}

/** The times of a moment, all in seconds. */
export interface Pace {
  elapsed: number
  onSlide: number
  /** Ahead of the plan; behind it where it is negative; null where there is no plan. */
  lead: number | null
  /** When the talk ends if all that is left goes by plan, in milliseconds since 1970; null without a plan and after the end. */
  endsAt: number | null
}

/** What a view says of a moment, by the server's clock in milliseconds since 1970. */
export function paceAt({ begunAt, endedAt, slide, length, rest }: PaceView, now: number): Pace {
  const until = endedAt ?? now
  const since = (moment: number | null) => begunAt === null || moment === null ? 0 : Math.max(0, until - moment) / second
  const elapsed = since(begunAt)
  const onSlide = slide.spent + since(slide.arrivedAt)
  if (length === null || rest === null)
    return { elapsed, onSlide, lead: null, endsAt: null }
  const left = Math.max(0, (slide.planned ?? 0) - onSlide) + rest
  return { elapsed, onSlide, lead: length - elapsed - left, endsAt: endedAt === null ? now + left * second : null }
}
