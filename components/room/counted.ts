/**
 * Tells the workshop how many clicks the slides have that this page has drawn, so that whoever steps through the talk
 * without drawing it, such as the speaker's phone, knows where the next press leads.
 */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { command } from './live.ts'
import { driving, room, status } from './source.ts'

/** Slides are drawn one after another as a page opens; it tells of several at once, after so many milliseconds. */
const gather = 300

/** Call once, in the root of the app. */
export function useCounted(): void {
  const nav = useNav()
  let told: Record<string, number> = {}
  let timer: ReturnType<typeof setTimeout> | undefined

  /** By slide; what is not drawn knows no clicks. */
  function drawn(): Record<string, number> {
    return Object.fromEntries(nav.slides.value.flatMap(({ meta }) => {
      const id = meta.slide?.frontmatter.id as string | undefined
      const context = meta.__clicksContext
      return id && context?.isMounted ? [[id, context.total]] : []
    }))
  }

  async function tell(): Promise<void> {
    const news = Object.fromEntries(Object.entries(drawn()).filter(([slide, clicks]) => told[slide] !== clicks))
    if (status.value !== 'live' || !driving.value || Object.keys(news).length === 0)
      return
    const { ok } = await command({ type: 'countClicks', clicks: news })
    if (ok)
      told = { ...told, ...news }
  }

  // Another workshop, and one that was away, knows nothing of what was told before.
  watch([() => room.value?.workshop.id, status], () => told = {})
  watch(() => [drawn(), driving.value, status.value, room.value?.workshop.id], () => {
    clearTimeout(timer)
    timer = setTimeout(() => void tell(), gather)
  }, { immediate: true })
}
