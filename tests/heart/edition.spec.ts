/** The core edition is the workshop's deck with steps taken out: what is left must still fit together. */
import { expect, test } from '@playwright/test'
import { editionOf, inEdition } from '../../workshop/edition.ts'

const polls = [
  { id: 'first', opens: 1, shows: 2 },
  { id: 'extra', opens: 3, shows: 4 },
  { id: 'last', opens: 5, shows: 6 },
]

test('the workshop edition changes nothing', () => {
  const slide = { frontmatter: { polls, added: [3, 4] }, content: '<p v-click="5">Five</p>', note: '[click] One' }
  expect(inEdition(slide, 'workshop')).toEqual(slide)
})

test('steps are dropped and those after them counted anew', () => {
  const { frontmatter } = inEdition({
    frontmatter: { id: 'a', polls, reveals: [{ poll: 'x', at: 3 }, { poll: 'y', at: 5, against: 'x' }], mentions: { of: 'x', at: 6, words: ['w'] }, slowest: { of: 'x', at: 5, among: [1] }, added: [3, 4] },
    content: '',
  }, 'core')
  expect(frontmatter).toMatchObject({
    id: 'a',
    polls: [{ id: 'first', opens: 1, shows: 2 }, { id: 'extra', open: 'never' }, { id: 'last', opens: 3, shows: 4 }],
    reveals: [{ poll: 'y', at: 3, against: 'x' }],
    mentions: { of: 'x', at: 4 },
    slowest: { of: 'x', at: 3 },
  })
  expect((frontmatter.polls as object[])[1]).toEqual({ id: 'extra', open: 'never' })
})

test('a poll that opens with its slide can be dropped too', () => {
  const { frontmatter, content } = inEdition({
    frontmatter: { polls: [{ id: 'a', opens: 0, shows: 1 }], added: [0, 1] },
    content: '<li v-click="2">a</li><li v-click="3">b</li>',
  }, 'core')
  expect(frontmatter.polls).toEqual([{ id: 'a', open: 'never' }])
  expect(content).toBe('<li v-click="1">a</li><li v-click="2">b</li>')
})

test('a result whose showing is dropped waits for another slide', () => {
  const { frontmatter } = inEdition({ frontmatter: { polls: [{ id: 'a', opens: 1, shows: 2 }], added: [2] }, content: '' }, 'core')
  expect(frontmatter.polls).toEqual([{ id: 'a', opens: 1 }])
})

test('a poll of the whole talk is left out by its name, with what reveals it', () => {
  const { frontmatter } = inEdition({
    frontmatter: { polls: [{ id: 'wince', open: 'talk' }, { id: 'questions', open: 'talk' }], reveals: [{ poll: 'wince', at: 1 }], added: ['wince'] },
    content: '',
  }, 'core')
  expect(frontmatter.polls).toEqual([{ id: 'wince', open: 'never' }, { id: 'questions', open: 'talk' }])
  expect(frontmatter.reveals).toEqual([])
})

test('content loses the elements of dropped steps and keeps the rest in order', () => {
  const content = [
    '<p v-click="1">one</p>',
    '<p v-click="2">two</p>',
    '<p v-click="[1, 3]">until three</p>',
    '<p v-click="[1, 2]">until two</p>',
    '<div v-click.hide="2" class="a">never hides</div>',
    '<div v-click.hide="3">hides</div>',
    '<Mentions :at="2" />',
    '<Bubbles of="heard" :grows="2" :board="false" />',
    '<Axes :at="1" :quadrants="3" />',
  ].join('\n')
  expect(inEdition({ frontmatter: { added: [2] }, content }, 'core').content.split('\n')).toEqual([
    '<p v-click="1">one</p>',
    '<p v-if="false">two</p>',
    '<p v-click="[1, 2]">until three</p>',
    '<p v-click="1">until two</p>',
    '<div class="a">never hides</div>',
    '<div v-click.hide="2">hides</div>',
    '<Mentions v-if="false" />',
    '<Bubbles of="heard" :board="false" />',
    '<Axes :at="1" :quadrants="2" />',
  ])
})

test('notes follow the clicks', () => {
  const note = ['2 minutes.', '[click:5] Five.', '[click] Six.', '[click] Seven.', '[click] [click] Eight and nine.', 'The end.'].join('\n\n')
  expect(inEdition({ frontmatter: { added: [2, 6, 7, 8] }, content: '', note }, 'core').note).toBe(
    ['2 minutes.', '[click:4] Five.', '[click] Eight and nine.', 'The end.'].join('\n\n'),
  )
})

test('a slide that only the workshop has is hidden', () => {
  expect(inEdition({ frontmatter: { added: 'slide' }, content: '' }, 'core').frontmatter.hide).toBe(true)
})

test('a headmatter asks for one of two editions', () => {
  expect(editionOf({})).toBe('workshop')
  expect(editionOf({ edition: 'core' })).toBe('core')
  expect(() => editionOf({ edition: 'short' })).toThrow('core or workshop')
})
