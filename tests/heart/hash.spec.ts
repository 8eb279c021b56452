/** The hash that all chance hangs on, against values published for MurmurHash3 (x86, 32 bit). */
import { expect, test } from '@playwright/test'
import { hash } from '../../workshop/hash.ts'

const published: [number, string, number][] = [
  [0, '', 0],
  [1, '', 0x514E28B7],
  [0, 'test', 0xBA6BD213],
  [0, 'Hello, world!', 0xC0363E43],
  [0, 'The quick brown fox jumps over the lazy dog', 0x2E4FF723],
  [0x9747B28C, 'aaa', 0x283E0130],
  [0x9747B28C, 'ππππππππ', 0xD58063C1],
  [0x9747B28C, 'a'.repeat(256), 0x37405BDC],
]

test('a text of any length, in any letters, has the published hash', () => {
  expect(published.map(([seed, text]) => [seed, text, hash(seed, text)])).toEqual(published)
})

test('a long text has the hash of its bytes as a short one has, and parts are not run together', () => {
  expect(hash(7, 'a'.repeat(300))).not.toBe(hash(7, 'a'.repeat(301)))
  expect(hash(7, 'ab', 'c')).not.toBe(hash(7, 'a', 'bc'))
})
