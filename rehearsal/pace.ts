/** How long a speaker stays at each click: the notes say how long a slide takes, and a question takes its time. */
import type { Poll } from '../workshop/poll.ts'
import { dirname } from 'node:path'
import { load } from '@slidev/parser/fs'
import { timeIn } from '../workshop/plan.ts'
import { clicksIn } from '../workshop/spoken.ts'
import { chanceOf } from './chance.ts'

/** Milliseconds that the notes give a slide, and how many clicks they name. */
export interface Noted { time: number, clicks: number }

const second = 1000

/** Of a slide without a word on its length, in seconds. */
const unnoted = 60

/** Notes are generous: said aloud, what is not a question takes about so much of the time they give. */
const haste = 0.52

/** How long the room is given where the question says nothing, and how much longer than it says. */
const usualTime = 20 * second
const lastAnswers = 3 * second

/** What a presenter's note says of its slide: "2 minutes", "45 seconds", and `[click]` or `[click:3]` for each press. */
export function noted(note = ''): Noted {
  const { seconds = unnoted } = timeIn(note)
  return { time: seconds * second, clicks: clicksIn(note) }
}

/** The notes of every slide, in order. */
export async function readNotes(deck: string): Promise<Noted[]> {
  const userRoot = dirname(deck)
  const { slides } = await load({ roots: [userRoot], userRoot }, deck)
  return slides.map(({ note }) => noted(note))
}

/** How long a speaker stays, in milliseconds; `opened` is the question that this click opens, if any. */
export function stay(seed: number, { time, clicks }: Noted, stop: { slide: number, click: number }, opened?: Poll): number {
  const chance = chanceOf(seed, 'speaker', stop.slide, stop.click)
  if (opened)
    return (opened.seconds ? opened.seconds * second : usualTime) * (0.9 + 0.2 * chance.uniform('waits')) + lastAnswers
  return Math.max(2 * second, chance.lognormal(haste * time / (clicks + 1), 0.25, 'speaks'))
}
