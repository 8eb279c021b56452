/** The order of texts that were voted on: many saw one, few another, and few votes are easily luck. */
import { wilson } from './wilson.ts'

/** A text that `seen` people were shown and `votes` of them chose. */
export interface Voted { id: string, votes: number, seen: number }

/**
 * By the lower bound of Wilson's 95 % interval of votes / seen, then by votes; unseen texts are left out.
 *
 * Source: Evan Miller, How Not To Sort By Average Rating, 2009.
 */
export function ranked<T extends Voted>(texts: T[]): T[] {
  return texts
    .filter(({ seen }) => seen > 0)
    .map(text => ({ text, sure: wilson(Math.min(text.votes, text.seen), text.seen).lower }))
    .sort((a, b) => b.sure - a.sure || b.text.votes - a.text.votes || Number(a.text.id) - Number(b.text.id))
    .map(({ text }) => text)
}
