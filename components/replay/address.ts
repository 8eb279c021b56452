/** Keeps the moment that is shown in the page's address, so that the address is a link to it. */
import { watchThrottled } from '@vueuse/core'
import { usePlace } from '../room/place.ts'
import { besides } from './file.ts'
import { nameOfMoment } from './moment.ts'
import { isAtBeginning, isFollowing, isPlaying } from './player.ts'
import { at } from './recording.ts'

/** Browsers refuse an address that changes more often, in milliseconds. */
const pause = 1000

/** The name of the moment that is shown; '' at the beginning, and where the slides were moved by hand. */
function momentShown(): string {
  return isFollowing.value && !isAtBeginning.value ? nameOfMoment(at.value) : ''
}

/** The page's address with the moment that is shown; `others` stand behind it. */
export function linkToMoment(others = besides): string {
  const url = new URL(location.href)
  const wishes = { t: momentShown(), with: others.join(',') }
  for (const [name, wish] of Object.entries(wishes)) {
    if (wish)
      url.searchParams.set(name, wish)
    else
      url.searchParams.delete(name)
  }
  // Neither colon nor comma needs an escape there, and a time is read better without: https://url.spec.whatwg.org/#query-state.
  url.search = url.search.replaceAll('%3A', ':').replaceAll('%2C', ',')
  return url.href
}

/** Call once, in a component's setup. */
export function useMomentInAddress(): void {
  const { nav } = usePlace()

  function write(): void {
    const link = linkToMoment()
    if (link !== location.href)
      history.replaceState(history.state, '', link)
  }

  watchThrottled(momentShown, write, { throttle: pause })
  // A step of the page writes the address that it knows; while time goes on the next moment mends that.
  nav.router.afterEach(() => {
    if (!isPlaying.value)
      write()
  })
}
