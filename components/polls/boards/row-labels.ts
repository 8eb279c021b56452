/**
 * How the labels of rows are set: in large type over their stacks where all rows find room so, else beside them, and
 * smaller before a row is left out.
 */
import { linesOf } from './figures.ts'

export interface Labelled {
  label: string
  /** Said quietly after the label. */
  aside?: string
}

export interface LabelSetting {
  /** Labels stand over their stacks, not beside them. */
  above: boolean
  /** The type, and how wide labels may be, in pixels. */
  size: number
  width: number
  /** How high each label is with what is said beside it, and how high each row must be. */
  taken: number[]
  wanted: number[]
}

export interface LabelOptions {
  /** The most of the width that labels may take beside their stacks. */
  share: number
  /** Pixels over each stack that the names of other workshops take. */
  marked: number
  /** Where not all rows find room the last are left out, rather than all set too small to read. */
  foldsFirst: boolean
}

const overStacks = [48, 44, 40]
const besideStacks = [44, 40]
const tooSmallToRead = [36, 34, 32, 30]
export const asideSize = 40
const asideHeight = 46
const leading = 1.14
/** A letter in the type of a deck, in its size: labels beside stacks are of few words, which none may break. */
const widest = 0.6
/** Over a stack: what the stack has at least, and what is free below it. */
export const leastBar = 38
const below = 16

/** The first setting in which all rows find room in a box of so many pixels, else the last one. */
export function setLabels(rows: Labelled[], width: number, height: number, { share, marked, foldsFirst }: LabelOptions): LabelSetting {
  const settings = [
    ...overStacks.map(size => setting(rows, size, width, marked)),
    ...[...besideStacks, ...(foldsFirst ? [] : tooSmallToRead)].map(size => setting(rows, size, width * share)),
  ]
  return settings.find(({ wanted }) => wanted.reduce((sum, h) => sum + h, 0) <= height) ?? settings.at(-1)!
}

/** `marked` is left out where labels stand beside their stacks. */
function setting(rows: Labelled[], size: number, most: number, marked?: number): LabelSetting {
  const above = marked !== undefined
  const longest = Math.max(0, ...rows.map(({ label, aside = '' }) => Math.max([...label].length * size, [...aside].length * asideSize)))
  const width = above ? most : Math.min(most, longest * widest + 12)
  const taken = rows.map(({ label, aside }) => {
    const isOneLine = above && linesOf(aside ? `${label}    ${aside}` : label, width, size) === 1
    return linesOf(label, width, size) * size * leading + (aside && !isOneLine ? linesOf(aside, width, asideSize) * asideHeight : 0)
  })
  return { above, size, width, taken, wanted: taken.map(high => above ? high + marked + leastBar + below : Math.max(size * 1.8, high + 20)) }
}
