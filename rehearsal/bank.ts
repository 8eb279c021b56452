/** The words of a rehearsed room: by its group a text is judged, sorted and voted on as if people had understood it. */
import type { Bank, People } from './people.ts'
import { shuffled } from '../workshop/hash.ts'

function banksOf({ texts, otherTexts }: People): Bank[] {
  return [...Object.values(texts), otherTexts]
}

/** The group of a text that a rehearsed person wrote; undefined for what somebody else wrote. */
export function groupOf(people: People, text: string): string | undefined {
  return banksOf(people).flatMap(bank => Object.entries(bank)).find(([, texts]) => texts.includes(text))?.[0]
}

/** The first group of the bank that a text is from: each bank begins with what is commonest. */
export function commonestLike(people: People, text: string): string | undefined {
  const bank = banksOf(people).find(bank => Object.values(bank).flat().includes(text))
  return bank && Object.keys(bank)[0]
}

/** The texts for a poll in the order in which a room writes them: whoever comes after the last has nothing to add. */
export function textsOf({ texts, otherTexts }: People, poll: string, seed: number): string[] {
  return shuffled(Object.values(texts[poll] ?? otherTexts).flat(), seed, poll)
}
