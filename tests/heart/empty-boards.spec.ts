/** A board of people’s own words that has none to show says why, and is never blank for no reason. */
import { expect, test } from '@playwright/test'
import { unwritten } from '../../components/polls/boards/unwritten.ts'

test('words that wait, that a recording leaves out, that are hidden, and that nobody wrote', () => {
  expect(unwritten({}, 0, 0)).toBe('Nobody wrote anything.')
  expect(unwritten({}, 0, 0, 'There was no text to vote on.')).toBe('There was no text to vote on.')
  expect(unwritten({}, 5, 2)).toBe('2 answers are being read')
  expect(unwritten({ withheld: 5 }, 5, 0)).toBe('This recording leaves the words out.')
  expect(unwritten({}, 5, 0)).toBe('Nothing of what was written is shown.')
})
