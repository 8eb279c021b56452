/** How a picture takes part in its slide's builds: it names its click steps, and reads where the slide is. */
import type { Ref } from 'vue'
import { useSlideContext } from '@slidev/client'
import { onUnmounted } from 'vue'

let pictures = 0

/**
 * Makes each step a click of the slide, so that the arrow keys reach it. Call it in a component's setup.
 *
 * @param steps clicks from 1; a 0 needs no click, one that is missing never comes
 * @returns the slide's current click
 */
export function useSteps(...steps: (number | undefined)[]): Ref<number> {
  const { $clicksContext, $clicks } = useSlideContext()
  const picture = `picture-${++pictures}`
  const names = steps.filter(step => step !== undefined && step > 0).map((step) => {
    const name = `${picture}-${step}`
    $clicksContext.register(name, $clicksContext.calculate(step))
    return name
  })
  onUnmounted(() => names.forEach(name => $clicksContext.unregister(name)))
  return $clicks
}
