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
  /** How far labels beside stacks stand below the middle of their row, to leave room for the names of other workshops. */
  lowered: number
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
/** Beside a stack: what is free around a label, and around one of a single line before a row is left out. */
const around = 20
const leastAround = 8
/** Over a stack: what the stack has at least, and what is free below it. */
export const leastBar = 38
const below = 16

/** The first setting in which all rows find room in a box of so many pixels, else the last one. */
export function setLabels(rows: Labelled[], width: number, height: number, { share, marked, foldsFirst }: LabelOptions): LabelSetting {
  const beside = (size: number, isClose: boolean) => besideStack(rows, size, width * share, marked, isClose)
  const settings = [
    ...overStacks.map(size => overStack(rows, size, width, marked)),
    ...besideStacks.map(size => beside(size, false)),
    ...[besideStacks.at(-1)!, ...(foldsFirst ? [] : tooSmallToRead)].map(size => beside(size, marked === 0)),
  ]
  return settings.find(({ wanted, lowered }) => wanted.reduce((sum, h) => sum + h, lowered) <= height) ?? settings.at(-1)!
}

function overStack(rows: Labelled[], size: number, width: number, marked: number): LabelSetting {
  const taken = rows.map(({ label, aside }) => {
    const isOneLine = linesOf(aside ? `${label}    ${aside}` : label, width, size) === 1
    return labelHeight(label, width, size) + (isOneLine ? 0 : asideHeightOf(aside, width))
  })
  return { above: true, size, width, taken, wanted: taken.map(high => high + marked + leastBar + below), lowered: 0 }
}

/** `isClose`: labels of a single line are as near to each other as they may be. */
function besideStack(rows: Labelled[], size: number, most: number, marked: number, isClose: boolean): LabelSetting {
  const longest = Math.max(0, ...rows.map(({ label, aside = '' }) => Math.max([...label].length * size, [...aside].length * asideSize)))
  const width = Math.min(most, longest * widest + 12)
  const taken = rows.map(({ label, aside }) => labelHeight(label, width, size) + asideHeightOf(aside, width))
  const wanted = taken.map(high => isClose ? high + (high === size * leading ? leastAround : around) : Math.max(size * 1.8, high + around))
  return { above: false, size, width, taken, wanted, lowered: marked / 2 }
}

function labelHeight(label: string, width: number, size: number): number {
  return linesOf(label, width, size) * size * leading
}

function asideHeightOf(aside: string | undefined, width: number): number {
  return aside ? linesOf(aside, width, asideSize) * asideHeight : 0
}
