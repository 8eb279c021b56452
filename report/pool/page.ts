/** Several rooms as one HTML file: which they are, then question by question a forest plot. */
import type { VNode } from 'vue'
import type { ReportWish } from '../data.ts'
import type { Pool, PooledQuestion } from './data.ts'
import { h } from 'vue'
import { counted } from '../../statistics/detail.ts'
import { roomsToPool } from '../../statistics/pooling.ts'
import { definitions, loneArrow } from '../charts/arrows.ts'
import { between, dayOf } from '../clock.ts'
import { documentOf } from '../document.ts'
import { enough } from '../judging.ts'
import { pictureButton } from '../picture.ts'
import { tag } from '../sections/heading.ts'
import { part } from '../sections/part.ts'
import { forestOfMeans, forestOfShares } from './forest.ts'

const sources = [
  `Told together are rooms with ${enough} answers and more, from ${roomsToPool} of them on, by a random-effects model, shares as logits, scales and needles by their means: DerSimonian & Laird (1986) with the interval of Hartung & Knapp (2001), never narrower than without their factor (Röver, Knapp & Friede 2015).`,
  'Another room like these would lie in the prediction interval in 95 of 100 cases (Higgins, Thompson & Spiegelhalter 2009; Partlett & Riley 2017). I² is the share of the variation that lies between rooms (Higgins & Thompson 2002).',
  'Rooms are no random sample of rooms: who asks this of a room chose it.',
]

/** The file of a pool. */
export function renderPool(pool: Pool, { typeface }: Pick<ReportWish, 'typeface'> = {}): Promise<string> {
  const { title, rooms, questions, version } = pool
  const names = rooms.map(({ startedAt }, i) => nameOf(pool, i, startedAt))
  const those = (fixed: boolean) => questions.filter(question => question.fixed === fixed)
  // The title stands on every picture that is saved.
  return documentOf(`${title}: ${counted(rooms.length, 'room', 'rooms')}${rooms.some(({ simulated }) => simulated) ? ', simulated' : ''}`, [
    definitions(),
    h('header', [
      h('p', { class: 'brand' }, [loneArrow(), title]),
      h('h1', `What ${counted(rooms.length, 'room', 'rooms')} said`),
      h('ul', { class: 'skipped' }, rooms.map(({ id, startedAt, joined, simulated }, i) => h('li', [names[i], simulated ? [' ', tag()] : null, ' ', h('small', [...(names[i] === dayOf(startedAt) ? [between(startedAt, null)] : []), counted(joined, 'person', 'people'), id].join(' · '))]))),
      earlyNote(pool),
    ]),
    section('fixed', 'Behind the numbers that were fixed in advance', those(true), names, true),
    section('others', 'All other questions', those(false), names, those(true).length === 0),
    questions.length === 0 ? h('p', { class: 'statement' }, 'These rooms were not asked the same question in the same words.') : null,
    part('closing', 'How to read it', [
      h('ul', { class: 'sources' }, sources.map(source => h('li', source))),
      h('p', { class: 'about' }, `Program ${version}`),
    ]),
  ], typeface)
}

/** A room by its day, and by its time where another room was on the same. */
function nameOf({ rooms }: Pool, place: number, startedAt: number): string {
  const isAlone = rooms.every((room, i) => i === place || dayOf(room.startedAt) !== dayOf(startedAt))
  return isAlone ? dayOf(startedAt) : `${dayOf(startedAt)}, ${between(startedAt, null)}`
}

function earlyNote({ questions, withEarly }: Pool): VNode | null {
  const isEarly = questions.some(({ answers, mean }) => [...answers, ...(mean ? [mean] : [])].some(({ rooms }) => rooms.some(({ early }) => early)))
  return isEarly
    ? h('p', { class: 'statement' }, `Rooms that saw a result while its question was open are marked, and ${withEarly ? 'count' : 'do not count'} with the others.`)
    : null
}

/** `open`: with all its plots, since they are what the page is for. */
function section(id: string, title: string, questions: PooledQuestion[], names: string[], open: boolean): VNode | null {
  return questions.length === 0
    ? null
    : part(id, title, questions.map(({ id, ask, answers, mean, notes }) => h('article', { id: `question-${id}`, class: 'question' }, h('details', { open }, [
        h('summary', h('h3', ask)),
        ...answers.map(answer => forestOfShares(answer, names)),
        mean ? forestOfMeans(mean, names) : null,
        notes.length > 0 ? h('p', { class: 'notes' }, notes.join(' · ')) : null,
        pictureButton(`rooms-${id}`),
      ]))), open)
}
