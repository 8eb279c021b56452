/** Puts the speaker's phone together: the key out of the address, the session drawn, and the keys of a clicker heard. */
import type { Step } from './session.ts'
import { render } from 'lit-html'
import { keepAwake } from '../browser/awake.ts'
import { drawingSoon } from '../browser/draw-soon.ts'
import { keepKey, keyIn } from '../browser/presenter-key.ts'
import { goOnTranslated } from '../browser/translated.ts'
import { page } from './page.ts'
import { startSession } from './session.ts'

/** What a clicker that is paired with the phone sends, and a keyboard has. */
const steps: Record<string, Step> = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'back', PageUp: 'back' }

let spoken = ''

const drawSoon = drawingSoon(draw)
const session = startSession(drawSoon)

/** The talk's time goes on by itself: drawn once a second. */
setInterval(drawSoon, 1000)

function draw(): void {
  render(page(session), document.body)
  showSpoken()
}

/** Where the room has gone on, what is spoken now is in view; else the note stays where the thumb has put it. */
function showSpoken(): void {
  const { view, list } = session
  const at = `${view?.stage.slide} ${view?.stage.click} ${list}`
  if (at === spoken)
    return
  spoken = at
  const part = document.querySelector('.note .spoken')
  if (part)
    part.scrollIntoView({ block: 'start' })
  else
    document.querySelector('.talk')?.scrollTo({ top: 0, behavior: 'instant' })
}

/** The key must neither be lost by a reload nor stand in the address. */
function takeKey(): void {
  const key = keyIn(location.hash)
  if (key === undefined)
    return
  keepKey(key)
  history.replaceState(null, '', location.pathname + location.search)
  session.enter()
}

addEventListener('hashchange', takeKey)
addEventListener('keydown', ({ key, repeat, ctrlKey, metaKey, altKey }) => {
  const step = steps[key]
  if (step && !repeat && !ctrlKey && !metaKey && !altKey)
    void session.press(step)
})
// What there was until now, and all there is where this never runs.
document.getElementById('early')!.remove()
keepAwake()
goOnTranslated()
takeKey()
session.enter()
draw()
