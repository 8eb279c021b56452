/**
 * What guests do that the presenter should know of while it goes on: texts reported by the dozen, phones opened by
 * the hundred. Neither stops the talk; both say what to look at.
 */
import type { Audience } from './audience.ts'
import type { Clock } from './clock.ts'
import type { Warnings } from './warnings.ts'
import type { Workshop } from './workshop.ts'
import { effects } from '../workshop/effects.ts'
import { crowd } from './audience.ts'

const second = 1000

/** So many different texts reported within so short a time are no single person's displeasure. */
const burst = { texts: 6, within: 10 * second }

/** How long a burst is said after its last flag, so that a speaker finds the time to look. */
const flagsStand = 60 * second

/** How long a flood is said after it was last seen. */
const floodStands = 30 * second

export interface Alarms {
  /** A newcomer was not let in, because too many came. */
  turnedAway: () => void
  close: () => void
}

/** Watches the workshop, and raises and clears its warnings. */
export function openAlarms({ now, every }: Clock, { workshop, audience, warnings }: { workshop: Workshop, audience: Audience, warnings: Warnings }): Alarms {
  let flags: { at: number, poll: string, text: string, voter: string }[] = []
  let flagsSeen = Number.NEGATIVE_INFINITY
  let floodSeen = Number.NEGATIVE_INFINITY
  let turned = { ever: 0, said: 0 }

  function lookAtFlags(): void {
    flags = flags.filter(({ at }) => now() - at <= burst.within)
    const texts = new Set(flags.map(({ poll, text }) => `${poll} ${text}`)).size
    const polls = [...new Set(flags.map(({ poll }) => poll))]
    const phones = new Set(flags.map(({ voter }) => voter)).size
    if (texts >= burst.texts) {
      flagsSeen = now()
      warnings.raise({
        id: 'flags',
        say: `${texts} texts were reported in ${burst.within / second} s by ${phones} ${phones === 1 ? 'phone' : 'phones'}. Hide what is bad, keep what is good.`,
        polls,
      })
    }
    else if (now() - flagsSeen > flagsStand) {
      warnings.clear('flags')
    }
  }

  async function lookAtFlood(): Promise<void> {
    const gone = audience.passed()
    if (gone >= crowd || turned.ever > turned.said) {
      floodSeen = now()
      turned.said = turned.ever
      // The number of those who are here is right before the warning speaks of it.
      await audience.count()
      const told = [
        ...(gone >= crowd ? [`${gone} came and went without an answer and do not count as here`] : []),
        ...(turned.ever > 0 ? [`${turned.ever} were not let in`] : []),
      ]
      warnings.raise({ id: 'flood', say: `Somebody opens phones by the dozen: ${told.join(', ')}. Whoever is in stays in.` })
    }
    else if (now() - floodSeen > floodStands) {
      turned = { ever: 0, said: 0 }
      warnings.clear('flood')
    }
  }

  const unfollow = workshop.onFold((event) => {
    if (event.type === 'textFlagged') {
      flags.push(event)
    }
    else if (effects[event.type].seesToTexts) {
      flags = []
      warnings.clear('flags')
    }
  })
  const stop = every(second, async () => {
    lookAtFlags()
    await lookAtFlood()
  })

  return {
    turnedAway: () => turned.ever++,
    close() {
      unfollow()
      stop()
    },
  }
}
