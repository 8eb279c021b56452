/** The front door as one HTML page: its words and ways need no script, and its moments one still. */
import type { VNode } from 'vue'
import type { Door, Way } from './data.ts'
import type { Head } from './head.ts'
import type { Moment, Place } from './moments.ts'
import type { Label } from './scene.ts'
import { h } from 'vue'
import { arrowPath } from '../drawing/arrow.ts'
import { hashOf, pageOf, rendered } from '../report/markup.ts'
import { headOf, typefaces } from './head.ts'
import { placesOf } from './moments.ts'
import { height, width } from './scene.ts'
import { forwarding, playing } from './script.ts'
import { style } from './style.ts'

/** The file of a front door. */
export async function renderDoor(door: Door, head: Head = {}): Promise<string> {
  const [tags, body] = await Promise.all([headOf(door, head), bodyOf(door)].map(nodes => Promise.all(nodes.map(node => rendered(node)))))
  return pageOf({
    lang: door.lang,
    title: await rendered(h('title', door.title)),
    policy: `default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; script-src '${await hashOf(forwarding)}' '${await hashOf(playing)}'`,
    head: [
      `<script>${forwarding}</script>`,
      ...tags!,
      '<link rel="icon" href="favicon.svg">',
      ...Object.values(typefaces).map(file => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin>`),
      `<style>${style}</style>`,
    ],
    body: [...body!, `<script>${playing}</script>`],
  })
}

/** Ways that are words beside each other, unless they come first; all others have a box and a line of their own. */
const quiet: Way['to'][] = ['report', 'slides']

function bodyOf({ says, about, moments, isSimulated, ways }: Door): VNode[] {
  const boxes = ways.filter(({ to }, i) => i === 0 || !quiet.includes(to)).length
  return [h('main', { class: { alone: moments.length === 0 }, style: `--boxes:${boxes}` }, [
    h('h1', says),
    moments.length > 0 ? momentsFigure(moments, isSimulated) : null,
    h('p', { class: 'about' }, about),
    h('ul', { class: 'ways' }, ways.map(({ to, say, href }, i) => h('li', { class: ['way', { first: i === 0, quiet: i > 0 && quiet.includes(to) }] }, h('a', { href }, say)))),
  ])]
}

/** Drawn as the last moment, which is what is seen without a script. */
function momentsFigure(moments: Moment[], isSimulated: boolean): VNode {
  const places = placesOf(moments)
  const last = moments.length - 1
  return h('figure', { class: 'moments' }, [
    h('div', { 'class': 'picture', 'aria-hidden': 'true' }, [
      h('svg', { viewBox: `0 0 ${width} ${height}` }, [
        h('defs', h('path', { id: 'arrow', d: arrowPath(1) })),
        ...moments.map(({ shapes }, i) => h('g', { 'class': ['scene', { on: i === last }], 'data-moment': i }, shapes)),
        h('g', { class: 'crowd' }, places.at(-1)!.map(person)),
      ]),
      ...moments.map(({ labels }, i) => h('div', { 'class': ['scene', { on: i === last }], 'data-moment': i }, labels.map(label))),
    ]),
    h('figcaption', [
      h('div', { class: 'captions' }, moments.map(({ ask, said, isWritten }, i) => h('p', { 'class': ['caption', { on: i === last }], 'data-moment': i }, [
        h('q', ask),
        ' ',
        h('span', { class: isWritten ? 'unseen' : 'said' }, said),
      ]))),
      h('div', { class: 'playing' }, [
        ...moments.length > 1
          ? [
              ...moments.map(({ ask, said }, i) => h('button', { 'class': 'step', 'type': 'button', 'hidden': true, 'aria-current': i === last ? 'true' : null, 'aria-label': `Moment ${i + 1} of ${moments.length}: ${ask} ${said}` })),
              h('button', { class: 'toggle', type: 'button', hidden: true }, 'Play'),
            ]
          : [],
        isSimulated ? h('span', { class: 'tag' }, 'simulated') : null,
      ]),
    ]),
    // Numbers and names of colours: no words of anybody's.
    moments.length > 1 ? h('script', { type: 'application/json', innerHTML: JSON.stringify(places) }) : null,
  ])
}

/** In two steps, across and up, which take their time differently and so bend the way. */
function person(place: Place, i: number): VNode {
  const [x, y, angle, length, tone] = place ?? [0, 0, 0, 0, 'people']
  return h('g', { style: `transform:translateX(${x}px);opacity:${place ? 1 : 0};--wave:${i % 16}` }, h('use', { href: '#arrow', class: tone, style: `transform:translateY(${y}px) rotate(${angle}deg) scale(${length})` }))
}

function label({ text, note, x, y, size, at, look, width: most }: Label): VNode {
  const percent = (value: number, of: number) => `${(100 * value / of).toFixed(2)}%`
  return h('span', {
    class: [look, at],
    style: `left:${percent(x, width)};top:${percent(y, height)};--size:${size.toFixed(1)}${most === undefined ? '' : `;max-width:${percent(most, width)}`}`,
  }, [text, ...(note === undefined ? [] : [' ', h('small', note)])])
}
