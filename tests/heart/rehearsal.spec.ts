/** The people of a rehearsal answer every question of the talk in a way that counts, and hang together as a room does. */
import type { People } from '../../rehearsal/people.ts'
import type { Personal } from '../../workshop/kinds/index.ts'
import type { Poll } from '../../workshop/poll.ts'
import type { Question } from '../../workshop/views.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import * as v from 'valibot'
import { answersTo } from '../../rehearsal/answers.ts'
import { textsOf } from '../../rehearsal/bank.ts'
import { chanceOf } from '../../rehearsal/chance.ts'
import { woundClock } from '../../rehearsal/clock.ts'
import { readOptions } from '../../rehearsal/options.ts'
import { noted, stay } from '../../rehearsal/pace.ts'
import { anyone } from '../../rehearsal/people.ts'
import { personOf } from '../../rehearsal/person.ts'
import { stepsOf } from '../../rehearsal/timing.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { people as invented } from '../../talk/people/index.ts'
import { votersIn } from '../../workshop/ballot-box.ts'
import { evolve } from '../../workshop/evolve.ts'
import { engineKinds, rulesOf } from '../../workshop/kinds/index.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { initialState } from '../../workshop/state.ts'

const deck = await readDeck(join(root, 'slides.md'))
const polls = pollsOf(deck).map(({ poll }) => poll)
const asked = (poll: Poll): Question => ({ poll, round: 0, accepting: true, shown: false, openedAt: 0 })
const who: People = { ...anyone, ...invented }
const people = Array.from({ length: 300 }, (_, index) => personOf(who, 7, index))
const byId = (id: string) => asked(polls.find(poll => poll.id === id)!)
const answer = (index: number, id: string) => answersTo(people[index]!, byId(id), undefined, () => undefined)[0]?.value
const all = (id: string) => people.map((_, index) => answer(index, id))
const share = (list: unknown[], value: unknown) => list.filter(each => each === value).length / list.length

test('the talk asks every kind of the engine’s, so that each is answered below', () => {
  const asked = new Set(polls.map(({ kind }) => kind))
  expect(engineKinds.filter(kind => !asked.has(kind))).toEqual([])
})

for (const [name, minds] of Object.entries({ 'the talk’s people': who, 'people of whom a talk says nothing': anyone })) {
  test(`whatever the seed, each ballot is one that the poll takes: ${name}`, () => {
    fc.assert(fc.property(fc.nat(), fc.nat(500), fc.array(fc.string(), { maxLength: 6 }), (seed, index, lines) => {
      const person = personOf(minds, seed, index)
      const texts = [...lines, ...textsOf(minds, 'define', seed).slice(0, 3)].map((text, i) => ({ id: String(i), text }))
      const personal: Personal = { texts, ...(index % 2 ? { mine: texts.at(-1)!.text } : {}), ...(index % 3 ? {} : { ask: 'A deadline is …' }) }
      for (const poll of polls) {
        const written = poll.kind === 'text' ? textsOf(minds, poll.id, seed) : []
        const steps = stepsOf(person, asked(poll), personal, () => written.shift())
        const schema = rulesOf(poll.kind).ballot(poll)
        const faulty = steps.filter(({ slot, value, after }, i) => !(value === null || v.is(schema, value))
          || !/^[\w-]{1,40}$/.test(slot) || after <= (steps[i - 1]?.after ?? 0))
        if (faulty.length > 0)
          throw new Error(`${poll.id}: ${JSON.stringify(faulty)}`)
      }
    }), { numRuns: 30 })
  })
}

test('every text of the room is one that phones may send', () => {
  for (const [bank, groups] of Object.entries(who.texts)) {
    const poll = polls.find(({ id }) => id === bank.split(' ')[0])!
    for (const text of Object.values(groups).flat())
      expect(v.safeParse(rulesOf(poll.kind).ballot(poll), text).output, text).toBe(text)
  }
})

test('the same seed is the same room, another is another', () => {
  expect(personOf(who, 7, 3).mind.clarity).toBe(personOf(who, 7, 3).mind.clarity)
  expect(personOf(who, 8, 3).mind.clarity).not.toBe(personOf(who, 7, 3).mind.clarity)
  expect(textsOf(who, 'story', 7)).toEqual(textsOf(who, 'story', 7))
  expect(textsOf(who, 'story', 8)).not.toEqual(textsOf(who, 'story', 7))
})

test('fewer can define it than have felt its absence', () => {
  expect(share(all('can-define'), 'yes')).toBeLessThan(share(all('felt'), 'yes') - 0.2)
  const clear = people.filter(({ mind }) => mind.clarity > 0.5).map(({ index }) => answer(index, 'can-define'))
  expect(share(clear, 'yes')).toBeGreaterThan(share(all('can-define'), 'yes'))
})

test('lunch converges, a needle without a goal does not, one with a goal does', () => {
  expect(share(all('lunch'), 'canteen')).toBeGreaterThan(0.5)
  const length = (bearings: number[]) => Math.hypot(...[Math.cos, Math.sin].map(part =>
    bearings.reduce((sum, bearing) => sum + part(bearing * Math.PI / 180), 0) / bearings.length))
  expect(length(all('compass') as number[])).toBeLessThan(0.15)
  expect(length(all('compass-east') as number[])).toBeGreaterThan(0.8)
})

test('a scale asked again is the same person, moved', () => {
  const [before, after] = [all('weird') as number[], all('weird-after') as number[]]
  const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length
  expect(mean(after) - mean(before)).toBeGreaterThan(0.8)
  const [m, w] = [mean(before), mean(after)]
  const covariance = mean(before.map((x, i) => (x - m) * (after[i]! - w)))
  const deviation = (list: number[], centre: number) => Math.sqrt(mean(list.map(x => (x - centre) ** 2)))
  expect(covariance / deviation(before, m) / deviation(after, w)).toBeGreaterThan(0.4)
  expect(after.some((now, i) => now < before[i]!)).toBe(true)
})

test('texts of one meaning are judged the same far more often than of two', () => {
  const question = byId('define-judge')
  const verdicts = (mine: string, text: string) => people.map(person =>
    answersTo(person, question, { mine, texts: [{ id: '1', text }] }, () => undefined)[0]!.value)
  expect(share(verdicts('no surprises', 'nothing blows up later'), 'same')).toBeGreaterThan(0.7)
  expect(share(verdicts('no surprises', 'consensus'), 'same')).toBeLessThan(0.2)
})

test('chance draws what it says', () => {
  const chance = chanceOf(7, 'a test')
  const draws = Array.from({ length: 2000 }, (_, i) => chance.normal(i))
  expect(Math.abs(draws.reduce((sum, x) => sum + x, 0) / 2000)).toBeLessThan(0.1)
  expect(draws.filter(x => Math.abs(x) < 1).length / 2000).toBeCloseTo(0.683, 1)
  expect(share(Array.from({ length: 2000 }, (_, i) => chance.pick({ a: 3, b: 1, c: 0 }, i)), 'a')).toBeCloseTo(0.75, 1)
  expect(() => chance.pick({ a: 0 })).toThrow('nothing to pick')
})

test('the simulated recording that ships is of this talk, whole, and says that it is simulated', () => {
  const file = readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8')
  expect(file.length).toBeLessThan(3e6)
  const { header, events, damage } = readRecording(file)
  expect(damage).toBeNull()
  expect(header.simulated).toBe(true)
  const state = events.reduce(evolve, initialState())
  expect(state.endedAt).not.toBeNull()
  const again = 'it is made anew by: npm run rehearse -- --walk --people 60 --out public/recordings/simulated.jsonl'
  const visited = new Set(events.flatMap(event => event.type === 'stageMoved' ? [event.slide] : []))
  expect(deck.slides.map(({ id }) => id).filter(id => !visited.has(id) && id !== deck.slides[0]!.id), again).toEqual([])
  const words = (poll: Poll) => ({ ...poll, ask: poll.ask.includes('{top}') ? '' : poll.ask })
  for (const poll of polls.filter(({ open }) => open !== 'never')) {
    const { definition: asked, rounds } = state.polls.get(poll.id)!
    expect({ ...words(asked), ask: poll.ask.includes('{top}') ? '' : asked.ask }, again).toEqual(words(poll))
    expect([...votersIn(rounds.at(-1)!.ballots)].length, poll.id).toBeGreaterThan(10)
  }
})

test('what cannot be rehearsed is said in one line', () => {
  expect(readOptions([])).toMatchObject({ people: 120, seed: 7, speed: 1, port: 3000, walk: false })
  expect(() => readOptions(['--people', 'many'])).toThrow(/^--people is a whole number from 1 to 500, not "many"$/)
  expect(() => readOptions(['--out', 'x.jsonl'])).toThrow(/^--out needs --walk/)
  expect(() => readOptions(['--resume'])).toThrow(/^Unknown option '--resume'.*--help/)
})

test('a speaker takes the time that the notes give, and a question the time it says', () => {
  expect(noted('4 minutes. [click] One. [click:3] More.')).toEqual({ time: 240_000, clicks: 4 })
  expect(noted('Before the start, 5 to 10 minutes: wait.').time).toBe(300_000)
  expect(noted(undefined)).toEqual({ time: 60_000, clicks: 0 })
  const stop = { slide: 5, click: 2 }
  const spoken = Array.from({ length: 200 }, (_, seed) => stay(seed, noted('4 minutes [click:3]'), stop))
  expect(Math.min(...spoken)).toBeGreaterThan(10_000)
  expect(Math.max(...spoken)).toBeLessThan(90_000)
  const define = stay(7, noted('4 minutes'), stop, byId('define').poll)
  expect(Math.abs(define - 48_000)).toBeLessThanOrEqual(4500)
})

test('a wound clock does things at their time, in their order', async () => {
  const clock = woundClock(1000)
  const done: string[] = []
  const end = clock.every(30, async () => void done.push(`every ${clock.now()}`))
  clock.after(50, async () => {
    done.push(`after ${clock.now()}`)
    clock.after(5, async () => void done.push(`later ${clock.now()}`))
  })
  await clock.pass(70.4)
  end()
  await clock.pass(1000)
  expect(done).toEqual(['every 1030', 'after 1050', 'later 1055', 'every 1060'])
  expect(clock.now()).toBe(2070)
})
