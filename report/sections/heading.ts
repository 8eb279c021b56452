/** Whose room it was, when, and how many: with the sentence that stands on every report. */
import type { VNode } from 'vue'
import type { Report } from '../data.ts'
import { h } from 'vue'
import { counted } from '../../statistics/detail.ts'
import { loneArrow } from '../charts/arrows.ts'
import { between, dayOf, zoneOf } from '../clock.ts'
import { unshown } from '../questions.ts'
import { capitalised, numbersTitle, questionsTitle } from '../titles.ts'

export const statement = 'This is a room, not a random sample; intervals describe a hypothetical larger group like this one.'

export function heading(report: Report): VNode {
  const { title, simulated, shared, wholeCounts, startedAt, endedAt, joined, answered, notes, replay } = report
  return h('header', [
    h('p', { class: 'brand' }, [loneArrow(), title]),
    h('h1', simulated ? 'What a simulated room said' : 'What this room said'),
    simulated ? h('p', { class: 'simulated-note' }, [tag(), ' Nobody real was asked. Every answer on this page was made by a program, to try the workshop out.']) : null,
    h('p', { class: 'lead' }, [
      h('time', { datetime: new Date(startedAt).toISOString() }, `${dayOf(startedAt)}, ${between(startedAt, endedAt)}`),
      ` (${zoneOf(startedAt)}). ${counted(joined, 'person', 'people')} joined, ${answered.toLocaleString('en')} answered at least once.`,
    ]),
    replay ? h('p', h('a', { href: replay, rel: 'noreferrer' }, 'Play the workshop again')) : null,
    wholeCounts ? h('p', { class: 'statement' }, 'This room was told before its first answer that its counts are told whole, those of one or two people too.') : null,
    shared ? null : h('p', { class: 'statement' }, 'This is the complete report, for the presenter: some of its counts tell of single people.'),
    ...notes.map(note => h('p', { class: 'statement' }, note)),
  ])
}

/** Said at the top and at every picture. */
export function tag(): VNode {
  return h('strong', { class: 'tag' }, 'simulated')
}

/** The name under which a picture of one of its boards is saved, without its ending. */
export function pictureName({ id }: Pick<Report, 'id'>, board: string): string {
  return `report-${id}-${board}`
}

/** The name under which a report is saved; `ending` without a dot. */
export function fileName({ id }: Report, ending: string): string {
  return `report-${id}.${ending}`
}

/** What stands folded behind the first page. */
export function contents(report: Report): VNode {
  const { numbers, claims, walls, questions, skipped } = report
  const entries = [
    numbers.length > 0 && ['numbers', capitalised(numbersTitle(numbers.length))],
    claims.length > 0 && ['claims', `Every claim (${claims.length})`],
    questions.length > 0 && ['questions', questionsTitle(report)],
    walls.length > 0 && ['walls', 'In the room’s own words'],
    skipped.some(({ why }) => why === unshown) && ['waiting', 'Asked, but not told yet'],
    skipped.some(({ why }) => why !== unshown) && ['skipped', 'Not asked'],
    ['closing', 'The figures, and how to read them'],
  ].filter(entry => entry !== false)
  return h('nav', { 'aria-label': 'In this report' }, h('ul', entries.map(([id, name]) => h('li', h('a', { href: `#${id}` }, name)))))
}
