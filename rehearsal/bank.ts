/**
 * The words of a rehearsed room: who writes what, and by which group a text is judged, sorted and voted on as if people
 * had understood it.
 */
import type { Bank, People } from './people.ts'
import type { Person } from './person.ts'
import { shuffled } from '../workshop/hash.ts'

/**
 * What every room writes whatever it is asked, as a share of all that it writes: a little without effort, and now and
 * then somebody is named or insulted, so that a speaker has something to hide. Assumptions of ours.
 */
export const shares = { 'low effort': 0.15, 'naming': 0.03 }

export type Stray = keyof typeof shares
const strays = Object.keys(shares) as Stray[]
/** The share of all the rest. */
const considered = 1 - strays.reduce((sum, stray) => sum + shares[stray], 0)

/** So many characters are short enough that two people write the same. */
const short = 30

/** What a poll gets of each stray, as weights. */
function straysOf({ lowEffort, otherLowEffort, naming, otherNaming }: People, poll: string): Record<Stray, Record<string, number>> {
  return { 'low effort': lowEffort[poll] ?? otherLowEffort, 'naming': naming[poll] ?? otherNaming }
}

function banksOf({ texts, otherTexts }: People): Bank[] {
  return [...Object.values(texts), otherTexts]
}

/** The group of a text that a rehearsed person wrote, a stray's own name where it is one; undefined for what somebody else wrote. */
export function groupOf(people: People, text: string): string | undefined {
  return banksOf(people).flatMap(bank => Object.entries(bank)).find(([, texts]) => texts.includes(text))?.[0] ?? strayOf(people, text)
}

function strayOf({ lowEffort, otherLowEffort, naming, otherNaming }: People, text: string): Stray | undefined {
  const lists = { 'low effort': [otherLowEffort, ...Object.values(lowEffort)], 'naming': [otherNaming, ...Object.values(naming)] }
  return strays.find(stray => lists[stray].some(list => Object.hasOwn(list, text)))
}

/** The first group of the bank that a text is from: each bank begins with what is commonest. */
export function commonestLike(people: People, text: string): string | undefined {
  const bank = banksOf(people).find(bank => Object.values(bank).flat().includes(text))
  return bank && Object.keys(bank)[0]
}

/** The texts for a poll in the order in which the people of a room take them, without strays. */
export function textsOf({ texts, otherTexts }: People, poll: string, seed: number): string[] {
  return shuffled(Object.values(texts[poll] ?? otherTexts).flat(), seed, poll)
}

/** The single words for a poll with the strays among them, each as likely as it is written. */
export function wordsOf(people: People, poll: string): Record<string, number> {
  const mixed: Record<string, number> = {}
  const add = (words: Record<string, number>, share: number) => {
    const whole = Object.values(words).reduce((sum, weight) => sum + weight, 0)
    for (const [word, weight] of Object.entries(words))
      mixed[word] = (mixed[word] ?? 0) + share * weight / whole
  }
  add(people.words[poll] ?? people.otherWords, considered)
  for (const [stray, words] of Object.entries(straysOf(people, poll)))
    add(words, shares[stray as Stray])
  return mixed
}

/** Whether a person's text for a poll is a stray, and which. */
function mannerOf({ chance }: Person, poll: string): Stray | 'considered' {
  return chance.pick({ ...shares, considered }, poll, 'manner') as Stray | 'considered'
}

/**
 * What each person of a room writes to a poll, by index, whoever is faster. Nobody repeats a longer text: whoever comes
 * after the last one says something short again, or nothing where there is nothing short.
 * @param people what all of them have in common
 * @param room all of them, by index
 * @param poll the poll's id, with ` control` behind it for its control question
 * @param seed of the room
 */
export function textsBy(people: People, room: Person[], poll: string, seed: number): (string | undefined)[] {
  const texts = textsOf(people, poll, seed)
  const again = texts.filter(text => [...text].length <= short)
  const lists = straysOf(people, poll)
  let taken = 0
  return room.map((person) => {
    const manner = mannerOf(person, poll)
    if (manner !== 'considered')
      return person.chance.pick(lists[manner], poll, manner)
    const place = taken++
    return texts[place] ?? again[place % again.length]
  })
}
