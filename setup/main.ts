/**
 * Takes the presenter's key out of the address before anything is shown, on every way into the page; has a recording
 * that is printed at hand before anything is drawn, and every slide before it is turned to.
 */
import { defineAppSetup } from '@slidev/types'
import { keepKey, keyIn } from '../browser/presenter-key.ts'
import { fetchDrawings } from '../components/explorer/exploring.ts'
import { replayed } from '../components/replay/file.ts'
import { openRecording } from '../components/replay/recording.ts'
import { fetchAhead } from '../components/room/ahead.ts'
import { reconnect } from '../components/room/live.ts'

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
  if (replayed !== undefined && new URLSearchParams(location.search).has('print'))
    await openRecording(replayed)
})
