/** What a front door does by itself: it hands an old address of the deck on, and plays its moments. */
import { deckPage } from './data.ts'

/**
 * Before anything is drawn: where the deck stood here once, links to its slides and recordings still lead to it. In the
 * language of 2009, for browsers that the deck will tell that they are too old.
 */
export const forwarding = `
if (/^#\\//.test(location.hash) || /[?&](replay|answer|with|explore|print)(=|&|$)/.test(location.search))
  location.replace('${deckPage}' + location.search + location.hash)
`

/** How long nobody is sorted at first, and how long each moment stays, in milliseconds: three of them take twenty seconds. */
const gathers = 1400
const stays = 6200

/**
 * Shows one moment after another, once; where less motion is wanted it waits for a hand. What is not looked at waits too.
 */
export const playing = `
(() => {
  const figure = document.querySelector('.moments')
  if (!figure)
    return
  const places = JSON.parse(figure.querySelector('script').textContent)
  const last = places.length - 2
  const people = [...figure.querySelectorAll('.crowd > g')]
  const parts = [...figure.querySelectorAll('[data-moment]')]
  const steps = [...figure.querySelectorAll('.step')]
  const toggle = figure.querySelector('.toggle')
  const stillness = matchMedia('(prefers-reduced-motion: reduce)')
  let now = last
  let timer

  function show(moment) {
    now = moment
    for (const part of parts)
      part.classList.toggle('on', Number(part.dataset.moment) === moment)
    steps.forEach((step, i) => i === moment ? step.setAttribute('aria-current', 'true') : step.removeAttribute('aria-current'))
    people.forEach((person, i) => {
      const place = places[moment + 1][i]
      const arrow = person.firstElementChild
      person.style.opacity = place ? 1 : 0
      if (!place)
        return
      const [x, y, angle, length, tone] = place
      person.style.transform = 'translateX(' + x + 'px)'
      arrow.style.transform = 'translateY(' + y + 'px) rotate(' + angle + 'deg) scale(' + length + ')'
      arrow.setAttribute('class', tone)
    })
  }

  function go(moment) {
    show(moment)
    figure.dataset.playing = 'true'
    toggle.textContent = 'Pause'
    timer = setTimeout(() => seen(() => moment < last ? go(moment + 1) : stop()), moment < 0 ? ${gathers} : ${stays})
  }

  function stop() {
    clearTimeout(timer)
    timer = undefined
    figure.dataset.playing = 'false'
    toggle.textContent = now === last ? 'Play again' : 'Play'
  }

  function seen(act) {
    if (document.hidden)
      document.addEventListener('visibilitychange', () => seen(act), { once: true })
    else if (timer !== undefined)
      act()
  }

  toggle.onclick = () => timer !== undefined ? stop() : go(now === last ? (stillness.matches ? 0 : -1) : now + 1)
  steps.forEach((step, i) => step.onclick = () => {
    show(i)
    stop()
  })
  for (const control of [toggle, ...steps])
    control.hidden = false
  if (stillness.matches)
    return stop()
  show(-1)
  // Chromium lets nothing fly that has not been drawn, and told of a change since.
  requestAnimationFrame(() => requestAnimationFrame(() => go(-1)))
})()
`
