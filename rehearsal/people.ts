/**
 * Who sits in a simulated room, as far as a talk has to say: what people think of its questions and what they write.
 * `anyone` is what they are like where a talk says nothing.
 */
import type { Chance } from './chance.ts'
import type { Plays } from './playing.ts'

/** What tells one person from another in what they think: numbers by name. */
export type Mind = Record<string, number>

/** Weights of some options for a person; the larger, the likelier. */
export type Weights = (mind: Mind) => Record<string, number>

/** Texts by group: what they mean, or how good they are. What is commonest comes first. */
export type Bank = Record<string, string[]>

/** Everything by poll is by the poll's id; a poll that is not named is answered by chance. */
export interface People {
  mind: (chance: Chance) => Mind

  /** By poll of which a person chooses one option. */
  choices: Record<string, Weights>
  /** By poll where several may be ticked: how likely each is. Nobody's tick is `none`, which stands for no tick at all. */
  ticks: Record<string, Weights>
  hands: Record<string, Weights>
  /** By poll, then by item of the sorting: the drawers. */
  drawers: Record<string, Record<string, Weights>>
  /** By poll: how much an option is wanted in a ranking. */
  wishes: Record<string, Weights>
  /** By poll: where a person stands on the scale. */
  scales: Record<string, (mind: Mind) => number>
  /** By poll that asks a scale again: how far it moves a person, on average, and how much that differs. */
  shifts: Record<string, { mean: number, deviation: number }>
  /** How many of those who choose also say how sure they are, where that is asked; and how likely one is sure. */
  saysHowSure: number
  isSure: (mind: Mind) => number
  /** Degrees by which a needle misses a goal that was named, and how many needles are held the wrong way round. */
  aim: { deviation: number, backwards: number }
  /** By poll that names no goal: where people point out of habit, and how far they are from it, in degrees. */
  habits: Record<string, { toward: number, deviation: number }>

  /** By poll: single words, each as likely as its weight. */
  words: Record<string, Record<string, number>>
  otherWords: Record<string, number>
  /** By poll: what is written. `ID control` is what the control question of the poll ID gets. */
  texts: Record<string, Bank>
  otherTexts: Bank
  /** By poll: what is written without effort, and what names or insults somebody, each as likely as its weight. */
  lowEffort: Record<string, Record<string, number>>
  otherLowEffort: Record<string, number>
  naming: Record<string, Record<string, number>>
  otherNaming: Record<string, number>
  /** How likely a person writes nothing where that may be said. */
  skips: (mind: Mind) => number
  /** How often two texts are judged the same: of one group, and of two. */
  judgedSame: { within: number, across: number }
  /** By group, `low effort` and `naming` among them: how often a text is voted for, against one that is just good enough. */
  appeal: Record<string, number>
  /** By group: how likely a person wants somebody's question answered, and sends a text away. */
  wanted: Record<string, number>
  sentAway: Record<string, number>

  /** How many ask the speaker something in the whole talk. */
  asks: number
  /** How many ever press the button, and how likely one of them does on the slide with this title. */
  presses: { people: number, onSlide: (mind: Mind, title: string) => number }

  /** By kind of a poll that goes by a clock: what a person does next. */
  plays: Record<string, Plays>
}

/** People without an opinion. */
export const anyone: People = {
  mind: () => ({}),
  choices: {},
  ticks: {},
  hands: {},
  drawers: {},
  wishes: {},
  scales: {},
  shifts: {},
  saysHowSure: 0.9,
  isSure: () => 0.5,
  aim: { deviation: 9, backwards: 0.05 },
  habits: {},
  words: {},
  otherWords: { time: 5, people: 4, clarity: 3, noise: 3, meetings: 3, trust: 2, money: 2, tools: 2, nothing: 2, everything: 1 },
  texts: {},
  otherTexts: {
    plain: [
      'It depends',
      'I would ask the people who do it',
      'Less of it, and earlier',
      'no idea, and I am not the only one',
      'We tried that last year',
      'Write it down, then talk',
      'what they said',
      'The short answer is yes',
      'It works until it does not',
      'Somebody should own it',
      'start small',
      'I have seen both',
    ],
  },
  lowEffort: {},
  otherLowEffort: { 'idk': 6, '?': 4, 'no idea': 4, 'pass': 3, '🤷': 3, 'lol': 2, 'dunno': 2, 'nothing': 2, 'n/a': 1, '…': 1 },
  naming: {},
  otherNaming: { 'ask Martin': 3, 'Karen again': 2, 'Bernd, as always': 2, 'my boss is a clown': 1 },
  skips: () => 0.18,
  judgedSame: { within: 0.82, across: 0.1 },
  appeal: { 'low effort': 0.2, 'naming': 0.4 },
  wanted: { 'low effort': 0.02, 'naming': 0 },
  sentAway: { 'low effort': 0.03, 'naming': 0.4 },
  asks: 0.18,
  presses: { people: 0.45, onSlide: () => 0.05 },
  plays: {},
}
