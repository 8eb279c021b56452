/**
 * What texts are about, by their words alone, so that anybody can check it with a pencil: no model and no service.
 *
 * The rule: of each text its content words count, once: no stop words, no words of the question, nothing shorter than
 * three letters, and a plural is its singular. A word that at least three texts share makes a theme. A text belongs to
 * the rarest of its words that do, of equally rare ones to the first by the alphabet. A theme that is left with fewer
 * than three texts is none, and they go to their next rarest word; the smallest such theme goes first.
 */
import type { Theme, Written } from './data.ts'
import { stopWords } from './stop-words.ts'

/** So many texts share the word of a theme. */
const sharedBy = 3
const shortest = 3

/** The themes of texts that may be shown, the largest first; what is in none shares no word with two others. */
export function themesOf(texts: Pick<Written, 'id' | 'text'>[], ask: string): Theme[] {
  const asked = new Set(wordsIn(ask).map(singular))
  const words = new Map(texts.map(({ id, text }) => [id, contentWords(text, asked)]))
  const shares = new Map<string, number>()
  for (const word of [...words.values()].flatMap(own => [...own.keys()]))
    shares.set(word, (shares.get(word) ?? 0) + 1)
  const isRarer = (a: string, b: string) => shares.get(a)! - shares.get(b)! || inOrder(a, b)
  const rarestFirst = new Map([...words].map(([id, own]) => [id, [...own.keys()].filter(word => shares.get(word)! >= sharedBy).sort(isRarer)]))
  const open = new Set([...rarestFirst.values()].flat().sort(isRarer))
  for (;;) {
    const themes = new Map([...open].map(word => [word, [] as string[]]))
    for (const [id, own] of rarestFirst)
      themes.get(own.find(word => open.has(word)) ?? '')?.push(id)
    const tooSmall = [...themes].filter(([, those]) => those.length < sharedBy)
    if (tooSmall.length === 0) {
      return [...themes]
        .map(([word, those]): Theme => ({ word: asWritten(those.map(id => words.get(id)!.get(word)!)), n: those.length, texts: those }))
        .sort((a, b) => b.n - a.n || inOrder(a.word, b.word))
    }
    open.delete(tooSmall.sort(([, a], [, b]) => a.length - b.length)[0]![0])
  }
}

/** Each content word of a text by its singular, as it was written first. */
function contentWords(text: string, asked: Set<string>): Map<string, string> {
  const own = new Map<string, string>()
  for (const written of wordsIn(text)) {
    const word = singular(written)
    if (written.length >= shortest && !stopWords.has(written) && !asked.has(word) && !own.has(word))
      own.set(word, written)
  }
  return own
}

/** Words in small letters; what is between letters, as in «don’t» and «re-plan», belongs to them. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().replaceAll('’', '\'').match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? []
}

function singular(word: string): string {
  return /[^s]s$/.test(word) && word.length > shortest ? word.slice(0, -1) : word
}

/** The form in which most wrote a word; of equally many the first by the alphabet. */
function asWritten(forms: string[]): string {
  const [most] = [...Map.groupBy(forms, form => form)].sort(([a, as], [b, bs]) => bs.length - as.length || inOrder(a, b))
  return most![0]
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
