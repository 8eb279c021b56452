/** Compass: a needle that a thumb turns. It starts anywhere, and only a needle that was touched is an answer. */
import type { TemplateResult } from 'lit-html'
import type { Ballot, BallotView } from './ballot.ts'
import { html, svg } from 'lit-html'
import { windOf } from '../../drawing/winds.ts'
import { startBearing } from '../order.ts'

/** Degrees. */
const step = 5
const turns: Record<string, number> = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step }

/** Milliseconds without a move after which a needle rests. */
const restsAfter = 500

let resting: ReturnType<typeof setTimeout> | undefined

export const compass: Ballot<'compass'> = {
  form: (view) => {
    const { poll, seed, place, answer, ask } = view
    const bearing = place ?? answer() ?? startBearing(seed, poll.id)
    const touched = place !== undefined || answer() !== undefined
    const rests = place === undefined && answer() !== undefined
    const follow = (event: PointerEvent) => {
      const dial = event.currentTarget as HTMLElement
      if (event.type === 'pointerdown')
        dial.setPointerCapture(event.pointerId)
      if (dial.hasPointerCapture(event.pointerId))
        turn(view, bearingOf(event, dial.getBoundingClientRect()))
    }
    return html`<div class="dial ${rests ? 'rests' : ''}" tabindex="0" role="slider" aria-label=${ask} aria-valuemin="0" aria-valuemax="359" aria-valuenow=${bearing}
      aria-valuetext="${bearing} degrees, ${windOf(bearing)}${touched ? '' : ', not touched yet'}"
      @pointerdown=${follow} @pointermove=${follow} @pointerup=${() => rest(view)} @pointercancel=${() => rest(view)}
      @keydown=${(event: KeyboardEvent) => {
        const by = turns[event.key]
        if (by === undefined)
          return
        event.preventDefault()
        turn(view, (bearing + by + 360) % 360)
      }}>${face(svg`<path class="needle" transform="rotate(${bearing})" d="M0 58V-58M-25-23 0-58 25-23"/>`)}</div>
      <p class="aside turn">${touched ? `${bearing}°` : 'Turn the needle.'}</p>`
  },
  unsent: ({ place, answer }) => place === undefined || place === answer() ? '' : 'let the needle rest',
  said: ({ answer }) => answer() === undefined ? [] : [`${answer()}°, ${windOf(answer()!)}`],
}

/** A dial with its four points, and what stands on it, drawn about its middle. */
export function face(on: unknown): TemplateResult {
  return html`<svg viewBox="-100 -100 200 200" aria-hidden="true"><circle r="78"/>
    <text y="-86">N</text><text x="90" y="5">E</text><text y="97">S</text><text x="-90" y="5">W</text>${on}</svg>`
}

/** The bearing from the middle of the dial to where it is touched, in whole degrees clockwise from the top. */
function bearingOf({ clientX, clientY }: PointerEvent, dial: DOMRect): number {
  const right = clientX - (dial.left + dial.right) / 2
  const up = (dial.top + dial.bottom) / 2 - clientY
  return (Math.round(Math.atan2(right, up) * 180 / Math.PI) + 360) % 360
}

function turn(view: BallotView<'compass'>, bearing: number): void {
  clearTimeout(resting)
  resting = setTimeout(settle, restsAfter, view, bearing)
  view.go(bearing)
}

/** Let go of: it need not be waited for. */
function rest(view: BallotView<'compass'>): void {
  if (view.place !== undefined)
    settle(view, view.place)
}

function settle(view: BallotView<'compass'>, bearing: number): void {
  clearTimeout(resting)
  view.go(undefined)
  if (view.answer() !== bearing)
    view.cast(bearing)
}
