/** What comes before what: no slide gives away a later one, and a question that would spoil a line comes after it. */
import { expect, test } from '@playwright/test'
import { readDeck } from '../../server/deck.ts'
import { pages, root } from './wording.ts'

/** What is written of a slide, by its id; without notes. */
function slide(id: string): string {
  const [, found] = new RegExp(`^id: ${id}\n([\\s\\S]*?)(?=^---\nid: |$(?![\\s\\S]))`, 'm').exec(pages().map(({ text }) => text).join('\n---\n')) ?? []
  expect(found, id).toBeDefined()
  return found!
}
const pollsOf = async (id: string) => (await readDeck(new URL('slides.md', root).pathname)).slides.find(slide => slide.id === id)!.polls
const lastLine = (text: string) => Math.max(...[...text.matchAll(/<(?:p|li) v-click="(\d+)"/g)].map(([, step]) => Number(step)))

test('the axes of slide 6 stay empty until part 4 says what lies between them', () => {
  const drawn = (id: string) => /<Axes[^>]*>(?:[\s\S]*<\/Axes>)?/.exec(slide(id))?.[0] ?? ''
  expect(drawn('autonomy')).toBe('<Axes :at="1" x="autonomy" y="alignment" />')
  const whole = drawn('autonomy-advocate')
  expect(whole).toContain(`:quadrants="${lastLine(slide('autonomy-advocate')) + 1}"`)
  expect(whole).toContain('told what and how')
  expect(whole).toContain('told why')
})

test('hands go up for a nod after the line that is about it', async () => {
  const [nod] = await pollsOf('what-to-do')
  expect(nod).toMatchObject({ id: 'nod', live: true, opens: lastLine(slide('what-to-do')) + 1 })
})

test('definitions are written on slide 5, judged on slide 8 and shown on slide 12', async () => {
  expect((await pollsOf('define')).map(({ id }) => id)).toEqual(['can-define', 'define'])
  expect(await pollsOf('meaning')).toMatchObject([{ id: 'define-judge', of: 'define', opens: 0, seconds: 30 }])
  expect(slide('nobody')).toContain('{ poll: define-judge, at: 2 }')
})

test('where the talk has its claim from stands under the title, before anything of the room', () => {
  const text = slide('nobody')
  expect(text.indexOf('(From my conversation with many folks)')).toBeGreaterThan(0)
  expect(text.indexOf('(From my conversation with many folks)')).toBeLessThan(text.indexOf('<Definitions'))
})
