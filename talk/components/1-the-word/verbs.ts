/** How large the verbs are into which the word comes apart: each by its votes, all together as large as the stage allows. */

export interface Verb { key: string, label: string, n: number }

/** The least and the largest verb, and all of them where nobody voted, in parts of the largest. */
const least = 0.36
const alike = 0.6
/** Pixels. */
const largest = 320
const smallest = 48
const gap = 72
/** How wide a letter of the title's face is, in em. */
const letter = 0.47

/** The size of each verb in pixels, in lines that are filled from the left and stay within width × height. */
export function sizesOf(verbs: Verb[], width: number, height: number): number[] {
  const most = Math.max(0, ...verbs.map(({ n }) => n))
  const parts = verbs.map(({ n }) => most === 0 ? alike : least + (1 - least) * Math.sqrt(n / most))
  for (let size = largest; ; size -= 4) {
    const sizes = parts.map(part => part * size)
    if (size <= smallest || isInside(verbs.map(({ label }, i) => label.length * letter * sizes[i]!), sizes, width, height))
      return sizes
  }
}

function isInside(widths: number[], heights: number[], width: number, height: number): boolean {
  let [left, line, total] = [0, 0, 0]
  for (const [i, wide] of widths.entries()) {
    if (left > 0 && left + gap + wide > width) {
      total += line
      left = line = 0
    }
    left += (left > 0 ? gap : 0) + wide
    line = Math.max(line, heights[i]!)
    if (left > width)
      return false
  }
  return total + line <= height
}
