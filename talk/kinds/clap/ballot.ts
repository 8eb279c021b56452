/** Clap in a hand: one circle to be slapped with flat fingers, the phone on the palm, so that a clap is heard; a key does, too. */
import type { Ballot, BallotView } from '../../../phone/ballots/ballot.ts'
import type { Hand } from './hand.ts'
import type { ClapTogether } from './shapes.ts'
import { html, nothing, svg } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import styles from './ballot.css?inline'
import { newHand, noteClap, timeIn, toldOf } from './hand.ts'
import { manyAwaited } from './shapes.ts'

document.head.append(Object.assign(document.createElement('style'), { textContent: styles }))

type View = BallotView<'clap'>

/** With no leader claps are told so often, in milliseconds. */
const every = 500
/** A buzz as the next beat opens, in milliseconds; the circle fills, too. */
const buzz = 25

/** The round that this page is in: its hand, the view it was drawn from last, what is still to be told, and since when its time runs. */
let now: { hand: Hand, view: View, round: ClapTogether, before?: number[], telling?: ReturnType<typeof setTimeout>, since?: number } | undefined

export const ballot: Ballot<'clap'> = {
  fleeting: true,
  form: (view) => {
    const round = view.together?.clap
    if (!round || round.phase === 'over')
      return html`<div class="clapping"><p class="aside">That was it. Look up.</p></div>`
    take(view, round)
    const waits = isTold(view, round)
    return html`<div class="clapping">
      <p class="aside">${lineOf(view, round, waits)}</p>
      <button type="button" class="clap" aria-label="slap: ${view.ask}" aria-disabled=${waits}
        @pointerdown=${(event: PointerEvent) => clap(event)} @click=${(event: MouseEvent) => event.detail === 0 && clap(event)}
        @contextmenu=${(event: Event) => event.preventDefault()}>${face(round)}</button>
    </div>`
  },
  stands: (view) => {
    const round = view.together?.clap
    if (!round || round.phase === 'over')
      return { word: 'That was it', hint: said(view).join('') }
    if (round.beat === undefined)
      return { word: countIn(view) > 0 ? 'Clapping' : 'Your turn', hint: said(view).join('') }
    return { word: isTold(view, round) ? 'Waiting for the others' : 'Clap now', hint: '' }
  },
  said,
}

/** Every page has the keys of a keyboard: a space claps wherever nothing else is to be pressed with it. */
document.addEventListener('keydown', (event) => {
  const { target } = event
  const isElsewhere = target instanceof HTMLElement && target.closest('input, textarea, a, button:not(.clap)')
  if (event.key !== ' ' || event.repeat || isElsewhere || !document.querySelector('.clap'))
    return
  event.preventDefault()
  clap(event)
})

/** Goes on with a round, or begins it. */
function take(view: View, round: ClapTogether): void {
  if (now?.hand.from !== round.from)
    now = { hand: newHand(round.from, view.time), view, round }
  const opens = round.beat !== undefined && round.beat > 1 && round.beat !== now.round.beat
  Object.assign(now, { view, round })
  if (opens && navigator.userActivation?.hasBeenActive)
    navigator.vibrate?.(buzz)
}

/** Whether this person has clapped the beat that is open. */
function isTold(view: View, { beat }: ClapTogether): boolean {
  return beat !== undefined && view.answer(String(beat)) !== undefined
}

function clap(event: Event): void {
  if (!now)
    return
  const { hand, view, round } = now
  const time = timeIn(hand)
  const isOver = round.phase === 'over' || (round.ends !== null && time !== undefined && time > round.ends)
  if (isOver || isTold(view, round) || !noteClap(hand, event.timeStamp))
    return
  view.go(hand.claps.length)
  if (round.beat === undefined)
    now.telling ??= setTimeout(tell, every)
  else
    void tellBeat(round.beat, hand.claps[hand.claps.length - 1]!)
}

/** All that was clapped so far, so that a message that is lost takes nothing with it; more only when there is more. */
async function tell(): Promise<void> {
  const telling = now!
  await telling.hand.measured
  telling.telling = undefined
  // What was told before this page was loaded again.
  telling.before ??= telling.view.answer()?.claps ?? []
  const value = toldOf(telling.hand, telling.hand.claps, telling.before)
  if (value)
    telling.view.cast(value)
}

async function tellBeat(beat: number, at: number): Promise<void> {
  const telling = now!
  await telling.hand.measured
  const value = toldOf(telling.hand, [at])
  if (value && telling.round.beat === beat)
    telling.view.cast(value, String(beat))
}

/** What to do is told until it was done once, also to whoever comes while others clap. */
function lineOf(view: View, { awaited = 0 }: ClapTogether, waits: boolean): string {
  if (waits)
    return awaited < manyAwaited ? `Waiting for ${awaited}` : 'Waiting for many'
  const isNew = countIn(view) === 0
  if (view.poll.lockstep)
    return isNew ? 'Slap the circle once, and wait for the others.' : 'Once a beat.'
  return isNew ? 'Lay the phone on your palm and slap the circle with flat fingers.' : 'Go on. It ends by itself.'
}

/** The circle, what it is for, and the time that is left as its rim. */
function face({ ends, lasts }: ClapTogether) {
  const { hand } = now!
  const time = timeIn(hand)
  // Once a round, since the animation runs on by itself.
  if (ends !== null && time !== undefined)
    now!.since ??= ends - time - lasts
  const rim = now!.since === undefined ? nothing : svg`<circle class="left" r="96" pathLength="1" style="--lasts:${lasts}ms;--since:${now!.since}ms"/>`
  return html`<svg viewBox="-100 -100 200 200" aria-hidden="true"><circle class="face" r="86"/>${rim}
    <path class="hand" d="M0 10V-50M-19-31 0-50 19-31"/><text y="48">slap</text>${hand.claps.length > 0 ? keyed(hand.claps.length, svg`<circle class="ring" r="90"/>`) : nothing}</svg>`
}

function countIn(view: View): number {
  const told = view.answer()?.claps.length ?? 0
  return now && now.view.poll.id === view.poll.id ? Math.max(told, now.hand.claps.length) : told
}

function said(view: View): string[] {
  const n = countIn(view)
  return n === 0 ? [] : [n === 1 ? 'one clap' : `${n} claps`]
}
