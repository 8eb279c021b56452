/** What parts of a report are called wherever they are named: «Five numbers», «Every question (49)». */
import type { Report } from './data.ts'
import { unshown } from './questions.ts'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** «five». */
export function inWords(n: number): string {
  return small[n] ?? String(n)
}

/** «five numbers». */
export function numbersTitle(n: number): string {
  return `${inWords(n)} ${n === 1 ? 'number' : 'numbers'}`
}

/** All that the room was asked, or how much of it is told yet. */
export function questionsTitle({ questions, skipped }: Pick<Report, 'questions' | 'skipped'>): string {
  const waiting = skipped.filter(({ why }) => why === unshown).length
  return waiting > 0 ? `Every question told (${questions.length} of ${questions.length + waiting})` : `Every question (${questions.length})`
}

/** As a heading is written. */
export function capitalised(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1)
}
