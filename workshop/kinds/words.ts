/** Words: a few single words each, counted together where a person would call them the same. */
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { ballotIn } from '../ballot-box.ts'
import { looksPrivate } from '../moderation.ts'
import { idAtMost, phrase } from '../schemas.ts'
import { answered, values } from '../standing.ts'
import { currentRound } from '../state.ts'
import { told, withheld } from '../withheld.ts'
import { longest } from '../writing.ts'

export type WordsBallot = string[]
export interface WordsSettings {
  /** How many words one person may give. */
  most: number
}
/** The most frequent first, ties by the alphabet. `n` voters gave `mentions` words, hidden ones left out. */
export interface WordsTally { kind: 'words', words: { id: string, word: string, n: number }[], mentions: number, waiting: number, n: number }

declare module '../poll.ts' {
  interface Kinds { words: { settings: WordsSettings, ballot: WordsBallot, tally: WordsTally } }
}

/** So many words are shown on a phone. */
const briefly = 12

/** From the first letter or digit to the last, with the signs that make it another word: those of +1, −1, C++ and C#. */
const core = /(?:[+-](?=\p{N}))?[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?[+#]*/u
/** Letters that mean the same with a mark on them; in other scripts the mark is part of the word. */
const accented = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu
/** How an emoji or a digit is drawn. */
const drawing = /[\uFE00-\uFE0F\u20E3]/g
const dashes = /[\u2010-\u2015\u2212]/g

/**
 * Two spellings are one word when they differ only in case, accents, signs and dashes at the ends, or an English
 * plural -s of at least four letters. Letters that come apart when they are compared (one of them into eighteen) may
 * not make an id so long that the presenter's messages have no room for it.
 */
export function wordId(word: string): string {
  const spelt = word.normalize('NFKD').replace(drawing, '').replace(accented, '$1').replace(dashes, '-').toLowerCase()
  const plain = core.exec(spelt)?.[0] ?? ''
  const id = /[^su]s$/.test(plain) && plain.length > 4 ? plain.slice(0, -1) : plain
  return (id || word).slice(0, idAtMost)
}

/** The word that another one is counted with; merges of merges are followed, a circle ends where it comes round. */
function mergedId(merged: Map<string, string>, id: string): string {
  const seen = new Set<string>()
  while (merged.has(id) && !seen.has(id)) {
    seen.add(id)
    id = merged.get(id)!
  }
  return id
}

export const words: Kind<'words'> = {
  settings: { most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)) },
  forPhones: ({ most }) => ({ most }),
  forScreens: ({ most }) => ({ most }),
  merges: true,
  cells: () => [],
  personal(poll, _state, voter) {
    const { ballots, merged } = currentRound(poll)
    const own = told(ballotIn(ballots, voter)?.value)
    return Array.isArray(own) ? { words: own.map(word => mergedId(merged, wordId(word))) } : {}
  },
  texts(poll) {
    const words = new Map<string, string>()
    for (const { value } of values(poll)) {
      for (const word of value)
        words.set(wordId(word), word)
    }
    return [...words].map(([id, text]) => ({ id, text })).reverse()
  },
  ballot: (poll, say = phrase) => v.pipe(v.array(say(longest.word)), v.minLength(1), v.maxLength(poll.most)),
  tally(poll) {
    const { hidden, approved, merged } = currentRound(poll)
    const found = new Map<string, { n: number, spellings: Map<string, number> }>()
    let mentions = 0
    const waiting = new Set<string>()
    for (const { value } of values(poll)) {
      for (const [id, word] of new Map(value.map(word => [mergedId(merged, wordId(word)), word]))) {
        if (hidden.has(id))
          continue
        if (poll.gated && !approved.has(id)) {
          waiting.add(id)
          continue
        }
        mentions++
        const entry = found.get(id) ?? {
          n: 0,
          spellings: new Map<string, number>(),
        }
        entry.n++
        entry.spellings.set(word, (entry.spellings.get(word) ?? 0) + 1)
        found.set(id, entry)
      }
    }
    return {
      kind: 'words',
      words: [...found]
        .map(([id, { n, spellings }]) => ({ id, n, word: commonest(spellings) }))
        .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1)),
      mentions,
      waiting: waiting.size,
      n: answered(poll),
    }
  },
  seen(poll, voter, _slot, value) {
    const { ballots, hidden, approved, merged } = currentRound(poll)
    const last = told(ballotIn(ballots, voter)?.value)
    const kept = new Set(Array.isArray(last) ? last.map(wordId) : [])
    const isSeen = (id: string, word: string) => kept.has(id) && !hidden.has(id) && !hidden.has(mergedId(merged, id))
      && (approved.has(mergedId(merged, id)) || !(poll.gated || looksPrivate(word)))
    return value.map(word => isSeen(wordId(word), word) ? word : withheld)
  },
  brief: ({ kind, words, mentions, waiting, n }) => ({
    kind,
    words: words.slice(0, briefly).map(({ id, word, n }) => ({ id, word, n })),
    mentions,
    waiting,
    n,
  }),
}

function commonest(spellings: Map<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
