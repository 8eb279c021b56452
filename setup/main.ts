/** Takes the presenter's key out of the address before anything is shown, on every way into the page. */
import { defineAppSetup } from '@slidev/types'
import { keepKey, keyIn } from '../components/key.ts'
import { reconnect } from '../components/live.ts'

export default defineAppSetup(({ router }) => {
  router.beforeEach((to) => {
    const key = keyIn(to.hash)
    if (key === undefined)
      return true
    keepKey(key)
    reconnect()
    return { ...to, hash: '', replace: true }
  })
})
