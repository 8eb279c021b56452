/** The first page of a report: what can be repeated, by a rule that is the same for every room, and what so few cannot say. */
import type { Claim } from '../../report/data.ts'
import { expect, test } from '@playwright/test'
import { renderToString } from 'vue/server-renderer'
import { stacks } from '../../report/charts/stacks.ts'
import { renderReport, reportOf } from '../../report/index.ts'
import { sentencesOf } from '../../report/sentences.ts'
import { figureOf } from '../../report/withhold.ts'
import { answer, report, room, times } from './reports.ts'
import { deckOf, Workshop, yesNo } from './workshop.ts'

function claim(poll: string, standing: Claim['standing'], brief = '7 of 9'): Claim {
  return { claim: `The ${poll}.`, poll, standing, said: 'unread', brief }
}

const ofPolls = (claims: Claim[], fixed: string[] = []) => sentencesOf(claims, new Set(fixed)).map(({ poll }) => poll)

test('three sentences: first what went against the talk, then what held, then all else, each of another question', () => {
  expect(ofPolls([claim('a', 'held'), claim('b', 'undecided'), claim('c', 'against'), claim('d', 'against')])).toEqual(['c', 'a', 'd'])
  expect(ofPolls([claim('a', 'untested'), claim('b', 'undecided'), claim('c', 'held')])).toEqual(['c', 'b', 'a'])
  expect(ofPolls([claim('a', 'held'), claim('a', 'held'), claim('b', 'held'), claim('c', 'held')])).toEqual(['a', 'b', 'c'])
  // The questions of the numbers that were fixed in advance come before the others.
  expect(ofPolls([claim('a', 'held'), claim('b', 'held'), claim('c', 'held'), claim('d', 'held')], ['d', 'c'])).toEqual(['c', 'd', 'a'])
  // Where its counts may not be told it is still said how it stands; what nobody answered is no sentence.
  expect(ofPolls([claim('a', 'held'), claim('b', 'untested', ''), claim('c', 'against', '')])).toEqual(['c', 'a'])
  expect(sentencesOf([claim('c', 'against', ''), claim('a', 'held', '')], new Set()).map(({ said }) => said)).toEqual(['Not so in this room: The c.', 'The a: so it was in this room.'])
})

test('a sentence says the claim and what the room said, in the words of the talk and without intervals', () => {
  const workshop = room()
  answer(workshop, 'can-define', [...times(4, 'yes'), ...times(26, 'no')])
  answer(workshop, 'felt', [...times(24, 'yes'), ...times(6, 'no')])
  answer(workshop, 'hands', [...times(4, 'raised'), ...times(26, 'not-me')])
  answer(workshop, 'flow-sort', [...times(15, 'block'), ...times(15, 'add')])
  expect(report(workshop).sentences.map(({ said }) => said)).toEqual([
    'Not so in this room: Most people worked towards alignment, or cared about it; 4 of 30 who answered raised a hand.',
    'More people have felt misalignment than could define alignment: of the same 30 people 4 could define it, 24 have felt misalignment.',
    'Undecided in this room: Asked how they get into flow, people say what they block; 15 of 30 block something.',
  ])
})

test('of five to nine people a sentence counts and does not judge, and of fewer there is none', () => {
  const small = (n: number) => {
    const workshop = room()
    answer(workshop, 'felt', [...times(n - 1, 'yes'), 'no'])
    return report(workshop)
  }
  expect(small(7).sentences.map(({ said }) => said)).toEqual(['Too few to judge it by: Most people have felt misalignment lately; 6 of 7 have felt it in the last month.'])
  expect(small(7).limits).toEqual(['7 people answered. Their answers are counted, with intervals; there are no per cents, and no claim is judged, which takes 10.'])
  expect(small(4)).toMatchObject({ sentences: [], limits: [expect.stringContaining('4 people answered. So few are people and no figures'), expect.stringContaining('What this report can tell')] })
  expect(small(10).limits).toEqual([])
  const workshop = room()
  answer(workshop, 'felt', [...times(6, 'yes'), 'no'])
  const shared = report(workshop, { sharing: true })
  expect(shared.sentences).toEqual([])
  expect(shared.limits[0]).toContain('but for those of one or two')
})

test('the first page has all of it, and everything else is folded behind it', async () => {
  const workshop = room()
  answer(workshop, 'can-define', [...times(4, 'yes'), ...times(26, 'no')])
  answer(workshop, 'felt', [...times(24, 'yes'), ...times(6, 'no')])
  answer(workshop, 'story', times(12, 'a story'))
  const page = await renderReport(report(workshop))
  const [first, ...parts] = page.split(/<section id="(?=numbers|claims|questions|walls|skipped|closing)/)
  for (const said of ['More people have felt misalignment than', '<dd class="figure">4 : 24 of 30</dd>', 'What did not support the talk', 'What supported it', '<figcaption>Could define alignment, against have felt misalignment', 'href="#questions"'])
    expect(first, said).toContain(said)
  expect(first).not.toContain('<details')
  expect(parts.map(each => each.slice(0, each.indexOf('"')))).toEqual(['numbers', 'claims', 'questions', 'walls', 'skipped', 'closing'])
  for (const each of parts)
    expect(each).toMatch(/^[a-z]+" class="part"><details><summary><h2>/)
  // Every board can be kept as a picture: the first page's, a number's that is told, a question's with a picture, a wall.
  const { id } = report(workshop)
  expect([...page.matchAll(/data-picture="([^"]+)"/g)].map(([, name]) => name!.replace(`report-${id}-`, ''))).toEqual(['first.png', 'number-1.png', 'can-define.png', 'felt.png', 'story-wall-1.png'])
})

test('a deck without claims gets a page without them, with its most answered question as the picture', async () => {
  const workshop = new Workshop(deckOf({ first: {}, talk: { polls: [yesNo('tea'), yesNo('milk')] }, last: {} })).to('talk')
  answer(workshop, 'tea', times(11, 'yes'))
  answer(workshop, 'milk', [...times(9, 'yes'), ...times(5, 'no')])
  const made = reportOf(workshop.state, { sharing: false, version: '0' }, {})
  const page = await renderReport(made)
  expect(made.sentences).toEqual([])
  expect(page.slice(page.indexOf('<main'), page.indexOf('<section id="questions"'))).not.toMatch(/the talk|claim/i)
  expect(page).toMatch(/<figcaption>milk\?/)
})

test('a bar ends at 100 %: its line is as long as everybody, and nothing is drawn beyond it', async () => {
  const drawn = await renderToString(stacks([figureOf({ of: 40, as: 'parts', cells: [{ key: 'a', label: 'A', k: 30 }, { key: 'b', label: 'B', k: 10 }] }, false)]))
  const [[, columns]] = [...drawn.matchAll(/viewBox="0 0 (\d+)/g)] as [RegExpMatchArray]
  const ends = [...drawn.matchAll(/class="track" d="M0 [\d.]+H([\d.]+)m/g)].map(([, end]) => Number(end))
  expect(ends).toEqual([Number(columns), Number(columns)])
  const upper = [...drawn.matchAll(/class="whisker" d="M[\d.]+ [\d.]+H([\d.]+)"/g)].map(([, end]) => Number(end))
  expect(upper[0]! / ends[0]!).toBeCloseTo(0.858, 2)
})
