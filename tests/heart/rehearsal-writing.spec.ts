/** Simulated people write as people do: uneven, in many languages, some without effort, and some that a speaker has to hide. */
import type { People } from '../../rehearsal/people.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answersTo } from '../../rehearsal/answers.ts'
import { groupOf, shares, textsBy } from '../../rehearsal/bank.ts'
import { anyone } from '../../rehearsal/people.ts'
import { personOf } from '../../rehearsal/person.ts'
import { readsQuestions, sendsAway } from '../../rehearsal/unasked.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { people as invented } from '../../talk/people/index.ts'
import { evolve } from '../../workshop/evolve.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { currentRound, initialState } from '../../workshop/state.ts'
import { presenterBoardView } from '../../workshop/view.ts'

const who: People = { ...anyone, ...invented }
const polls = pollsOf(await readDeck(join(root, 'slides.md'))).map(({ poll }) => poll)
const written = [...polls.filter(({ kind }) => kind === 'text' || kind === 'questions').map(({ id }) => id), 'define control']
const letters = (text: string) => [...new Intl.Segmenter('en').segment(text)].length

const roomOf = (people: number, seed: number) => Array.from({ length: people }, (_, index) => personOf(who, seed, index))
const textsIn = (people: number, poll: string, seed: number) => textsBy(who, roomOf(people, seed), poll, seed).filter(text => text !== undefined)

/** A share of n is off by chance, by more than this once in ten thousand. */
const tolerance = (share: number, n: number) => 3.9 * Math.sqrt(share * (1 - share) / n)

for (const [stray, share] of Object.entries(shares)) {
  test(`of what a room writes ${100 * share} % is ${stray}, in texts and in words, whatever the seed`, () => {
    for (const seed of [7, 8]) {
      const room = roomOf(1500, seed)
      for (const poll of written) {
        const texts = textsIn(1500, poll, seed)
        expect(texts.length, poll).toBe(1500)
        const found = texts.filter(text => groupOf(who, text) === stray).length / texts.length
        expect(Math.abs(found - share), `${poll}: ${found}`).toBeLessThan(tolerance(share, texts.length))
      }
      for (const poll of polls.filter(({ kind }) => kind === 'words')) {
        const first = room.map(person => (answersTo(person, { poll, round: 0, accepting: true, shown: false, openedAt: 0 }, undefined, () => undefined)[0]!.value as string[])[0]!)
        const isStray = (word: string) => !Object.hasOwn(who.words[poll.id]!, word) && groupOf(who, word) === stray
        const found = first.filter(isStray).length / first.length
        expect(Math.abs(found - share), `${poll.id}: ${found}`).toBeLessThan(tolerance(share, first.length))
      }
    }
  })
}

test('in a room of 60 nobody repeats a longer text, and 120 still find something to say', () => {
  for (const seed of [7, 8, 9]) {
    for (const poll of written) {
      const long = textsIn(60, poll, seed).filter(text => letters(text) > 30 && !Object.hasOwn(shares, groupOf(who, text)!))
      expect(new Set(long).size, `${poll}, seed ${seed}`).toBe(long.length)
      expect(textsIn(120, poll, seed), poll).toHaveLength(120)
    }
  }
})

test('a person writes the same whoever is faster, and whoever comes later', () => {
  const many = textsBy(who, roomOf(60, 7), 'story', 7)
  expect(textsBy(who, roomOf(30, 7), 'story', 7)).toEqual(many.slice(0, 30))
  expect(textsBy(who, roomOf(60, 8), 'story', 8)).not.toEqual(many)
})

test('a room of 60 is short and uneven, in several scripts, with emoji and with repetitions of a few words', () => {
  for (const poll of written.filter(id => !['define control', 'questions'].includes(id))) {
    const texts = textsIn(60, poll, 7)
    const lengths = texts.map(letters).sort((a, b) => a - b)
    expect(lengths[30], `${poll}: half are no longer`).toBeLessThanOrEqual(40)
    expect(lengths.at(-1), `${poll}: somebody needs all the room there is`).toBeGreaterThan(80)
    expect(texts.filter(text => /^\p{Lu}/u.test(text)).length, `${poll}: capitals`).toBeLessThan(0.6 * 60)
    expect(texts.filter(text => !/[\p{Script=Latin}\d]/u.test(text) || /[¿äöüßéçãñ]/u.test(text)).length, `${poll}: other languages, emoji, signs`).toBeGreaterThan(4)
  }
  const all = Object.values(who.texts).flatMap(bank => Object.values(bank).flat()).join('\n')
  for (const script of ['Arabic', 'Devanagari', 'Han', 'Hiragana', 'Hangul', 'Cyrillic'])
    expect(new RegExp(`\\p{Script=${script}}`, 'u').test(all), script).toBe(true)
})

test('the people are not all engineers: each longer list has wards, shops, counters or callers in it', () => {
  for (const [poll, bank] of Object.entries(who.texts).filter(([id]) => id !== 'define control')) {
    const others = Object.values(bank).flat().filter(text => /\b(?:patients?|nights?|shifts?|ward|stores?|till|retail|callers?|customers?|sales|support|refund|office|counter|beds|rota|queue)\b/i.test(text))
    expect(others.length, poll).toBeGreaterThanOrEqual(3)
  }
})

test('what names somebody is sent away by some, here and among the questions, and hardly anything else is', () => {
  const people = roomOf(2000, 7)
  const share = (text: string) => people.filter(person => sendsAway(person, [{ id: '1', text }]).length > 0).length / people.length
  for (const text of Object.keys(who.naming.story!))
    expect(Math.abs(share(text) - 0.4), text).toBeLessThan(tolerance(0.4, people.length))
  expect(share('idk')).toBeLessThan(0.06)
  expect(share('consensus')).toBe(0)
  expect(Math.abs(people.filter(readsQuestions).length / people.length - 0.3)).toBeLessThan(tolerance(0.3, people.length))
})

test('in the recording somebody is named, phones send it away, and no board shows it', () => {
  const { events } = readRecording(readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8'))
  const state = events.reduce(evolve, initialState())
  const named = [...state.polls].flatMap(([poll, { definition: { kind } }]) => kind === 'text'
    ? presenterBoardView(state, poll).texts.filter(({ text }) => groupOf(who, text) === 'naming').map(text => ({ ...text, poll }))
    : [])
  expect(named.length).toBeGreaterThan(2)
  expect(events.filter(({ type }) => type === 'textFlagged').length).toBeGreaterThan(2)
  expect(named.some(({ hidden, flags }) => hidden && flags > 0)).toBe(true)
  for (const { poll, id, text } of named) {
    const { hidden, approved } = currentRound(state.polls.get(poll)!)
    expect(hidden.has(id) || !approved.has(id), text).toBe(true)
    expect(JSON.stringify(presenterBoardView(state, poll).result), text).not.toContain(text)
  }
})
