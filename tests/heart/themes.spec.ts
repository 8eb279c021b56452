/** Texts are grouped by their words, by a rule that a reader can follow by hand. */
import { expect, test } from '@playwright/test'
import { renderReport, reportCsv } from '../../report/index.ts'
import { themesOf } from '../../report/themes.ts'
import { answer, report, room } from './reports.ts'

function grouped(texts: string[], ask = 'What is it?') {
  return themesOf(texts.map((text, i) => ({ id: `${i + 1}`, text })), ask).map(({ word, texts }) => `${word}: ${texts.join(' ')}`)
}

test('a word that three share makes a theme, a word of two does not', () => {
  expect(grouped(['the plan changed', 'a plan for all', 'no plan at all', 'the boss left', 'the boss stayed'])).toEqual(['plan: 1 2 3'])
  expect(grouped(['Plan', 'plans!', 'PLANS', 'planning'])).toEqual(['plans: 1 2 3'])
})

test('each text is in the rarest of its themes, and in no other', () => {
  expect(grouped(['plan late', 'plan late', 'plan late', 'plan', 'plan', 'plan'])).toEqual(['late: 1 2 3', 'plan: 4 5 6'])
  // Where that leaves a theme too few, they go to the next: here "plan" keeps two, which then share no theme.
  expect(grouped(['plan late', 'plan late', 'plan late', 'plan', 'plan'])).toEqual(['late: 1 2 3'])
  // "late" and "goal" are three each; the alphabet decides for the text that has both, and what is left of "late" is none.
  expect(grouped(['goal late', 'goal plan', 'goal plan', 'late plan', 'late plan'])).toEqual(['goal: 1 2 3'])
})

test('stop words, short words and the words of the question make none', () => {
  expect(grouped(['we are not so', 'we are not it', 'we are not on'])).toEqual([])
  expect(grouped(['alignment is a goal', 'alignment is a wall', 'alignment is a game'], 'Finish: Alignments are …')).toEqual([])
  expect(grouped(['don’t stop', 'don\'t stop', 'do not stop', 'stopping'])).toEqual(['stop: 1 2 3'])
})

test('any script has words', () => {
  expect(grouped(['план на завтра', 'старый план', 'план!', '計画'])).toEqual(['план: 1 2 3'])
})

test('only texts that may be shown are grouped, with their counts and a quote', async () => {
  const workshop = room()
  answer(workshop, 'story', ['the launch slipped', 'a launch without us', 'launch day', 'a launch that was hidden', 'else'])
  workshop.do({ type: 'hideText', poll: 'story', text: '4' })
  const made = report(workshop, { sharing: true })
  expect(made.walls[0]!.themes).toEqual([{ word: 'launch', n: 3, texts: ['1', '2', '3'] }])
  expect(reportCsv(made)).toContain('"themes","story",,"We discovered that …",,"launch",3,4')
  // Elements stand apart in the text.
  const page = (await renderReport(made)).replaceAll('>\n<', '><')
  expect(page).toContain('<dt><bdi lang>launch</bdi><small>3</small></dt><dd dir="auto" lang>“the launch slipped”</dd>')
  expect(page).toContain('Grouped by a word that at least three of them share; 1 shares none.')
})
