/**
 * Each phone has its own order of options, always the same one for a poll, so that no option is first for everyone.
 *
 * FNV-1a with the finish of MurmurHash3: http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hash(text: string): number {
  let h = 0x811C9DC5
  for (const character of text)
    h = Math.imul(h ^ character.codePointAt(0)!, 0x01000193)
  h = Math.imul(h ^ h >>> 16, 0x85EBCA6B)
  h = Math.imul(h ^ h >>> 13, 0xC2B2AE35)
  return (h ^ h >>> 16) >>> 0
}

/** A bearing for this phone's needle to start from, in whole degrees. */
export function startBearing(seed: number, poll: string): number {
  return hash(`${seed} ${poll} bearing`) % 360
}

/**
 * The entries of an author's options as this phone shows them.
 * An option called "none" stays last: it only means something after the others.
 */
export function arrange(options: Record<string, string>, seed: number, poll: string, ordered?: boolean): [key: string, label: string][] {
  const entries = Object.entries(options)
  if (ordered)
    return entries
  const rank = ([key]: [string, string]) => key === 'none' ? 2 ** 32 : hash(`${seed} ${poll} ${key}`)
  return entries.sort((a, b) => rank(a) - rank(b))
}
