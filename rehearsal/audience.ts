/** A rehearsed audience: so many phones in one process, each in the hand of another person of the same seed. */
import type { RoomClock } from './clock.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import type { Slides } from './phone.ts'
import { textsBy } from './bank.ts'
import { roomClock } from './clock.ts'
import { anyone } from './people.ts'
import { personOf } from './person.ts'
import { createPhone } from './phone.ts'

export interface Audience {
  /** Waits until every connected phone has this question open, as `openQuestion` writes it; null for none. */
  heard: (question: string | null) => Promise<void>
  /** Waits until everybody was asked this poll and has sent what they say to it; how many answered. */
  answered: (poll: string) => Promise<number>
  /** What came of the ballots so far. */
  receipts: () => { counted: number, refused: string[] }
  leave: () => void
}

export interface Wishes {
  /** The workshop's address. */
  url: string
  slides: Slides
  /** How many. */
  people: number
  /** What they think and write; what is left out is anyone's. */
  who?: Partial<People>
  /** An unsigned 32-bit number; the same seed has the same people. */
  seed: number
  /** Left out where all answer at once. */
  clock?: RoomClock
  /** All are there from the start and keep the network, because slides are looked at, not people; so too without a clock. */
  steady?: boolean
}

/** Opens the doors: people come when they come. */
export function openAudience({ url, slides, people, who = {}, seed, clock: given, steady = !given }: Wishes): Audience {
  const all = { ...anyone, ...who }
  const clock = given ?? roomClock(Number.POSITIVE_INFINITY)
  const listeners = new Set<() => void>()
  const refused: string[] = []
  let counted = 0
  let isOver = false

  const room = Array.from({ length: people }, (_, index) => personOf(all, seed, index))
  const written = new Map<string, (string | undefined)[]>()

  function write(poll: string, { index }: Person): string | undefined {
    const texts = written.get(poll) ?? textsBy(all, room, poll, seed)
    written.set(poll, texts)
    return texts[index]
  }

  const phones = room.map((person) => {
    const phone = createPhone(person, {
      url,
      slides,
      clock,
      write: poll => write(poll, person),
      onView: () => listeners.forEach(listener => listener()),
      onReceipt: (isCounted, say) => isCounted ? counted++ : refused.push(say),
    })
    const connect = async () => {
      if (!isOver)
        await phone.connect()
    }
    clock.after(steady ? 0 : person.comes, connect)
    for (const { from, to } of steady ? [] : person.gaps) {
      clock.after(from, async () => phone.disconnect())
      clock.after(to, connect)
    }
    return phone
  })

  return {
    heard(question) {
      const haveHeard = () => phones.every(phone => !phone.isConnected() || phone.asked() === question)
      return new Promise((resolve) => {
        const check = () => {
          if (!haveHeard())
            return
          listeners.delete(check)
          resolve()
        }
        listeners.add(check)
        check()
      })
    },
    async answered(poll) {
      const said = await Promise.all(phones.map(phone => phone.answered(poll)))
      return said.filter(Boolean).length
    },
    receipts: () => ({ counted, refused }),
    leave() {
      isOver = true
      for (const phone of phones)
        phone.disconnect()
    },
  }
}
