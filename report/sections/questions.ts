/** Every question with its words, its counts, its picture and its times; then what was not asked. */
import type { VNode } from 'vue'
import type { Question, Report } from '../data.ts'
import { h } from 'vue'
import { picture } from '../charts/index.ts'
import { between } from '../clock.ts'
import { tag } from './heading.ts'

export function questions({ questions, walls, simulated }: Report): VNode {
  const written = new Set(walls.map(({ poll }) => poll))
  return h('section', { id: 'questions' }, [
    h('h2', 'Every question'),
    questions.length === 0 ? h('p', 'Nothing was asked.') : null,
    ...questions.map(each => question(each, simulated, written.has(each.id))),
  ])
}

function question(question: Question, simulated: boolean, hasWall: boolean): VNode {
  const { id, ask, slide, openedAt, closedAt, answered, here, again, measures, notes } = question
  const times = openedAt === null ? '' : between(openedAt, closedAt)
  return h('article', { id: `question-${id}`, class: 'question' }, [
    h('h3', ask),
    h('p', { class: 'about' }, [
      [slide, times, `${answered.toLocaleString('en')} of ${here.toLocaleString('en')} answered`, again > 0 ? `asked ${again + 1} times, these are the last answers` : '']
        .filter(Boolean)
        .join(' · '),
      simulated ? [' ', tag()] : null,
    ]),
    picture(question),
    hasWall ? h('p', { class: 'about' }, h('a', { href: '#walls' }, 'What people wrote')) : null,
    measures.length > 0 ? h('dl', { class: 'measures' }, measures.map(({ name, said }) => h('div', [h('dt', name), h('dd', said)]))) : null,
    notes.length > 0 ? h('p', { class: 'notes' }, notes.join(' · ')) : null,
  ])
}

export function skipped({ skipped }: Report): VNode | null {
  return skipped.length === 0
    ? null
    : h('section', { id: 'skipped' }, [
        h('h2', 'Not asked'),
        h('ul', { class: 'skipped' }, skipped.map(({ ask, slide, why }) => h('li', [ask, h('small', ` ${[slide, why === 'not asked' ? '' : why].filter(Boolean).join(' · ')}`)]))),
      ])
}
