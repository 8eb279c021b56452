/** The first page: what can be repeated, the numbers at a glance, what supported the talk and what did not, one picture. */
import type { VNode } from 'vue'
import type { Claim, Report } from '../data.ts'
import { h } from 'vue'
import { crowd } from '../charts/arrows.ts'
import { picture } from '../charts/index.ts'
import { stacks } from '../charts/stacks.ts'
import { pictureButton } from '../picture.ts'
import { capitalised, numbersTitle } from '../titles.ts'
import { fileName, pictureName, statement, tag } from './heading.ts'

/** So many claims of one standing; the others stand in their part. */
const claimsShown = 4
/** More people than this are a number, not a crowd of arrows. */
const drawnAtMost = 400

export function summary(report: Report): VNode {
  const { sentences, limits } = report
  return h('section', { id: 'summary' }, [
    sentences.length > 0 ? h('ol', { class: 'sentences' }, sentences.map(({ said }) => h('li', said))) : null,
    ...limits.map(limit => h('p', { class: 'statement' }, limit)),
    atAGlance(report),
    stood(report),
    onePicture(report),
    h('p', { class: 'statement' }, statement),
    h('p', { class: 'keep' }, h('button', { 'type': 'button', 'hidden': true, 'data-keep': fileName(report, 'html') }, 'Save this page')),
  ])
}

function atAGlance({ numbers, simulated }: Report): VNode | null {
  return numbers.length === 0
    ? null
    : h('div', { class: 'glance' }, [
        h('h2', [capitalised(numbersTitle(numbers.length)), simulated ? [' ', tag()] : null]),
        h('dl', numbers.map(({ name, figure, lines }) => h('div', [
          h('dt', name),
          figure ? h('dd', { class: 'figure' }, figure) : null,
          // Why there is none is said in one or two; more are figures, which stand behind.
          h('dd', { class: 'line' }, figure || lines.length > 2 ? lines[0] : lines.join(' · ')),
        ]))),
      ])
}

/** What did not support the talk comes first; what is undecided supports nothing, and is counted alone. */
function stood({ claims }: Report): VNode | null {
  const those = (standing: Claim['standing']) => claims.filter(claim => claim.standing === standing)
  const [against, held] = [those('against'), those('held')]
  const [undecided, untested, withheld] = [those('undecided').length, those('untested').length, those('withheld').length]
  if (claims.length === 0 || untested + withheld === claims.length)
    return null
  return h('div', { class: 'stood' }, [
    h('div', [
      h('h2', 'What did not support the talk'),
      against.length > 0 ? list('against', against) : h('p', 'Nothing that can be told spoke against it here. That is one room.'),
      undecided + untested + withheld > 0
        ? h('p', { class: 'about' }, [undecided > 0 ? `${undecided} undecided, which supports nothing either` : '', withheld > 0 ? `${withheld} left out, since ${withheld === 1 ? 'it' : 'they'} would tell of one or two people` : '', untested > 0 ? `${untested} not tested` : ''].filter(Boolean).join(' · '))
        : null,
    ]),
    h('div', [
      h('h2', 'What supported it'),
      held.length > 0 ? list('held', held) : h('p', 'No claim held here.'),
    ]),
  ])
}

function list(standing: string, claims: Claim[]): VNode {
  const more = claims.length - claimsShown
  return h('ul', { class: ['claims', standing] }, [
    ...claims.slice(0, claimsShown).map(({ claim, brief }) => h('li', [h('p', { class: 'claim' }, claim), brief ? h('p', { class: 'said' }, brief) : null])),
    more > 0 ? h('li', { class: 'more' }, h('a', { href: '#claims' }, `and ${more} more`)) : null,
  ])
}

/** The first number that can be drawn; else the question that most people answered, of those with a picture; else the people. */
function onePicture(report: Report): VNode | null {
  const { numbers, questions, joined, simulated } = report
  const caption = (words: string) => h('figcaption', [words, simulated ? [' ', tag()] : null, ' ', pictureButton(pictureName(report, 'first'))])
  const number = numbers.find(({ figure, counts }) => figure !== '' && counts.length > 0)
  if (number)
    return h('figure', [stacks(number.counts), caption(number.name)])
  const drawn = questions
    .filter(question => question.figures.length === 1 && question.figures[0]!.cells.some(({ n }) => n !== null && n > 0) && picture(question) !== null)
    .sort((a, b) => (b.answered ?? 0) - (a.answered ?? 0))[0]
  if (drawn)
    return h('figure', [picture(drawn), caption(drawn.ask)])
  return joined > 0 && joined <= drawnAtMost ? h('figure', [crowd(joined), caption('One arrow a person.')]) : null
}
