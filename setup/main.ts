/**
 * Takes the presenter's key out of the address before anything is shown, on every way into the page; has all that is
 * printed at hand before anything is drawn, and every slide before it is turned to.
 */
import { defineAppSetup } from '@slidev/types'
import { keepKey, keyIn } from '../browser/presenter-key.ts'
import { fetchDrawings } from '../components/explorer/exploring.ts'
import { replayed } from '../components/replay/file.ts'
import { openRecording } from '../components/replay/recording.ts'
import { fetchAhead, fetchAll } from '../components/room/ahead.ts'
import { reconnect } from '../components/room/live.ts'

declare global {
  interface Window {
    /** What a page that is printed waits for, as build/printing.ts says. */
    printing?: AbortController
  }
}

export default defineAppSetup(async ({ router }) => {
  router.beforeEach((to) => {
    const key = keyIn(to.hash)
    if (key === undefined)
      return true
    keepKey(key)
    reconnect()
    return { ...to, hash: '', replace: true }
  })
  fetchAhead(router, [() => import('../components/explorer/Explorer.vue'), fetchDrawings])
  const print = new URLSearchParams(location.search).get('print')
  if (print === null)
    return
  document.documentElement.classList.toggle('every-click', print === 'clicks')
  // Slidev prints what is there soon after the first drawing, of the slides that the address names by then.
  await Promise.all([router.isReady(), fetchAll(), replayed === undefined ? undefined : openRecording(replayed)])
  window.printing?.abort()
})
