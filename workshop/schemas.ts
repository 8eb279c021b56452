/** The smallest schemas, shared by every message: an identifier, a line of text, a step of a slide. */
import * as v from 'valibot'
import { isWithin, written } from './writing.ts'

/** What an identifier looks like. */
export const identifierForm = /^[a-z][a-z0-9-]{0,39}$/

/** An id that may stand in an address, a file name and a selector. */
export const identifier = v.pipe(v.string(), v.regex(identifierForm, 'an id is lower-case letters, digits and dashes and starts with a letter'))

/** A click of a slide, from 0. */
export const step = v.pipe(v.number(), v.integer('a click is a whole number'), v.minValue(0, 'a click is 0 or more'), v.maxValue(99))

/** How long a talk is, from a lightning talk to a day. */
export const minutes = v.pipe(v.number(), v.integer('minutes are whole'), v.minValue(1, 'a talk takes a minute or more'), v.maxValue(600, 'at most 600 minutes'))

/** What a timer is given on top by one press. */
export const secondsAdded = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))

/** One line of the author's words. */
export const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(300))

/** The most characters of the id of a text; the id of a word is the word. */
export const idAtMost = 60
export const textId = v.pipe(v.string(), v.minLength(1), v.maxLength(idAtMost))

/** The schema of one line of a stranger's words, at most so many characters long. */
export type Phrase = (most: number) => v.GenericSchema<unknown, string>

/** So many code units of what is sent are read for each character that is allowed, most of them to be cut. */
const unitsEach = 32

/** What may be sent: made printable and single-spaced, then counted as people count. */
export const phrase: Phrase = most => v.pipe(
  v.string(),
  v.maxLength(most * unitsEach, `at most ${most} characters`),
  v.transform(written),
  v.minLength(1, 'write something first'),
  v.check(text => isWithin(most, text), `at most ${most} characters`),
)

/** What stands in a recording: an earlier version may have taken what is cut or refused today. */
export const keptPhrase: Phrase = most => v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(most * unitsEach),
  v.check(text => isWithin(most, text)),
)

export type Options = Record<string, string>

const optionLines = v.record(v.string(), line, 'options are `key: label` lines or a list of labels')
const optionList = v.pipe(
  v.array(line),
  v.check(labels => new Set(labels).size === labels.length, 'give each option once'),
  v.transform((labels): Options => Object.fromEntries(labels.map(label => [label, label]))),
)

/** Options as an author writes them: `key: label`, or a plain list whose labels are the keys. */
export const options = v.pipe(
  v.lazy((written): v.GenericSchema<unknown, Options> => Array.isArray(written) ? optionList : optionLines),
  v.check(record => Object.keys(record).length >= 2, 'give at least two options'),
  v.check(record => Object.keys(record).length <= 12, 'give at most twelve options'),
)
