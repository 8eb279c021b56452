/** What strangers write: what may be sent, how long it is as people count, and which words are one. */
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import * as v from 'valibot'
import { presenterCommand } from '../../workshop/commands.ts'
import { wordId } from '../../workshop/kinds/words.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { presenterBoardView } from '../../workshop/view.ts'
import { isWithin, written } from '../../workshop/writing.ts'
import { asking } from './workshop.ts'

const asked = () => asking({ kind: 'text' })
/** The text as it is kept, or why it is not. */
function kept(text: string): string {
  const workshop = asked()
  const receipt = workshop.cast('ada', 'it', text)
  return presenterBoardView(workshop.state, 'it').texts[0]?.text ?? (receipt.ok ? '' : receipt.reason)
}

const family = '👨‍👩‍👧‍👦'
const england = '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'

test('C, C++ and C# are three words, +1 and −1 two; spellings of one word are one', () => {
  const different = ['C', 'C++', 'C#', '+1', '-1', '1', 'A', 'A+']
  expect(new Set(different.map(wordId)).size).toBe(different.length)
  for (const [one, other] of [['c++', 'C++!'], ['“C#”', 'c#.'], ['−1', '–1'], ['-1', '(-1)'], ['+1', '+1!'], ['#align', 'align'], ['Café', 'cafe'], ['meetings', 'Meeting'], ['slack ❤️', 'Slack'], ['co‑op', 'co-op']] as const)
    expect(wordId(one), `${one} and ${other}`).toBe(wordId(other))
  // A mark is another letter here: a persimmon is no key, and “of him” is not “of her”.
  for (const [one, other] of [['かき', 'かぎ'], ['की', 'के'], ['ขาว', 'ข่าว']] as const)
    expect(wordId(one), `${one} and ${other}`).not.toBe(wordId(other))
  const workshop = asking({ kind: 'words', most: 3 })
  workshop.cast('ada', 'it', ['C', 'C++', 'C#'])
  workshop.cast('bob', 'it', ['c++', '+1', '-1'])
  expect(presenterBoardView(workshop.state, 'it').result).toMatchObject({ mentions: 6, words: [{ word: 'C++', n: 2 }, { n: 1 }, { n: 1 }, { n: 1 }, { n: 1 }] })
})

test('however long a word is spelt out, the presenter can hide it', () => {
  const workshop = asking({ kind: 'words', most: 1 })
  expect(workshop.cast('ada', 'it', ['ﷺ'.repeat(30)])).toMatchObject({ ok: true })
  const { id } = presenterBoardView(workshop.state, 'it').texts[0]!
  expect(v.is(presenterCommand, { type: 'hideText', poll: 'it', text: id })).toBe(true)
})

test('lengths are what people count: emoji, flags and letters with marks are one each', () => {
  for (const one of ['a', 'é', 'e\u0301', '😀', '👍🏽', family, england, '🇺🇦', '👩🏻‍❤️‍💋‍👨🏼', 'क्षि', '1️⃣']) {
    expect(kept(one.repeat(140)), `140 × ${one}`).toBe(one.normalize('NFC').repeat(140))
    expect(kept(one.repeat(141)), `141 × ${one}`).toBe('invalid')
  }
  const workshop = asking({ kind: 'words', most: 1 })
  expect(workshop.cast('ada', 'it', ['😀'.repeat(30)])).toMatchObject({ ok: true })
  expect(workshop.cast('ada', 'it', ['😀'.repeat(31)])).toMatchObject({ reason: 'invalid' })
})

test('a pile that counts as one character for a computer is as many as it covers', () => {
  expect(isWithin(140, Array.from({ length: 500 }).fill('👨').join('\u200D'))).toBe(false)
  expect(isWithin(30, 'ᄀ'.repeat(400))).toBe(false)
})

test('a letter keeps four marks, and what is below loses none of its line', () => {
  expect(kept(`Z${'\u0337'.repeat(50)}algo`)).toBe(`Z${'\u0337'.repeat(4)}algo`)
  expect(written('שָּׁלוֹם नमस्ते ข้าว tiếng')).toBe('שָּׁלוֹם नमस्ते ข้าว tiếng'.normalize('NFC'))
})

test('whatever marks and joiners are piled up, none has more than four marks under it', () => {
  const parts = fc.constantFrom('a', 'â', '\u0301', '\u0337', '\u20E0', '\u200D', '\u200C', '\uFE0F', 'क', 'ि', '❤')
  fc.assert(fc.property(fc.array(parts, { maxLength: 40 }), list =>
    !/(?:[\u200C\u200D]*\p{M}){5}/u.test(written(`x${list.join('')}`).normalize('NFD'))), { numRuns: 2000 })
})

test('what turns or hides text is cut, what scripts and emoji are made of stays', () => {
  expect(written('a\u202Eb\u2066c\u2069\u200E\u200F\u061C\u202Dd')).toBe('abcd')
  expect(written('al\u00ADi\u200Bgn\uFEFF\u2060ed')).toBe('aligned')
  expect(written('\uD83Dhalf\uDE00')).toBe('half')
  expect(written(`a\u{E0061}\u{E0062}b ${england}`)).toBe(`ab ${england}`)
  for (const whole of [family, '❤️', 'می\u200Cخواهم', '葛\u{E0100}'])
    expect(written(whole)).toBe(whole)
  expect(written('one\r\ntwo\tthree\vfour')).toBe('one two three four')
})

for (const [what, empty] of Object.entries({
  'a filler': '\u3164',
  'half fillers': '\u115F\u1160\uFFA0',
  'empty Braille': '\u2800\u2800',
  'tags': '\u{E0061}\u{E0062}',
  'joiners and selectors': '\u200D\u200C\uFE0F\uFE0F',
  'marks without a letter': '\u0301\u0301',
  'spaces of all kinds': '\u00A0\u2003\u3000',
})) {
  test(`${what} alone is no answer`, () => {
    expect(kept(empty)).toBe('invalid')
    expect(kept(`${empty}x`)).toMatch(/x$/)
  })
}

test('whatever is sent, what is kept is kept again as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const once = written(text)
    return written(once) === once && once.isWellFormed()
  }), { numRuns: 2000 })
})

test('a recording in which an earlier version took what is refused today still opens', () => {
  const workshop = asked()
  workshop.cast('ada', 'it', 'x')
  workshop.cast('bob', 'it', 'after it')
  const file = writeRecording(workshop.log, { texts: true, sharing: false }).replace('"value":"x"', '"value":"\u3164"')
  expect(readRecording(file)).toMatchObject({ damage: null })
  expect(readRecording(file.replace('"\u3164"', `"${'x'.repeat(141)}"`)).damage).not.toBeNull()
})
