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
    .map(text => ({ text, sure: surelyOf(text) }))
    .sort((a, b) => b.sure - a.sure || b.text.votes - a.text.votes || Number(a.text.id) - Number(b.text.id))
    .map(({ text }) => text)
}

/**
 * The place of a text in that order, from 1, among all `of` that were seen; equals share the better place. Undefined
 * where it was not seen.
 */
export function placeAmong(texts: Voted[], id: string): { place: number, of: number } | undefined {
  const order = ranked(texts)
  const text = order.find(each => each.id === id)
  return text && { place: 1 + order.findIndex(each => surelyOf(each) === surelyOf(text) && each.votes === text.votes), of: order.length }
}

/** The share of those who saw a text that is sure to be for it: the lower bound that orders texts. */
export function surelyOf({ votes, seen }: Pick<Voted, 'votes' | 'seen'>): number {
  return wilson(Math.min(votes, seen), seen).lower
}
