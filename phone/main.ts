/** Puts the page together: what the session knows is drawn, and a new question makes itself noticed. */
import { nothing, render } from 'lit-html'
import { drawingSoon } from '../browser/draw-soon.ts'
import { viewOf } from './answers.ts'
import { ballotFor } from './ballots/index.ts'
import { createLoader } from './loading.ts'
import { momentOfPage } from './moment.ts'
import { page, questionKey } from './page.ts'
import { startSession } from './session.ts'
import { pageState } from './state.ts'
import { createStore } from './store.ts'

let drawn: { key: string | null, notices: string[] } | undefined

const drawSoon = drawingSoon(draw)
const store = createStore()
const session = startSession(store, momentOfPage(), drawSoon)
const loader = createLoader(drawSoon, store.isLasting)

function draw(): void {
  const key = questionKey(session)
  const known = session.phone !== null && session.isKnown
  const arrived = drawn !== undefined && drawn.key !== key && key !== null
  const notices = noticesNow()
  const happened = drawn !== undefined && notices.some(notice => !drawn!.notices.includes(notice))
  const focused = document.activeElement
  const wasTyping = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
  const wasInside = focused !== document.body
  const drawer = focused?.closest('.drawer')
  // The slide's own question has the phone, but nobody's sentence is cut short for it.
  if (arrived && !wasTyping)
    session.unfolded = undefined
  // A browser that translates the page puts elements in the place of texts, which would never change again.
  if (!wasTyping && document.querySelector('font'))
    render(nothing, document.body)
  render(page(session, loader), document.body)
  const focusIsLost = wasInside && document.activeElement === document.body
  if (focusIsLost || (arrived && !(wasTyping && document.activeElement === focused)))
    placeFor(focusIsLost && drawer)?.focus({ preventScroll: !arrived })
  if (arrived || happened)
    callAttention()
  if (known)
    drawn = { key, notices }
  loader.results()?.keepBeside(session)
  load()
  tellOfMore()
}

/** Where the focus goes that has lost its place: to the field beside it, or to the question. */
function placeFor(lost: Element | null | undefined | false): HTMLElement | null {
  return (lost && lost.querySelector<HTMLElement>('textarea, button')) || document.querySelector('h1')
}

/** The line at the foot says whether something to be tapped lies behind it. */
function tellOfMore(): void {
  const foot = document.querySelector('.standing')!
  const targets = [...document.querySelectorAll('.answer button, .answer input, .answer textarea, .answer [tabindex]')]
  const last = targets.pop()
  foot.classList.toggle('more', last !== undefined && last.getBoundingClientRect().bottom > foot.getBoundingClientRect().top + 1)
}

/** What its kind says has happened in the question that takes answers. */
function noticesNow(): string[] {
  const question = session.phone?.question
  return (question?.accepting && ballotFor(question.poll.kind)?.notices?.(viewOf(session, question))) || []
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
  loader.need(questions.map(({ poll }) => poll.kind), questions.some(({ result }) => result) || !!phone?.ended || session.outbox.entries().some(({ late }) => late))
  if (phone && session.isKnown && session.reachable && pageState(session).state !== 'question')
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

// What there was until now, and all there is where this never runs.
document.getElementById('early')!.remove()
draw()
// Firefox leaves what is half hidden where it is, as Tab comes to it.
addEventListener('keyup', ({ key }) => key === 'Tab' && document.activeElement?.scrollIntoView({ block: 'nearest' }))
addEventListener('scroll', tellOfMore, { passive: true })
addEventListener('resize', tellOfMore)
