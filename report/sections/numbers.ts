/** The numbers that were fixed in advance, each as large as the others, whatever they say. */
import type { VNode } from 'vue'
import type { Report } from '../data.ts'
import { h } from 'vue'
import { stacks } from '../charts/stacks.ts'
import { pictureButton } from '../picture.ts'
import { capitalised, inWords, numbersTitle } from '../titles.ts'
import { pictureName, tag } from './heading.ts'
import { part } from './part.ts'

export function numbers(report: Report): VNode | null {
  const { numbers, simulated } = report
  return numbers.length === 0
    ? null
    : part('numbers', capitalised(numbersTitle(numbers.length)), [
        h('p', { class: 'about' }, `The same ${inWords(numbers.length)} on every report, chosen before anybody answered.`),
        h('div', { class: 'numbers' }, numbers.map(({ name, figure, counts, lines }, i) => h('article', { class: { empty: figure === '' } }, [
          h('h3', name),
          figure ? h('p', { class: 'figure' }, figure) : null,
          counts.length > 0 ? stacks(counts) : null,
          ...lines.map(line => h('p', line)),
          simulated && figure ? tag() : null,
          figure ? pictureButton(pictureName(report, `number-${i + 1}`)) : null,
        ]))),
      ])
}
