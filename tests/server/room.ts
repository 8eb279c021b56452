/** A workshop with the small deck, or another, and what was opened in it, ended after each test. */
import type { Running } from '../harness.ts'
import type { Phone, Screen } from './client.ts'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startWorkshop } from '../harness.ts'
import { phone, screen } from './client.ts'

export const smallDeck = join(import.meta.dirname, 'decks/small.md')

/** Its notes have marks. */
export const notedDeck = join(import.meta.dirname, 'decks/noted.md')

interface Fixtures {
  /** The file of the deck. */
  deck: string
  workshop: Running
  /** A screen with the key that sees what the presenter sees. */
  presenter: Screen
  /** A screen that follows. */
  stage: Screen
  /** One more phone. */
  join: (token?: string) => Promise<Phone>
}

export const test = base.extend<Fixtures>({
  deck: [smallDeck, { option: true }],
  workshop: async ({ deck }, use) => {
    const workshop = await startWorkshop({ deck })
    await use(workshop)
    await workshop.close()
  },
  presenter: async ({ workshop }, use) => {
    const opened = await screen(workshop.url, workshop.key, true)
    await use(opened)
    opened.socket.close()
  },
  stage: async ({ workshop }, use) => {
    const opened = await screen(workshop.url)
    await use(opened)
    opened.socket.close()
  },
  join: async ({ workshop }, use) => {
    const phones: Phone[] = []
    await use(async (token) => {
      const joined = await phone(workshop.url, token)
      phones.push(joined)
      return joined
    })
    for (const { socket } of phones)
      socket.close()
  },
})

export { expect } from '@playwright/test'
