/** What people wrote, without boxes and without names. */
import type { VNode } from 'vue'
import type { Report, Theme, Wall, Written } from '../data.ts'
import { h } from 'vue'
import { counted } from '../../statistics/detail.ts'
import { pictureButton } from '../picture.ts'
import { pictureName, tag } from './heading.ts'
import { part } from './part.ts'

/** The rest of a wall is folded away: a phone is short. */
const open = 8

export function walls(report: Report): VNode | null {
  const { walls, simulated } = report
  return walls.length === 0
    ? null
    : part('walls', 'In the room’s own words', [
        ...walls.map((wall, i) => h('article', [
          h('h3', [wall.ask, simulated ? [' ', tag()] : null]),
          wall.notes.length > 0 ? h('p', { class: 'about' }, wall.notes.join(' · ')) : null,
          wall.themes.length > 0 ? themes(wall) : null,
          list(wall.texts.slice(0, open)),
          wall.texts.length > open
            ? h('details', { class: 'more' }, [h('summary', `${wall.texts.length - open} more`), list(wall.texts.slice(open))])
            : null,
          pictureButton(pictureName(report, `${wall.poll}-wall-${i + 1}`)),
        ])),
      ])
}

/** Each theme by its word, how many wrote of it, and the first of them. */
function themes({ themes, texts }: Wall): VNode {
  const quoted = ({ texts: [first] }: Theme) => texts.find(({ id }) => id === first)!.text
  const rest = texts.length - themes.reduce((sum, { n }) => sum + n, 0)
  return h('div', { class: 'themes' }, [
    h('p', { class: 'about' }, `Grouped by a word that at least three of them share${rest > 0 ? `; ${counted(rest, 'shares', 'share')} none` : ''}.`),
    h('dl', themes.map(theme => h('div', [
      h('dt', [h('bdi', { lang: '' }, theme.word), h('small', String(theme.n))]),
      h('dd', { dir: 'auto', lang: '' }, `“${quoted(theme)}”`),
    ]))),
  ])
}

function list(texts: Written[]): VNode {
  return h('ul', { class: 'wall' }, texts.map(written))
}

function written({ text, votes, seen, counter }: Written): VNode {
  return h('li', { class: { counter } }, [
    h('p', { dir: 'auto', lang: '' }, text),
    counter ? h('small', 'counter-example') : null,
    votes === undefined || votes === 0 ? null : h('small', votesIn(votes, seen)),
  ])
}

function votesIn(votes: number | null, seen: number | undefined): string {
  if (votes === null)
    return seen === undefined ? 'votes left out' : `votes left out · ${seen} saw it`
  const given = counted(votes, 'vote', 'votes')
  return seen === undefined ? given : `${given} of ${seen} who saw it`
}
