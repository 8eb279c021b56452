/**
 * Where the words of a cloud stand. A word keeps its place as long as it finds room there, so that a growing count
 * makes it larger and does not make it jump; a new word looks for room from a direction of its own.
 */
import { hash } from '../../../workshop/hash.ts'

/** Centre of the word in pixels of the picture. */
export interface PlacedWord { id: string, word: string, n: number, size: number, x: number, y: number }

const smallest = 40
const most = 50
/** How much of the picture words may cover: few of them more, as each has room about it. */
const cover = 0.4
const coverOfFew = 0.62
const few = 8
/** From this size on it is seen in the last row which words more people said; but a cloud has so many words at least. */
const telling = 72
const enough = 10

interface CountedWord { id: string, word: string, n: number }

/**
 * Sets at most 50 words, the most frequent first, as large as all find room. Where that is so small that all look
 * alike, the rarest are left out; and in the smallest type some may find no room: then none that fewer said is shown
 * either.
 */
export function placeWords(words: CountedWord[], width: number, height: number, before: ReadonlyMap<string, PlacedWord> = new Map()): PlacedWord[] {
  const chosen = words.slice(0, most)
  const placed = placeAll(chosen, width, height, before)
  const oftener = chosen.filter(({ n }) => n > chosen.at(-1)!.n)
  return Math.max(0, ...placed.map(({ size }) => size)) < telling && oftener.length >= enough ? placeWords(oftener, width, height, before) : placed
}

function placeAll(chosen: CountedWord[], width: number, height: number, before: ReadonlyMap<string, PlacedWord>): PlacedWord[] {
  for (let largest = Math.min(220, height / 3); largest > smallest; largest *= 0.88) {
    const sized = sizes(chosen, largest, width)
    if (sized.reduce((sum, { word, size }) => sum + widthOf(word, size) * size, 0) > (chosen.length > few ? cover : coverOfFew) * width * height)
      continue
    const placed = place(sized, width, height, before)
    if (placed.length === chosen.length)
      return placed
  }
  return place(sizes(chosen, smallest, width), width, height, before)
}

type SizedWord = Omit<PlacedWord, 'x' | 'y'>

/** Area goes with the count. */
function sizes(words: CountedWord[], largest: number, width: number): SizedWord[] {
  const top = Math.max(1, ...words.map(({ n }) => n))
  return words.map(word => ({
    ...word,
    // However long, the word the room said most finds room.
    size: Math.min(Math.max(smallest, Math.sqrt(word.n / top) * largest), width * 0.9 / widthOf(word.word, 1)),
  }))
}

function place(words: SizedWord[], width: number, height: number, before: ReadonlyMap<string, PlacedWord>): PlacedWord[] {
  const placed: PlacedWord[] = []
  let least = 0
  for (const word of words) {
    if (word.n < least)
      break
    const known = before.get(word.id)
    const there = known && { ...word, x: known.x, y: known.y }
    const spot = there && fits(there, placed, width, height) ? there : findRoom(word, placed, width, height)
    if (spot)
      placed.push(spot)
    else
      least = word.n
  }
  return placed
}

function findRoom(word: SizedWord, placed: PlacedWord[], width: number, height: number): PlacedWord | undefined {
  for (const { x, y } of spiral(word.id, width, height)) {
    const spot = { ...word, x, y }
    if (fits(spot, placed, width, height))
      return spot
  }
}

/** An estimate that needs no font, so that every screen sets the same cloud. */
export function widthOf(word: string, size: number): number {
  return [...word].reduce((sum, letter) => sum + letterWidth(letter), 0) * size
}

/** In the size of the type. */
function letterWidth(letter: string): number {
  if (letter > '\u02FF' && /[\p{M}\p{Cf}]/u.test(letter))
    return 0
  if (letter > '\u2E80')
    return /\p{Extended_Pictographic}/u.test(letter) ? 1.3 : 1
  if (/[mw]/i.test(letter))
    return 0.86
  return /[ilj.,'’ ]/.test(letter) ? 0.34 : 0.58
}

/** Emoji, and letters of scripts that stand higher and hang lower than ours do. */
const tall = /(?!\p{P})[\u0590-\u{10FFFF}]/u

/** How high a word is drawn at most; in our letters lines may stand closer, since few words have both an l and a g. */
export function heightOf(word: string, size: number): number {
  return (tall.test(word) ? 1.3 : 1) * size
}

function* spiral(id: string, width: number, height: number): Generator<{ x: number, y: number }> {
  const angle = hash(5, id) / 2 ** 32 * 2 * Math.PI
  const steps = 900
  for (let i = 0; i < steps; i++) {
    const radius = Math.sqrt(i / steps) * 0.72
    const turn = angle + i * 0.35
    yield { x: width / 2 + Math.cos(turn) * radius * width, y: height / 2 + Math.sin(turn) * radius * height }
  }
}

function fits(word: PlacedWord, placed: PlacedWord[], width: number, height: number): boolean {
  const half = widthOf(word.word, word.size) / 2
  const high = heightOf(word.word, word.size) / 2
  const edge = high + word.size * 0.05
  if (word.x - half < 0 || word.x + half > width || word.y - edge < 0 || word.y + edge > height)
    return false
  return placed.every(other => Math.abs(other.x - word.x) > half + widthOf(other.word, other.size) / 2 + 18
    || Math.abs(other.y - word.y) > high + heightOf(other.word, other.size) / 2 + 4)
}
