/**
 * Has every slide at hand before anybody turns to it: slides come over the network and are drawn one by one, and a room
 * must never watch one load. A slide that is turned to before it has come is waited for on the slide that is on.
 */
import type { SlideRoute } from '@slidev/types'
import type { Router } from 'vue-router'
import { slides } from '@slidev/client/logic/slides.ts'
import { until } from '@vueuse/core'
import { idle } from './idle.ts'
import { say } from './notice.ts'
import { reloadOnce } from './reload.ts'
import { driving, isAlone } from './source.ts'

/** Whoever turned to a slide that has not come is told so after so many milliseconds. */
const patience = 1000

/** A server that does not answer is asked again after so many milliseconds. */
const again = 1000

/** So many slides are drawn at once: each time Slidev goes over all that are drawn, and meanwhile no key is heard. */
const atOnce = 8

const fetches = new WeakMap<SlideRoute, Promise<unknown>>()

/** Fetches and draws what the stage may need, slides first, the next ones before others. Call once, before the app is drawn. */
export function fetchAhead(router: Router, others: (() => Promise<unknown>)[]): void {
  // While a deck is written, Slidev's own page of errors is wanted at once.
  if (__DEV__)
    return
  const wanted = new Set(slides.value.filter(({ meta }) => meta.preload !== false))
  // Slidev would draw all of them three seconds after the first, in one go: no key would be heard for half a second.
  for (const { meta } of wanted)
    meta.slide!.frontmatter.preload = false
  const draw = (some: SlideRoute[]) => some.forEach(slide => slide.meta.__preloaded = wanted.has(slide))
  router.beforeResolve(async ({ params: { no } }, { matched }) => {
    const slide = slides.value.find(slide => String(slide.no) === no)
    // Where nothing is on yet, there is nothing to stay on.
    if (!slide || matched.length === 0)
      return
    const telling = setTimeout(() => driving.value && say(`Slide ${slide.no} is still to come: the network is slow`), patience)
    await fetched(slide)
    clearTimeout(telling)
  })
  void router.isReady().then(async () => {
    const left = new Set(slides.value)
    const come: SlideRoute[] = []
    while (left.size > 0) {
      await idle()
      const next = nearest(left, Number(router.currentRoute.value.params.no ?? 1))
      left.delete(next)
      await fetched(next)
      come.push(next)
      if (come.length === atOnce)
        draw(come)
    }
    for (let i = 0; i < come.length; i += atOnce) {
      await idle()
      draw(come.slice(i, i + atOnce))
    }
    for (const other of [...others, ...[...document.fonts].map(font => () => font.load())]) {
      await idle()
      // What is missing is asked for again when it is needed.
      await other().catch(() => {})
    }
  })
}

/** Resolves when every slide and every font is there, or will never be. */
export async function fetchAll(): Promise<void> {
  await Promise.allSettled([...slides.value.map(fetched), ...[...document.fonts].map(font => font.load())])
}

/** Resolves when the slide is there, or will never be. */
function fetched(slide: SlideRoute): Promise<unknown> {
  const known = fetches.get(slide) ?? fetchSlide(slide)
  fetches.set(slide, known)
  return known
}

async function fetchSlide(slide: SlideRoute): Promise<void> {
  // Slidev answers with its page of errors, which is no module, where a slide could not be fetched.
  if ('default' in await slide.load())
    return void await settled(slide)
  // A browser asks for a module once; what failed is asked for again only by another page.
  while (!await isServed())
    await new Promise(done => setTimeout(done, again))
  // A page that went on by itself tells the room where it is first: loaded anew, it goes where the room is.
  await until(isAlone).toBe(false)
  await reloadOnce(`slide ${slide.no}`)
}

/** Vue draws nothing of a component that it has not loaded itself, for a frame at times, though its module is there. */
async function settled({ component }: SlideRoute): Promise<void> {
  await (component as { __asyncLoader?: () => Promise<unknown> }).__asyncLoader?.()
}

function isServed(): Promise<boolean> {
  return fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false)
}

/** The slide that a talk comes to next; those behind come last. */
function nearest(left: Set<SlideRoute>, current: number): SlideRoute {
  const distance = ({ no }: SlideRoute) => no >= current ? no - current : slides.value.length + current - no
  return [...left].reduce((a, b) => distance(b) < distance(a) ? b : a)
}
