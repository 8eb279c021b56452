/**
 * The note that is being spoken, in view and marked, at a size that a key sets. Slidev lights a note at the click of its
 * mark alone; one that stands for several clicks, `[click:5]`, is spoken from the first of them on.
 */
import { useNav } from '@slidev/client'
import { decreasePresenterFontSize, increasePresenterFontSize, isInputting } from '@slidev/client/state/index.ts'
import { useEventListener, useMutationObserver } from '@vueuse/core'
import { nextTick, watch } from 'vue'
import { spokenMark } from '../../workshop/spoken.ts'

const pane = '.slidev-presenter .grid-section.note'

/** Call in the console's setup. */
export function useSpokenNote(): void {
  const nav = useNav()

  function show(): void {
    const note = document.querySelector<HTMLElement>(`${pane} .slidev-note`)
    const marks = [...note?.querySelectorAll<HTMLElement>('[data-clicks]') ?? []]
    if (!note || marks.length === 0)
      return
    const spoken = spokenMark(marks.map(({ dataset }) => Number(dataset.clicks)), nav.clicks.value)
    let place = -1
    let first: Element | undefined
    for (const part of note.children) {
      while (marks[place + 1] && part.contains(marks[place + 1]!))
        place++
      const isSpoken = place === (spoken ?? -1)
      part.classList.toggle('spoken', isSpoken)
      if (isSpoken)
        first ??= part
    }
    first?.scrollIntoView({ block: 'nearest' })
  }

  watch(() => [nav.currentSlideNo.value, nav.clicks.value], () => nextTick(show), { flush: 'post', immediate: true })
  // Slidev puts another note there later than it turns the slide.
  useMutationObserver(() => document.querySelector<HTMLElement>(pane), show, { childList: true, subtree: true })
  useEventListener(window, 'keydown', ({ key, ctrlKey, metaKey }) => {
    if (isInputting.value || ctrlKey || metaKey)
      return
    if (key === '+' || key === '=')
      increasePresenterFontSize()
    if (key === '-')
      decreasePresenterFontSize()
  })
}
