/**
 * Which presses of a key are meant. A worn key or a tired finger sends one press as two; what comes sooner than a
 * person can mean it is part of the press before.
 */

/** So many milliseconds after a press the same key only bounces. */
const bounce = 120

/** Says of each press of a key whether it is meant; `at` in milliseconds from any start. */
export function trackPresses(): (key: string, at: number) => boolean {
  const last = new Map<string, number>()
  return (key, at) => {
    const before = last.get(key)
    last.set(key, at)
    return before === undefined || at - before > bounce
  }
}
