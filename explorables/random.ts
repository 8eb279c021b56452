/**
 * Luck that can be had again: a seed and names give a stream of numbers of its own, so that two policies that name
 * the same thing draw the same luck, however much else either of them draws.
 *
 * The generator is sfc32 by Chris Doty-Humphrey (Small Fast Counting, PractRand 0.92, 2014, public domain:
 * https://pracrand.sourceforge.net); its state is filled by SplitMix32 (Steele, Lea & Flood, OOPSLA 2014, with the
 * finaliser of MurmurHash3), from the seed and a FNV-1a hash of the names (Fowler, Noll & Vo).
 */

export interface Random {
  /** Uniform from 0 up to, never, 1. */
  uniform: () => number
  /** A whole number from 0 up to, never, n. */
  below: (n: number) => number
  /** True with the probability p. */
  chance: (p: number) => boolean
  /** Normal with mean 0 and standard deviation 1. */
  normal: () => number
  /** How many events of a Poisson process with this mean. */
  poisson: (mean: number) => number
}

/** The stream of a seed (an unsigned 32-bit number) that is named by the parts. */
export function stream(seed: number, ...names: (string | number)[]): Random {
  const uniform = sfc32(seed, fnv1a(names.join('\u0000')))
  return {
    uniform,
    below: n => Math.floor(uniform() * n),
    chance: p => uniform() < p,
    normal: () => normal(uniform),
    poisson: mean => poisson(uniform, mean),
  }
}

function sfc32(seed: number, name: number): () => number {
  const fill = splitMix32(seed ^ Math.imul(name, 0x9E3779B9))
  let [a, b, c, counter] = [fill(), fill(), name, 1]
  function next(): number {
    const sum = a + b + counter | 0
    counter = counter + 1 | 0
    a = b ^ b >>> 9
    b = c + (c << 3) | 0
    c = (c << 21 | c >>> 11) + sum | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The author's number of rounds until every bit of the seed has reached every bit of the state.
  for (let i = 0; i < 12; i++)
    next()
  return next
}

function splitMix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = state + 0x9E3779B9 | 0
    let mixed = Math.imul(state ^ state >>> 16, 0x85EBCA6B)
    mixed = Math.imul(mixed ^ mixed >>> 13, 0xC2B2AE35)
    return mixed ^ mixed >>> 16
  }
}

function fnv1a(text: string): number {
  let hash = 0x811C9DC5
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Box & Muller 1958; the second of the pair is left, so that a draw always takes two numbers of the stream. */
function normal(uniform: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
  return radius * Math.cos(2 * Math.PI * uniform())
}

/** Knuth, The Art of Computer Programming, volume 2, 3.4.1, algorithm Q; for means up to some hundreds. */
function poisson(uniform: () => number, mean: number): number {
  const limit = Math.exp(-mean)
  let events = 0
  for (let product = uniform(); product > limit; product *= uniform())
    events++
  return events
}
