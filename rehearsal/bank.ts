import { deadline, define } from '../talk/people/definitions.ts'
import { flowHow } from '../talk/people/flow.ts'
import { anything, questions } from '../talk/people/questions.ts'
import { becauses, rewrite, yourLine } from '../talk/people/rewrites.ts'
import { story } from '../talk/people/stories.ts'
/**
 * The words of a rehearsed room. All of them were written for it, by nobody's audience; a text belongs to a group,
 * by which people judge, sort and vote on it as if they had understood it.
 */
import { shuffled } from '../workshop/hash.ts'

/** Texts by group: what they mean, or how good they are. */
export type Bank = Record<string, string[]>

/** By the poll that asks for them; `define control` is what the control question of `define` gets. */
export const banks: Record<string, Bank> = {
  define,
  'define control': deadline,
  rewrite,
  story,
  'flow-how': flowHow,
  'your-line': yourLine,
  'because-1': becauses,
  'because-2': becauses,
  questions,
}

const groups = new Map(Object.values({ ...banks, anything }).flatMap(bank =>
  Object.entries(bank).flatMap(([group, texts]) => texts.map(text => [text, group] as const))))

/** The group of a text that a rehearsed person wrote; undefined for what somebody else wrote. */
export function groupOf(text: string): string | undefined {
  return groups.get(text)
}

/** The first group of the bank that a text is from: each bank begins with what is commonest. */
export function commonestLike(text: string): string | undefined {
  const bank = Object.values(banks).find(bank => Object.values(bank).flat().includes(text))
  return bank && Object.keys(bank)[0]
}

/**
 * The texts of a bank in the order in which a room writes them: whoever comes after the last has nothing to add.
 * A poll of another deck gets lines that fit anything.
 */
export function textsOf(bank: string, seed: number): string[] {
  return shuffled(Object.values(banks[bank] ?? anything).flat(), seed, bank)
}
