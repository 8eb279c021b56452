/** Any Markdown file in any folder is a deck: its slides get ids, its pages a place of their own, its workshops no other goes on with. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { deckHash } from '../../build/deck.ts'
import { distOf, ownDeck, root } from '../../build/place.ts'
import { createWorkshop } from '../../server/app.ts'
import { readDeck, readSlides } from '../../server/deck.ts'
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

/** What `npm run new` says, with or without a folder. */
function made(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/new.ts'), ...args], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } })
  return { status, said: `${stdout}${stderr}`.trim() }
}

test('npm run new writes a deck that is ready, says the next command, and writes over nothing', async () => {
  const deck = join(folder, 'our team’s "retro"/slides.md')
  const { status, said } = made('our team’s "retro"')
  expect(status).toBe(0)
  expect(said).toContain(`npm start --prefix ${root} -- --deck '${deck}'`)
  const { title, slides } = await readDeck(deck)
  expect(title).toBe('Our team’s "retro"')
  expect(slides).toHaveLength(5)
  expect(new Set(slides.flatMap(({ polls }) => polls.map(({ kind }) => kind))).size).toBe(4)
  expect((await started(deck)).notes).toEqual([])

  await writeFile(deck, '# Mine\n')
  expect(made('our team’s "retro"')).toEqual({ status: 1, said: `${deck} is there already, and stays as it is. Choose another folder.` })
  expect(await readFile(deck, 'utf8')).toBe('# Mine\n')
  expect(made().status).toBe(2)
  await writeFile(join(folder, 'file'), '')
  expect(made('file')).toMatchObject({ status: 1, said: expect.stringContaining('cannot be written') })
})

test('pictures of other addresses are shown where the deck names some, on its own page alone', async () => {
  const deck = await copied('far')
  const dist = join(folder, 'dist')
  for (const page of ['deck', 'phone']) {
    await mkdir(join(dist, page), { recursive: true })
    await writeFile(join(dist, page, 'index.html'), '<!doctype html>')
  }
  const allowed = async () => {
    const app = await createWorkshop({ port: 0, host: '127.0.0.1', deck, dist, data: join(folder, 'data'), which: 'new' })
    const [stage, phone] = await Promise.all(['/deck/', '/'].map(async path => (await fetch(app.url + path)).headers.get('content-security-policy')))
    await app.close()
    return [stage, phone].map(policy => /img-src[^;]*https:/.test(policy!))
  }
  expect(await allowed()).toEqual([false, false])
  await writeFile(deck, '# Far\n\n![a cat](https://cats.example/cat.png)\n')
  expect(await allowed()).toEqual([true, false])
})

test('both examples are read without a fault or a hint', async () => {
  for (const example of ['retrospective', 'mid-term-check'])
    expect((await readSlides(join(root, 'examples', example, 'slides.md'))).hints, example).toEqual([])
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
