/** The picture of a question: in the house's arrows, with every figure beside it as text. */
import type { VNode } from 'vue'
import type { Question, Word } from '../data.ts'
import { h } from 'vue'
import { counted } from '../../statistics/detail.ts'
import { rose } from './rose.ts'
import { stacks } from './stacks.ts'
import { steps } from './steps.ts'
import { times } from './times.ts'

/** The most frequent words are drawn; all are in the table that can be downloaded. */
const wordsShown = 60
/** Texts that were voted on stand on a wall of their own, all of them. */
const votedShown = 6

export function picture(question: Question): VNode | null {
  const { figures, measures, words } = question
  const [figure] = figures
  if (question.picture === 'words')
    return words.length > 0 ? cloud(words) : null
  if (!figure || figures.every(({ of }) => of === 0))
    return null
  switch (question.picture) {
    case 'stacks':
      return stacks(figures, question.kind === 'vote' ? votedShown : undefined)
    case 'steps':
      return steps(figure)
    case 'rose':
      return h('div', { class: 'needles' }, [
        rose(figure, measures[0], measures[1]?.value ?? 0),
        h('p', { class: 'of' }, [
          figure.cells.every(({ n }) => n === null)
            ? 'how many pointed where is left out'
            : figure.cells.filter(({ n }) => n !== 0).map(({ label, n }) => `${label}: ${n ?? 'left out'}`).join(' · '),
          ` · of ${counted(figure.of, ...figure.unit)}`,
        ]),
      ])
    case 'times':
      return times(figure)
    case 'none':
      return null
    default:
      return question.picture satisfies never
  }
}

function cloud(words: Word[]): VNode {
  const most = Math.max(1, ...words.map(({ n }) => n ?? 1))
  return h('ul', { class: 'cloud' }, [
    ...words.slice(0, wordsShown).map(({ word, n }) => h('li', { style: { fontSize: `${(1 + 1.3 * Math.sqrt((n ?? 1) / most)).toFixed(2)}em` } }, [
      h('bdi', { lang: '' }, word),
      n !== null && n > 1 ? h('small', String(n)) : null,
    ])),
    words.length > wordsShown ? h('li', { class: 'more' }, `and ${words.length - wordsShown} more`) : null,
  ])
}
