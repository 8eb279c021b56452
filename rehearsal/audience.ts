/** A rehearsed audience: so many phones in one process, each in the hand of another person of the same seed. */
import type { RoomClock } from './clock.ts'
import type { Slides } from './phone.ts'
import { textsOf } from './bank.ts'
import { personOf } from './person.ts'
import { createPhone } from './phone.ts'

export interface Audience {
  /** Waits until every connected phone has this question open, as `openQuestion` writes it; null for none. */
  heard: (question: string | null) => Promise<void>
  /** What came of the ballots so far. */
  receipts: () => { counted: number, refused: string[] }
  leave: () => void
}

export interface Wishes {
  /** The workshop's address. */
  url: string
  slides: Slides
  people: number
  /** An unsigned 32-bit number; the same seed has the same people. */
  seed: number
  clock: RoomClock
}

/** Opens the doors: people come when they come. */
export function openAudience({ url, slides, people, seed, clock }: Wishes): Audience {
  const left = new Map<string, string[]>()
  const listeners = new Set<() => void>()
  const refused: string[] = []
  let counted = 0
  let isOver = false

  function write(bank: string): string | undefined {
    const texts = left.get(bank) ?? textsOf(bank, seed)
    left.set(bank, texts)
    return texts.shift()
  }

  const phones = Array.from({ length: people }, (_, index) => {
    const person = personOf(seed, index)
    const phone = createPhone(person, {
      url,
      slides,
      clock,
      write,
      onView: () => listeners.forEach(listener => listener()),
      onReceipt: (isCounted, say) => isCounted ? counted++ : refused.push(say),
    })
    const connect = async () => {
      if (!isOver)
        await phone.connect()
    }
    clock.after(person.comes, connect)
    for (const { from, to } of person.gaps) {
      clock.after(from, async () => phone.disconnect())
      clock.after(to, connect)
    }
    return phone
  })

  return {
    heard(question) {
      const all = () => phones.every(phone => !phone.isConnected() || phone.asked() === question)
      return new Promise((resolve) => {
        const check = () => {
          if (!all())
            return
          listeners.delete(check)
          resolve()
        }
        listeners.add(check)
        check()
      })
    },
    receipts: () => ({ counted, refused }),
    leave() {
      isOver = true
      for (const phone of phones)
        phone.disconnect()
    },
  }
}
