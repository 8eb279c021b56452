/** The deck is the whole talk: every sentence of its source is on a slide, and everything the slides ask can be asked. */
import type { Deck } from '../../workshop/poll.ts'
import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readDeck } from '../../server/deck.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { writeEdition } from '../editions.ts'
import { linesOf, pages, plain, read, root, sources } from './wording.ts'

/** A tag that breaks a line parts words, any other does not. */
const parted = (text: string) => text.replace(/<(?:br|\/?p|\/?li|\/?ul|\/?div|template|\/template)[^>]*>/g, '\n$&')

/** The words of the slides. */
function slides(): string {
  return pages().map(({ text }) => parted(text)).join('\n')
}

/** What stands on each slide, by its id in their order: not what phones alone are asked, nor a title that is not drawn. */
function onSlides(): { id: string, words: string }[] {
  return pages().flatMap(({ text }) => text.split(/^---\n(?=id: )/m).slice(1)).map((text) => {
    const [front = '', ...body] = text.split(/^---$/m)
    const isDrawn = body.join('').includes('<Word')
    const kept = front.replace(isDrawn ? /^ *(?:ask|also):.*$/gm : /^ *(?:ask|also|title):.*$/gm, '')
    return { id: /^id: (.*)$/m.exec(front)![1]!, words: plain(parted(kept + body.join('\n'))).replaceAll('context* we', 'context we') }
  })
}

/** How often a phrase stands in a text. */
const count = (text: string, phrase: string) => text.split(phrase).length - 1

for (const source of sources) {
  test(`every line of ${source} is on a slide, as often as it was said`, () => {
    const deck = plain(slides()).replaceAll('context* we', 'context we')
    const said = linesOf(source)
    expect(said.length).toBeGreaterThan(30)
    const missing = [...new Set(said)].filter(line => count(deck, line) < said.filter(other => other === line).length)
    expect(missing).toEqual([])
  })
}

test('the lines of a source follow one another on the slides as they were said; the summary of the post comes before it', () => {
  const all = onSlides()
  const summary = all.find(({ id }) => id === 'microalignments')!
  for (const source of sources) {
    const said = linesOf(source).filter(line => source !== 'microalignments' || !summary.words.includes(line))
    let at = 0
    const astray = said.filter((line) => {
      const next = all.findIndex(({ words }, i) => i >= at && words.includes(line))
      at = Math.max(at, next)
      return next < 0
    })
    expect(astray, source).toEqual([])
  }
})

test('what is bold in the talk is bold on the slides', () => {
  const bold = [...read('tests/heart/source/anti-misalignment.md').matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => plain(words!))
  const strong = [...slides().matchAll(/<strong>([^<]+)<\/strong>|\*\*([^*]+)\*\*/g)].map(([, tag, marks]) => plain((tag ?? marks)!))
  const titles = new Set(['Anti-Misalignment', 'Examples - not about autonomy'])
  expect([...new Set(bold)].filter(words => !strong.includes(words) && !titles.has(words))).toEqual([])
})

test('every slide has presenter\'s notes', () => {
  for (const page of readdirSync(new URL('pages/', root))) {
    const text = read(`pages/${page}`)
    expect(count(text, '<!--'), page).toBe([...text.matchAll(/^id: /gm)].length)
  }
})

test('every poll of the deck passes the server\'s schema, in both editions', async ({}, info) => {
  const workshop = await readDeck(new URL('slides.md', root).pathname)
  expect(workshop.slides).toHaveLength(56)

  const core = await readDeck(writeEdition(info.outputPath('core.md'), 'core'))
  expect(core.slides.map(({ id }) => id)).toEqual(workshop.slides.slice(0, 47).map(({ id }) => id))
  const asked = (deck: Deck) => pollsOf(deck).filter(({ poll }) => poll.open !== 'never').map(({ poll }) => poll.id)
  expect(asked(core)).toEqual(['breakers', 'questions', 'hands', 'weird', 'can-define', 'define', 'real-verb', 'define-judge', 'felt', 'felt-word', 'compass', 'compass-east', 'flow-agree', 'flow-how', 'flow-sort', 'funny', 'race-bet', 'swap', 'last-change', 'weird-after', 'flow-agree-after', 'aligned'])
  expect(asked(workshop)).toEqual(expect.arrayContaining([...asked(core), 'heard', 'wince', 'rewrite', 'rewrite-vote', 'coerced', 'story', 'ingredients', 'nod', 'micro', 'your-line', 'your-line-vote', 'first-try', 'lunch', 'sort-1', 'sort-2', 'sort-3', 'sort-4', 'because-1', 'because-1-vote', 'because-2', 'because-2-vote']))
})
