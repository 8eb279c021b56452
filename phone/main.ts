/** Puts the page together: what the session knows is drawn, and a new question makes itself noticed. */
import { render } from 'lit-html'
import { drawingSoon } from '../browser/draw-soon.ts'
import { createLoader } from './loading.ts'
import { page, questionKey } from './page.ts'
import { startSession } from './session.ts'
import { pageState } from './state.ts'
import { createStore } from './store.ts'

let drawn: { key: string | null } | undefined

const drawSoon = drawingSoon(draw)
const store = createStore()
const session = startSession(store, drawSoon)
const loader = createLoader(drawSoon, store.isLasting)

function draw(): void {
  const key = questionKey(session)
  const known = session.phone !== null
  const arrived = drawn !== undefined && drawn.key !== key && key !== null
  const focused = document.activeElement
  const wasTyping = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
  const wasInside = focused !== document.body
  // The slide's own question has the phone, but nobody's sentence is cut short for it.
  if (arrived && !wasTyping)
    session.unfolded = undefined
  render(page(session, loader), document.body)
  const focusIsLost = wasInside && document.activeElement === document.body
  if (focusIsLost || (arrived && !(wasTyping && document.activeElement === focused)))
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: !arrived })
  if (arrived)
    callAttention()
  if (known)
    drawn = { key }
  load()
}

/** What is on the page first; the rest when nothing is to be answered here. */
function load(): void {
  const { phone, unfolded } = session
  const questions = [
    ...(phone?.question
      ? [phone.question]
      : []),
    ...(phone?.talk ?? []).filter(({ poll }) => poll.id === unfolded),
  ]
  loader.need(questions.map(({ poll }) => poll.kind))
  if (phone && session.reachable && pageState(session).state !== 'question')
    loader.prefetch()
}

/** Phones buzz where they may; the edge of the page flashes everywhere, since many may not. */
function callAttention(): void {
  if (navigator.userActivation?.hasBeenActive)
    navigator.vibrate?.(80)
  document.body.classList.remove('attention')
  // Reading a measure in between makes the browser start the animation anew.
  void document.body.offsetWidth
  document.body.classList.add('attention')
}

draw()
