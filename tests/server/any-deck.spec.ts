/** Any Markdown file in any folder is a deck: its slides get ids, its pages a place of their own, its workshops no other goes on with. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deckHash } from '../../build/deck.ts'
import { distOf, ownDeck, root } from '../../build/place.ts'
import { createWorkshop } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { temporaryFolder } from '../harness.ts'
import { expect, test } from './room.ts'

const plainDeck = join(import.meta.dirname, 'decks/plain.md')

let folder: string
test.beforeEach(async () => {
  folder = await temporaryFolder()
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

/** A copy of the plain deck in a folder of its own, far from this project. */
async function copied(name: string): Promise<string> {
  const deck = join(folder, name, 'slides.md')
  await mkdir(dirname(deck))
  await cp(plainDeck, deck)
  return deck
}

test('slides that have no id get one each, whatever their titles', async () => {
  const { slides } = await readDeck(plainDeck)
  expect(slides.map(({ id }) => id)).toEqual(['slide-a-deck-that-was-written-for-slidev', 'slide-questions', 'slide-3', 'lunch', 'nowhere', 'slide-questions-2'])
})

/** What a start with this deck is told, and how its workshop goes on. */
async function started(deck: string, which: 'any' | 'resume' = 'any') {
  const { id, continued, notes, close } = await createWorkshop({ port: 0, host: '127.0.0.1', deck, data: join(folder, 'data'), which })
  await close()
  return { id, continued, notes }
}

test('a poll that stands nowhere on its slide is named at the start, with its line', async () => {
  const { notes } = await started(plainDeck)
  expect(notes).toEqual([expect.stringMatching(/plain\.md:25 slide 5 "nowhere": polls\.0: “tired” stands nowhere on its slide: write <Poll id="tired" \/> where its result belongs$/)])
})

test('a deck goes on with its own workshop and never with that of another, even one of the same words', async () => {
  const [one, other] = [await copied('one'), await copied('other')]
  const { id } = await started(one)
  const { id: second, continued } = await started(other)
  expect(continued).toBeNull()
  expect(second).not.toBe(id)
  expect(await started(one)).toMatchObject({ id, continued: expect.any(Number) })
  const moved = await copied('moved')
  expect((await started(moved)).continued).toBeNull()
})

test('a deck that was moved resumes by its title, and another title does not', async () => {
  const { id } = await started(await copied('one'))
  expect((await started(await copied('moved'), 'resume')).id).toBe(id)
  const renamed = await copied('renamed')
  await writeFile(renamed, '# Another deck\n')
  await expect(started(renamed, 'resume')).rejects.toThrow('There is no workshop of this deck to resume')
})

test('each deck has a folder of built pages to itself', async () => {
  const [one, other] = [await copied('one'), await copied('other')]
  expect(distOf(ownDeck)).toBe(join(root, 'dist'))
  expect(distOf(one)).toMatch(/dist[/\\]decks[/\\]one-slides-[0-9a-f]{8}$/)
  expect(distOf(other)).not.toBe(distOf(one))
})

test('the pages of a deck are made anew when anything beside it changes, and not otherwise', async () => {
  const deck = await copied('one')
  const before = deckHash(deck)
  expect(deckHash(deck)).toBe(before)
  await mkdir(join(folder, 'one/components'))
  await writeFile(join(folder, 'one/components/Own.vue'), '<template>own</template>')
  const after = deckHash(deck)
  expect(after).not.toBe(before)
  expect(deckHash(deck)).toBe(after)
})
