/** The smallest schemas, shared by every message: an identifier, a line of text, a step of a slide. */
import * as v from 'valibot'

/** Letters a stranger may use to hide or reorder text: control characters and direction overrides. */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** An id that may stand in an address, a file name and a selector. */
export const identifier = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id is lower-case letters, digits and dashes and starts with a letter'))

/** A click of a slide, from 0. */
export const step = v.pipe(v.number(), v.integer('a click is a whole number'), v.minValue(0, 'a click is 0 or more'), v.maxValue(99))

/** One line of the author's words. */
export const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(300))

/** One line of a stranger's words: printable, single-spaced, at most `most` characters. */
export function phrase(most: number) {
  return v.pipe(
    v.string(),
    v.maxLength(most * 4),
    v.transform(text => text.normalize('NFC').replace(unprintable, '').replace(/\s+/g, ' ').trim()),
    v.minLength(1, 'write something first'),
    v.maxLength(most, `at most ${most} characters`),
  )
}

/** Options as an author writes them: `key: label`, or a plain list whose labels are the keys. */
export const options = v.pipe(
  v.union([
    v.record(v.string(), line),
    v.pipe(v.array(line), v.transform(list => Object.fromEntries(list.map(label => [label, label])))),
  ], 'options are `key: label` lines or a list of labels'),
  v.check(record => Object.keys(record).length >= 2, 'give at least two options'),
  v.check(record => Object.keys(record).length <= 12, 'give at most twelve options'),
)
export type Options = Record<string, string>
