/** A deck names what only its talk has; without it everything runs, and what is wrong with it is said before a start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { renderReport, reportCsv, reportOf } from '../../report/index.ts'
import { untold } from '../../report/rules.ts'
import { root } from '../../server/app.ts'
import { Problem } from '../../server/problem.ts'
import { loadTalk } from '../../server/talk.ts'
import talk from '../../talk/index.ts'
import { answer, polls, report, room, times } from './reports.ts'
import { deckOf, Workshop } from './workshop.ts'

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workshop-talk-'))
})
test.afterEach(() => rmSync(folder, { recursive: true }))

/** A deck in a folder of its own, with this headmatter and perhaps a module beside it. */
function deck(headmatter: string, module?: string): string {
  const file = join(folder, 'slides.md')
  writeFileSync(file, `---\ntitle: Another\n${headmatter}\n---\n\n# Hello\n`)
  if (module !== undefined)
    writeFileSync(join(folder, 'mine.mjs'), module)
  return file
}

/** What is said of a talk that cannot be loaded, all lines of it. */
async function said(deck: string): Promise<string> {
  const problem = await loadTalk(deck).then(() => undefined, (error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  const { message, details } = problem as Problem
  return [message, ...details].join('\n')
}

test('a deck brings what it names, and nothing where it names nothing', async () => {
  expect(await loadTalk(join(root, 'slides.md'))).toEqual(talk)
  expect(await loadTalk(deck('author: nobody'))).toEqual({})
  expect(await loadTalk(deck('talk: ./mine.mjs', 'export default {}'))).toEqual({})
})

test('what is wrong with a talk is said with its file and what to do', async () => {
  expect(await said(join(folder, 'nowhere.md'))).toMatch(/^There is no deck .*nowhere\.md$/)
  expect(await said(deck('talk: ./gone.ts'))).toMatch(/^There is no talk .*gone\.ts, which .*slides\.md names\. Mend "talk:"/)
  expect(await said(deck('talk: [a, b]'))).toMatch(/slides\.md must be the path of a module, such as "talk: \.\/talk\/index\.ts"$/)
})

for (const [name, module, says] of [
  ['does not run', 'throw new Error("no luck")', /^The talk .*mine\.mjs cannot be loaded: no luck$/],
  ['has no default export', 'export const claims = []', /mine\.mjs is no talk\. Its default export has claims, numbers, .*\nthe default export is missing$/],
  ['has a part that nobody knows', 'export default { claim: [] }', /\nclaim is no part of a talk$/],
  ['has a claim without a rule', 'export default { claims: [{ claim: "So it is.", poll: "tea" }] }', /\nclaims\.0\.judge is missing$/],
  ['has a rule that is none', 'export default { claims: [{ claim: "So it is.", poll: "tea", judge: true }] }', /\nclaims\.0\.judge must be a function$/],
  ['has a kind of a name that is taken', 'export default { kinds: { scale: { rules: {}, reading: () => ({}) } } }', /mine\.mjs brings a kind of poll "scale", which there is already\./],
  ['has a number without a key', 'export default { numbers: [{ name: "One", polls: [], tell: () => undefined }] }', /\nnumbers\.0\.key is missing$/],
] as const) {
  test(`a talk that ${name}`, async () => {
    expect(await said(deck('talk: ./mine.mjs', module))).toMatch(says)
  })
}

test('without a talk a report tells its questions, and neither numbers nor claims nor counter-examples', () => {
  const workshop = room()
  answer(workshop, 'story', ['first', 'second'])
  answer(workshop, 'ingredients', [{ discovery: 'no' }, { harm: 'yes' }])
  const made = reportOf(workshop.state, { sharing: false, version: '0' }, {})
  expect(made).toMatchObject({ numbers: [], claims: [] })
  expect(made.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(['ingredients', 'story']))
  expect(made.walls).toMatchObject([{ texts: [{ text: 'first' }, { text: 'second' }], notes: [] }])
})

test('another talk has its own numbers and claims, and its report counts them', async () => {
  const workshop = room()
  answer(workshop, 'felt', times(12, 'yes'))
  const wish = { sharing: false, version: '0' }
  const made = reportOf(workshop.state, wish, {
    numbers: [
      { key: 'tea', name: 'Tea', polls: ['felt'], tell: ({ question }) => untold(`${question('felt')!.answered} said so`) },
      { key: 'milk', name: 'Milk', polls: ['weird'], tell: ({ poll }) => poll('weird') && untold('with milk') },
      { key: 'sugar', name: 'Sugar', polls: [], tell: () => undefined },
    ],
    claims: [
      { claim: 'There is tea.', poll: 'felt', judge: ({ number }) => ({ standing: 'held', said: number('tea')!.said }) },
      { claim: 'There is cake.', poll: 'cake', judge: () => ({ standing: 'held', said: 'cake' }) },
    ],
  })
  expect(made.numbers.map(({ name, lines }) => [name, lines])).toEqual([
    ['Tea', ['12 said so']],
    ['Milk', ['was not asked in this room']],
    ['Sugar', ['was not asked in this room']],
  ])
  expect(made.claims).toEqual([{ claim: 'There is tea.', poll: 'felt', standing: 'held', said: '12 said so', brief: '' }])
  expect(await renderReport(made)).toContain('>Three numbers</h2>')
  expect(reportCsv({ ...made, numbers: [{ ...made.numbers[0]!, measures: [{ name: 'cups', value: 2, interval: null, said: '2' }] }] })).toContain('"one number"')
})

test('claims and numbers find what they tell by its key, wherever it stands', () => {
  const reversed = (entries: object) => Object.fromEntries(Object.entries(entries).reverse())
  const turned = polls.toReversed().map((poll: object) => Object.fromEntries(Object.entries(poll).map(([key, value]) =>
    [key, ['options', 'items', 'into'].includes(key) ? reversed(value as object) : value])))
  const [made, madeTurned] = [polls, turned].map((asked, isTurned) => {
    const workshop = new Workshop(deckOf({ first: {}, talk: { polls: asked }, last: {} })).to('talk')
    const sorted = (drawers: object) => isTurned ? reversed(drawers) : drawers
    answer(workshop, 'can-define', ['yes', 'yes', ...times(19, 'no')])
    answer(workshop, 'felt', ['yes', 'no', ...times(7, 'yes'), ...times(12, 'no')])
    answer(workshop, 'flow-sort', [...times(8, 'block'), ...times(5, 'add'), ...times(3, 'both')])
    answer(workshop, 'ingredients', [
      ...times(8, sorted({ discovery: 'yes', surprise: 'no', harm: 'no' })),
      ...times(4, sorted({ discovery: 'no', surprise: 'yes', harm: 'no' })),
    ])
    return report(workshop)
  }) as [ReturnType<typeof report>, ReturnType<typeof report>]
  expect(madeTurned.claims).toEqual(made.claims)
  expect(made.claims.map(({ standing }) => standing)).toEqual(expect.arrayContaining(['against', 'undecided', 'held', 'untested']))
  const told = ({ numbers }: typeof made) => numbers.map(({ figure, lines, measures }) => [figure, lines, measures])
  expect(told(madeTurned)).toEqual(told(made))
})
