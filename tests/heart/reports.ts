/** A room that was asked what the report's figures need, and its report. */
import type { Report, ReportWish } from '../../report/index.ts'
import { expect } from '@playwright/test'
import { reportOf } from '../../report/index.ts'
import talk from '../../talk/index.ts'
import { deckOf, Workshop, yesNo } from './workshop.ts'

const scale = { kind: 'scale', from: 0, to: 10, low: 'not at all', high: 'very', ask: 'How weird?' }
const text = { kind: 'text', skip: 'I can’t', ask: 'Finish: it is …' }

/** The talk's polls that the five numbers and most claims need, all on one slide. */
export const polls = [
  yesNo('can-define'),
  yesNo('felt'),
  { id: 'weird', ...scale },
  { id: 'weird-after', repeats: 'weird', ...scale },
  { id: 'define', ...text },
  { id: 'define-judge', kind: 'judge', of: 'define', ask: 'The same?' },
  { id: 'flow-sort', kind: 'choice', ask: 'Mine mostly …', options: { block: 'blocks', add: 'adds', both: 'both' } },
  { id: 'compass', kind: 'compass', ask: 'Align with me.' },
  { id: 'ingredients', kind: 'sort', ask: 'Still felt it …', items: { discovery: 'never found out?', surprise: 'seen it coming?', harm: 'not hurt?' }, into: { yes: 'Yes', no: 'No' } },
  { id: 'story', kind: 'text', ask: 'We discovered that …' },
  { id: 'first-try', kind: 'rank', ask: 'Which first?', options: { a: 'A', b: 'B', c: 'C' } },
  { id: 'felt-word', kind: 'words', most: 1, ask: 'One word' },
  { id: 'story-vote', kind: 'vote', of: 'story', ask: 'Which?' },
  { id: 'wince', kind: 'pulse', button: 'Ouch', ask: 'Press', open: 'talk' },
  { id: 'questions', kind: 'questions', ask: 'Ask the speaker', open: 'talk' },
  { id: 'hands', kind: 'hands', ask: 'Raise your hand' },
]

export function room(): Workshop {
  const workshop = new Workshop(deckOf({ first: {}, talk: { polls }, last: {} }))
  workshop.here = 41
  return workshop.to('talk')
}

/** Opens a poll by key, has voters answer in their order, and closes it; undefined answers nothing. */
export function answer(workshop: Workshop, poll: string, values: unknown[]): void {
  workshop.do({ type: 'openPoll', poll })
  for (const [i, value] of values.entries()) {
    if (value !== undefined)
      expect(workshop.cast(`voter-${i}`, poll, value)).toMatchObject({ ok: true })
  }
  workshop.do({ type: 'closePoll', poll })
  workshop.do({ type: 'showResult', poll })
}

export function times<T>(n: number, value: T): T[] {
  return Array.from<T>({ length: n }).fill(value)
}

export function report({ state }: Workshop, wish: Partial<ReportWish> = {}): Report {
  return reportOf(state, { sharing: false, version: '0', ...wish }, talk)
}

export const question = (from: Report, id: string) => from.questions.find(question => question.id === id)!
export const measure = (from: Report, id: string, name: string) => question(from, id).measures.find(measure => measure.name.startsWith(name))!

/** Words of a page that meet where an element begins or ends: without the page's look they would be read as one. */
export function metIn(page: string): string[] {
  const text = page.slice(page.indexOf('<body>')).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
  return [...text.matchAll(/[^\s<>]+(?:<[^>]*>)+[^\s<>]+/g)].map(([met]) => met)
}
