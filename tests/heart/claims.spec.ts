/** How the talk's claims stand by what a room said: three states, everyone who answered, and what a shared report tells of it. */
import type { Report } from '../../report/index.ts'
import { expect, test } from '@playwright/test'
import { renderReport, reportOf } from '../../report/index.ts'
import { kappaOfRows } from '../../statistics/kappa.ts'
import talk from '../../talk/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { boardView } from '../../workshop/view.ts'
import { answer, report, times } from './reports.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

const choice = (id: string, ...keys: string[]) => ({ id, kind: 'choice', ask: `${id}?`, options: Object.fromEntries(keys.map(key => [key, key])) })
const sorting = (id: string) => ({ ...choice(id, 'strategy', 'agreement'), sure: true })
const verbs = ['agree', 'know', 'independently']

function asking(...polls: object[]): Workshop {
  const workshop = new Workshop(deckOf({ first: {}, talk: { polls }, last: {} }))
  workshop.here = 60
  return workshop.to('talk')
}

function claim(from: Report, start: string) {
  return from.claims.find(({ claim }) => claim.startsWith(start))!
}

/** What is said of one claim after one poll was answered so. */
function judged(poll: { id: string }, values: unknown[], start: string) {
  const workshop = asking(poll)
  answer(workshop, poll.id, values)
  return claim(report(workshop), start)
}

test('a share counts everyone who answered, and is undecided where its interval holds one half', () => {
  const felt = (k: number, n: number) => judged(yesNo('felt') as { id: string }, [...times(k, 'yes'), ...times(n - k, 'no')], 'Most people have felt')
  expect(felt(18, 31)).toMatchObject({ standing: 'undecided', said: '18 of 31 have felt it in the last month, 95 % interval 41 to 74 %: undecided' })
  expect(felt(24, 31)).toMatchObject({ standing: 'held', said: expect.stringMatching(/^24 of 31 .*: held$/) })
  expect(felt(14, 31).standing).toBe('undecided')
  expect(felt(7, 31)).toMatchObject({ standing: 'against', said: expect.stringMatching(/: against$/) })
  expect(felt(9, 9)).toMatchObject({ standing: 'untested', said: '9 answered, which is fewer than 10' })
})

test('who takes no side counts too, and the share among those who took one is said as such', () => {
  const flow = choice('flow-sort', 'block', 'add', 'both')
  // Of those who named one side it would hold: 20 of 28.
  expect(judged(flow, [...times(20, 'block'), ...times(8, 'add'), ...times(12, 'both')], 'Asked how they get into flow')).toMatchObject({
    standing: 'undecided',
    said: '20 of 40 block something (20 of the 28 who took a side), 95 % interval 35 to 65 %: undecided',
  })
  const scale = { id: 'flow-agree', kind: 'scale', from: -2, to: 2, low: 'no', high: 'yes', ask: 'Flow?' }
  expect(judged(scale, [...times(15, 1), ...times(3, -1), ...times(22, 0)], 'Alignment is a flow state')).toMatchObject({ standing: 'undecided', said: expect.stringContaining('15 of 40 agreed (15 of the 18 who took a side)') })
  const coerced = choice('coerced', 'never', 'once', 'often', 'rather-not')
  expect(judged(coerced, [...times(12, 'once'), ...times(3, 'never'), ...times(25, 'rather-not')], 'A push for alignment').said).toContain('12 of 40')
})

test('what is required may have one exception in twenty, from twenty people on', () => {
  const ingredients = { id: 'ingredients', kind: 'sort', ask: 'Still?', items: { discovery: 'a', surprise: 'b', harm: 'c' }, into: { yes: 'Yes', no: 'No' } }
  const surprise = (k: number, n: number) => judged(ingredients, [...times(k, { surprise: 'yes' }), ...times(n - k, { surprise: 'no' })], 'Without surprise')
  expect(surprise(2, 42)).toMatchObject({ standing: 'held', said: 'exceptions: 2 of 42 would still have felt it if they had seen it coming; among more people like these there may be up to 16 %: held' })
  expect(surprise(3, 42).standing).toBe('undecided')
  expect(surprise(0, 19).standing).toBe('undecided')
  expect(surprise(0, 20).standing).toBe('held')
  expect(surprise(21, 42).standing).toBe('against')
})

test('needles: nowhere, weakly somewhere, toward the goal, away from it', () => {
  const lost = { id: 'compass', kind: 'compass', ask: 'Align.' }
  const around = (n: number) => Array.from({ length: n }, (_, i) => Math.floor(i * 360 / n))
  expect(judged(lost, around(40), '“Align with me”').standing).toBe('held')
  expect(judged(lost, [...around(40), ...times(8, 0)], '“Align with me”').standing).toBe('undecided')
  expect(judged(lost, [...around(40), ...times(20, 0)], '“Align with me”').standing).toBe('against')
  const goal = (toward: number[]) => {
    const workshop = asking(lost, { id: 'compass-east', kind: 'compass', ask: 'East.', toward: 90 })
    answer(workshop, 'compass', around(20))
    answer(workshop, 'compass-east', toward)
    return claim(report(workshop), 'With a goal')
  }
  expect(goal(times(20, 85))).toMatchObject({ standing: 'held', said: expect.stringMatching(/^20 needles toward the goal: u = 6\.3 .* moved by \+0\.\d\d to \+0\.\d\d \(95 % interval\): held$/) })
  // All the same way, but not the goal's.
  expect(goal(times(20, 270)).standing).toBe('against')
  expect(goal(times(20, 0)).standing).toBe('undecided')
})

test('one word hides several questions only where even the lower end says more than one and a half', () => {
  const swap = choice('swap', 'context', 'goal', 'priority', 'else')
  const standing = (...ks: number[]) => judged(swap, ks.flatMap((k, i) => times(k, Object.keys(swap.options)[i])), 'One word hides').standing
  expect(standing(8, 8, 8)).toBe('held')
  expect(standing(10, 2, 0)).toBe('undecided')
  expect(standing(40, 0, 0, 1)).toBe('against')
})

test('sentences are read against chance, one by one', () => {
  const verb = { id: 'real-verb', kind: 'sort', ask: 'Asks?', items: { launch: 'Launch', spec: 'Spec' }, into: Object.fromEntries(verbs.map(verb => [verb, verb])) }
  const read = (launch: string[]) => judged(verb, launch.map((drawer, i) => ({ launch: drawer, spec: verbs[i % 2] })), 'The talk’s sentences do')
  expect(read([...times(29, 'agree'), 'independently'])).toMatchObject({ standing: 'held', said: expect.stringContaining('1 of 60 sortings') })
  expect(read([...times(20, 'agree'), ...times(10, 'independently')]).standing).toBe('undecided')
  expect(read([...times(10, 'agree'), ...times(20, 'independently')])).toMatchObject({ standing: 'against', said: expect.stringContaining('“Launch”') })
})

/** Definitions judged by those who wrote them: how many of the two words' pairs are called the same, from 0 to 1. */
function judging(word: number, control: number, ask = 'A priority is'): Report {
  const workshop = asking({ id: 'define', kind: 'text', skip: 'no', ask: 'Alignment is', control: { ask, from: 20 } }, { id: 'define-judge', kind: 'judge', of: 'define', ask: 'Same?' })
  answer(workshop, 'define', people(60).map(voter => `by ${voter}`))
  workshop.do({ type: 'openPoll', poll: 'define-judge' })
  const rings = workshop.state.polls.get('define-judge')!.rounds[0]!.handed
  for (const [arm, ring] of rings.entries()) {
    for (const [place, id] of ring.entries()) {
      for (let next = 1; next <= 4; next++)
        workshop.cast(`voter-${Number(id) - 1}`, 'define-judge', (place * 4 + next) % 20 < 20 * [word, control][arm]! ? 'same' : 'different', { slot: ring[(place + next) % ring.length]! })
    }
  }
  workshop.do({ type: 'closePoll', poll: 'define-judge' })
  workshop.do({ type: 'showResult', poll: 'define-judge' })
  return report(workshop)
}

test('the control is the word that the deck names; meanings are a range; and the talk can lose by it', () => {
  const made = judging(0.1, 0.7)
  const clearer = claim(made, 'A word that the talk recommends')
  expect(clearer.standing).toBe('held')
  expect(clearer.said).toMatch(/^“A priority is”: .*“Alignment is”: .*the talk’s first strategy loses: held$/)
  expect(claim(made, 'People mean different').said).toMatch(/^of the (\d+) who wrote one, judged by \1 people: .*, which is \d+ to \d+ meanings: held$/)
  expect(made.numbers[1]!.lines).toEqual([expect.stringContaining('jackknife'), expect.stringMatching(/^that is about \d+ to \d+ meanings, of the \d+ who wrote one$/), expect.stringMatching(/^the control, “A priority is”: .*first strategy loses$/)])
  expect(claim(judging(0.4, 0.4), 'A word that the talk recommends').standing).toBe('undecided')
  expect(claim(judging(0.7, 0.1), 'A word that the talk recommends').standing).toBe('against')
  expect(claim(judging(0.7, 0.1), 'People mean different').standing).toBe('against')
  // A room of before, when another word was asked for.
  expect(claim(judging(0.1, 0.7, 'A deadline is'), 'A word that the talk recommends')).toMatchObject({ standing: 'untested', said: expect.stringContaining('“A deadline is”') })
  expect(judging(0.1, 0.7, 'A deadline is').numbers[1]!.lines[2]).not.toContain('recommends')
})

test('ranks stand beside chance, and κ of four sortings says what may be learned', () => {
  const workshop = asking({ id: 'first-try', kind: 'rank', ask: 'First?', options: { a: 'A', b: 'B', c: 'C' } }, sorting('sort-1'), sorting('sort-2'))
  answer(workshop, 'first-try', times(12, ['b', 'a', 'c']))
  answer(workshop, 'sort-1', times(12, { key: 'strategy' }))
  answer(workshop, 'sort-2', [...times(9, { key: 'agreement' }), ...times(3, { key: 'strategy' })])
  const made = report(workshop)
  const measured = (id: string, name: string) => made.questions.find(question => question.id === id)!.measures.find(measure => measure.name.startsWith(name))!
  expect(measured('first-try', 'Kendall').said).toMatch(/chance alone gives 0\.083 on average and more than 0\.2\d\d in one room of twenty$/)
  const kappa = measured('sort-2', 'Fleiss')
  // The stage has it from the same rows, which say nothing of the people.
  const told = () => boardView(workshop.state, 'sort-2').alike
  expect(told()).toEqual({ polls: ['sort-1', 'sort-2'], rows: [{ places: [0, 0], people: 3 }, { places: [0, 1], people: 9 }] })
  expect(kappaOfRows(told()!.rows, 2)).toMatchObject({ value: kappa.value, ...kappa.interval })
  workshop.do({ type: 'hideResult', poll: 'sort-1' })
  expect(told()).toBeUndefined()
  expect(kappa.interval!.lower).toBeLessThan(kappa.value!)
  expect(kappa.said).toMatch(/bootstrap over people\).*some of it may be learned\)$/)
})

test('a shared report tells how a claim stands, and leaves out counts that would give one or two people away', () => {
  const coerced = choice('coerced', 'never', 'once', 'often', 'rather-not')
  const shared = (values: unknown[]) => {
    const workshop = asking(coerced, sorting('sort-1'))
    answer(workshop, 'coerced', values)
    return claim(report(workshop, { sharing: true }), 'A push for alignment')
  }
  // "Rather not" is withheld, and "never" with it; who did so is told.
  expect(shared([...times(20, 'once'), ...times(9, 'often'), ...times(5, 'never'), 'rather-not'])).toMatchObject({ standing: 'held', said: expect.stringMatching(/^29 of 35 have done so/) })
  // One said "once": with "often" told, the sum would tell of it.
  expect(shared(['once', ...times(20, 'often'), ...times(7, 'never')])).toMatchObject({ standing: 'held', said: expect.stringMatching(/^held; its counts are left out/) })
  expect(shared([...times(20, 'often'), ...times(10, 'once'), 'never', 'never'])).toMatchObject({ standing: 'withheld', said: expect.stringContaining('fewer than three people') })
  const swap = choice('swap', 'context', 'goal', 'priority', 'else')
  const workshop = asking(swap)
  answer(workshop, 'swap', [...times(8, 'context'), ...times(8, 'goal'), ...times(8, 'priority'), 'else'])
  expect(claim(report(workshop, { sharing: true }), 'One word')).toMatchObject({ standing: 'held', said: expect.stringMatching(/^held; its counts are left out/) })
})

test('of a recording that withholds a few answers, a claim is judged as wide as they make it', () => {
  const coerced = choice('coerced', 'never', 'once', 'often', 'rather-not')
  const told = (values: unknown[]) => {
    const workshop = asking(coerced)
    answer(workshop, 'coerced', values)
    const recording = readRecording(writeRecording(workshop.log, { texts: true, sharing: true }))
    return claim(reportOf(recording, { sharing: true, version: '0' }, talk), 'A push for alignment')
  }
  expect(told([...times(25, 'once'), ...times(5, 'never'), ...times(2, 'often')])).toMatchObject({ standing: 'held', said: expect.stringMatching(/^25 to 32 of 32 .*: held$/) })
  expect(told([...times(20, 'once'), ...times(10, 'never'), 'often', 'often']).standing).toBe('undecided')
})

test('what is left out for the sake of few people is called so, in a shared report and of a shared recording, and never untested', async () => {
  const workshop = asking(choice('swap', 'context', 'goal', 'priority', 'else'), yesNo('can-define'), yesNo('felt'), yesNo('sort-1'))
  answer(workshop, 'swap', [...times(8, 'context'), ...times(8, 'goal'), ...times(8, 'priority'), 'else'])
  answer(workshop, 'can-define', ['yes', ...times(12, 'no')])
  answer(workshop, 'felt', times(13, 'yes'))
  const shared = report(workshop, { sharing: true })
  const recording = readRecording(writeRecording(workshop.log, { texts: true, sharing: true }))
  const ofRecording = reportOf(recording, { sharing: true, version: '0' }, talk)
  for (const made of [shared, ofRecording])
    expect(claim(made, 'More people have felt')).toMatchObject({ standing: 'withheld', said: expect.stringMatching(/^left out/), brief: '' })
  expect(claim(shared, 'One word')).toMatchObject({ standing: 'held' })
  expect(claim(ofRecording, 'One word')).toMatchObject({ standing: 'withheld', said: expect.stringContaining('very few people') })
  const page = await renderReport(shared)
  const [, leftOut] = page.split('<h3>Left out, since it would tell of one or two people</h3>')
  expect(leftOut!.slice(0, leftOut!.indexOf('</ul>'))).toContain('More people have felt')
  expect(page.slice(0, page.indexOf('id="numbers"'))).toContain('left out, since it would tell of one or two people')
  expect(shared.sentences.map(({ poll }) => poll)).not.toContain('can-define')
})

test('the report says that undecided supports nothing', async () => {
  const workshop = asking(yesNo('felt'))
  answer(workshop, 'felt', [...times(6, 'yes'), ...times(6, 'no')])
  const page = await renderReport(report(workshop))
  expect(page).toContain('1 stayed undecided, which supports nothing')
  expect(page).toContain('Undecided: this supports nothing either')
})
