/** Every question with its words, its counts, its picture and its times; then what was not asked. */
import type { VNode } from 'vue'
import type { Question, Report } from '../data.ts'
import { h } from 'vue'
import { counted } from '../../statistics/detail.ts'
import { picture } from '../charts/index.ts'
import { between } from '../clock.ts'
import { pictureButton } from '../picture.ts'
import { unshown } from '../questions.ts'
import { questionsTitle } from '../titles.ts'
import { pictureName, tag } from './heading.ts'
import { part } from './part.ts'

/** What people did, where it was not to answer. */
const did: Partial<Record<Question['kind'], string>> = {
  judge: 'compared',
  vote: 'voted',
  pulse: 'pressed it',
  questions: 'asked something or voted',
}

export function questions(report: Report): VNode {
  const { questions, walls } = report
  const written = new Set(walls.map(({ poll }) => poll))
  return part('questions', questionsTitle(report), [
    questions.length === 0 ? h('p', 'Nothing was asked.') : null,
    ...questions.map(each => question(each, report, written.has(each.id))),
  ])
}

function question(question: Question, report: Report, hasWall: boolean): VNode {
  const { id, ask, slide, openedAt, closedAt, again, measures, notes } = question
  const times = openedAt === null ? '' : between(openedAt, closedAt)
  const drawn = picture(question)
  return h('article', { id: `question-${id}`, class: 'question' }, h('details', [
    h('summary', [
      h('h3', ask),
      h('p', { class: 'about' }, [
        [slide, times, turnout(question), again > 0 ? `asked ${again + 1} times, these are the last answers` : '']
          .filter(Boolean)
          .join(' · '),
        report.simulated ? [' ', tag()] : null,
      ]),
    ]),
    drawn,
    hasWall ? h('p', { class: 'about' }, h('a', { href: '#walls' }, 'What people wrote')) : null,
    measures.length > 0 ? h('dl', { class: 'measures' }, measures.map(({ name, said }) => h('div', [h('dt', name), h('dd', said)]))) : null,
    notes.length > 0 ? h('p', { class: 'notes' }, notes.join(' · ')) : null,
    drawn ? pictureButton(pictureName(report, id)) : null,
  ]))
}

/** «46 of 57 who were here answered». */
function turnout({ kind, answered, here }: Question): string {
  return answered === null
    ? `${counted(here, 'person was', 'people were')} here`
    : `${answered.toLocaleString('en')} of ${here.toLocaleString('en')} who were here ${did[kind] ?? 'answered'}`
}

export function skipped({ skipped }: Report): VNode[] {
  const [waiting, never] = [skipped.filter(({ why }) => why === unshown), skipped.filter(({ why }) => why !== unshown)]
  return [
    ...(waiting.length > 0 ? [part('waiting', 'Asked, but not told yet', [h('p', { class: 'about' }, 'The room has not seen these results, so this report leaves them out. Once they are shown, a new report tells them.'), list(waiting)])] : []),
    ...(never.length > 0 ? [part('skipped', 'Not asked', [list(never)])] : []),
  ]
}

function list(skipped: Report['skipped']): VNode {
  return h('ul', { class: 'skipped' }, skipped.map(({ ask, slide }) => h('li', [ask, h('small', ` ${slide}`)])))
}
