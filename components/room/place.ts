/** Where this page of the deck is, in the log's words, and how it is put elsewhere at once. */
import type { SlidevContextNavFull } from '@slidev/client/composables/useNav.ts'
import type { SlideRoute } from '@slidev/types'
import type { ComputedRef } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'
import type { Position } from '../../workshop/position.ts'
import { useNav } from '@slidev/client'
import { getSlidePath } from '@slidev/client/logic/slides.ts'
import { computed } from 'vue'
import { samePosition } from '../../workshop/position.ts'

export interface Place {
  nav: SlidevContextNavFull
  /** Undefined while a slide is being drawn for the first time, and on a slide that has no id. */
  here: ComputedRef<Position | undefined>
  /** Neither print nor notes: a page that can be put somewhere. */
  isOnSlides: ComputedRef<boolean>
  /** The slide with this id; undefined where this deck has none. */
  slideWith: (id: string) => SlideRoute | undefined
  /** Puts the page there, without a transition; nothing where it is there or the deck has no such slide. */
  put: (to: Position) => Promise<void>
  /** Whether the page was put there, as far as the slide has that many clicks; one that is elsewhere was moved by hand. */
  isPlaced: (at: Position) => boolean
  /** The page was moved by hand: wherever it comes to be, it was not put there. */
  letGo: () => void
  /** Where an address leads. */
  positionOf: (route: RouteLocationNormalized) => Position | undefined
}

/** Call in the root of the app or in a component's setup. */
export function usePlace(): Place {
  const nav = useNav()
  const idOf = (slide?: { meta: { slide?: { frontmatter: { id?: string } } } }) => slide?.meta.slide?.frontmatter.id
  const slideWith = (id: string) => nav.slides.value.find(slide => idOf(slide) === id)
  const here = computed<Position | undefined>(() => {
    const id = idOf(nav.currentSlideRoute.value)
    return id && nav.clicksContext.value.isMounted ? { slide: id, click: nav.clicks.value } : undefined
  })

  let placed: Position | undefined
  /** Where the page is on its way to: a slide that has not come yet is waited for. */
  let heading: Position | undefined

  return {
    nav,
    here,
    isOnSlides: computed(() => nav.hasPrimarySlide.value && !nav.isPrintMode.value && !nav.isNotesViewer.value),
    slideWith,
    async put(to) {
      const slide = slideWith(to.slide)
      if (!slide)
        return
      placed = { ...to }
      const at = heading ?? here.value
      if (at && samePosition(at, to))
        return
      heading = placed
      // Not `nav.go`: a slide that was not shown before knows no clicks yet, and it would go to the first.
      const { query } = nav.router.currentRoute.value
      await nav.router.replace({
        path: getSlidePath(slide, nav.isPresenter.value),
        query: { ...query, clicks: to.click ? String(to.click) : undefined },
      }).finally(() => {
        if (heading && samePosition(heading, to))
          heading = undefined
      })
    },
    isPlaced: ({ slide, click }) => !!placed && slide === placed.slide && (click === placed.click || click === Math.min(placed.click, nav.clicksTotal.value)),
    letGo() {
      placed = undefined
    },
    positionOf({ params, query }) {
      const id = idOf(nav.slides.value.find(({ no }) => String(no) === params.no))
      return id ? { slide: id, click: Number(query.clicks ?? 0) } : undefined
    },
  }
}
