/**
 * Chance that can be told again: every shuffle, arm, ring and sample is a hash of a seed and names.
 *
 * MurmurHash3 (x86, 32 bit) by Austin Appleby, public domain: https://github.com/aappleby/smhasher
 */
const utf8 = new TextEncoder()

/** An unsigned 32-bit hash of the parts under the seed. */
export function hash(seed: number, ...parts: (string | number)[]): number {
  const text = parts.join('\u0000')
  const ascii = asciiOf(text)
  return ascii ? hashOf(seed, ascii, text.length) : hashOf(seed, utf8.encode(text))
}

/** Room for the names that are hashed millions of times, which are short and in ASCII. */
const room = new Uint8Array(256)

/** The text's bytes in the first places of `room`; undefined where it is long, or has other letters. */
function asciiOf(text: string): Uint8Array | undefined {
  if (text.length > room.length)
    return undefined
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7F)
      return undefined
    room[i] = code
  }
  return room
}

function hashOf(seed: number, bytes: Uint8Array, length = bytes.length): number {
  const blocks = length - length % 4
  let h = seed | 0
  for (let i = 0; i < blocks; i += 4)
    h = Math.imul(rotate(h ^ scramble(bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16 | bytes[i + 3]! << 24), 13), 5) + 0xE6546B64 | 0
  let tail = 0
  for (let i = length - 1; i >= blocks; i--)
    tail = tail << 8 | bytes[i]!
  h ^= scramble(tail) ^ length
  h = Math.imul(h ^ h >>> 16, 0x85EBCA6B)
  h = Math.imul(h ^ h >>> 13, 0xC2B2AE35)
  return (h ^ h >>> 16) >>> 0
}

function rotate(x: number, by: number): number {
  return x << by | x >>> 32 - by
}

function scramble(k: number): number {
  return Math.imul(rotate(Math.imul(k, 0xCC9E2D51), 15), 0x1B873593)
}

/** The names in an order that depends on nothing but the seed, the key and the names. */
export function shuffled(names: Iterable<string>, seed: number, key = ''): string[] {
  return [...names]
    .map(name => ({ name, rank: hash(seed, key, name) }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name
      ? -1
      : 1))
    .map(({ name }) => name)
}
