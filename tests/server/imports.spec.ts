/** The arrows of the house: who may import whom. They are read from the files, so that a wrong one cannot slip in. */
import type { Import } from './source.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { allKinds } from '../../workshop/kinds/index.ts'
import { commentsIn, files, importsOf, sourcesIn, wordsIn } from './source.ts'

/** What Slidev finds beside the deck, and what is set up there: files that stand in no room. */
const top = ''

interface Arrows {
  /** The rooms, the files and the packages that may be imported. */
  values?: string[]
  /** Rooms of which only types may be. */
  types?: string[]
  /** Whether other packages may be, and what Node brings. */
  packages?: boolean
}

/** What everything may import, and what imports nothing of other rooms. */
const inmost = ['workshop', 'statistics', 'drawing']

/** What each room may import besides itself. A room that is not named here may not be there. */
const arrows: Record<string, Arrows> = {
  statistics: { values: ['explorables/random.ts'] },
  drawing: {},
  explorables: {},
  workshop: { values: ['statistics', 'valibot'] },
  // What every page asks of its browser.
  browser: { types: ['workshop'], packages: true },
  // A phone keeps no rules of the workshop, but for what becomes of a text: it says so before it sends.
  phone: { values: ['browser', 'statistics/apportionment.ts', 'statistics/quantile.ts', 'drawing', 'workshop/writing.ts'], types: ['workshop'], packages: true },
  remote: { values: ['browser', 'drawing', 'workshop/pace.ts', 'workshop/time-told.ts', 'workshop/waiting.ts'], types: ['workshop'], packages: true },
  report: { values: [...inmost, 'vue', 'vue/server-renderer'] },
  // It draws results as the stage lays them out.
  door: { values: [...inmost, 'components/people/flight.ts', 'components/polls/boards', 'report/markup.ts', 'report/style.ts', 'vue'] },
  // Who answers a recorded room's questions does so with the ballots of a phone.
  components: { values: [...inmost, 'browser', 'explorables', 'phone/ballots'], packages: true },
  // What reads the slides runs where they are built, and takes the kinds of polls that a talk brings.
  setup: { values: [...inmost, 'browser', 'components', 'explorables', 'server/talk.ts'], packages: true },
  build: { values: [...inmost, 'door', 'explorables', 'report', 'package.json'], packages: true },
  // What a talk may bring has types of the rooms that ask it.
  server: { values: [...inmost, 'build', 'report', 'package.json'], types: ['explorables', 'rehearsal'], packages: true },
  rehearsal: { values: [...inmost, 'server', 'build'], packages: true },
  // Anything but the talk: a verb works for any deck.
  scripts: { values: [...inmost, 'browser', 'door', 'explorables', 'phone', 'remote', 'report', 'components', 'setup', 'build', 'server', 'rehearsal', 'tests', 'package.json'], packages: true },
  // A kind of poll has faces: a ballot on the phone, a reading in the report.
  talk: { values: [...inmost, 'components', 'explorables', 'phone', 'report'], types: ['rehearsal', 'server'], packages: true },
  [top]: { values: [...inmost, 'components', 'explorables', 'build/browser.ts', 'build/mended.ts', 'build/optical-sizes.ts', 'build/printing.ts'], packages: true },
}

/** All of the engine: what any deck may use. */
const engine = Object.keys(arrows).filter(room => room !== 'talk')

const all = Object.keys(arrows).flatMap(sourcesIn)
const ownFolders = new Set(files.map(file => file.includes('/') ? file.split('/')[0]! : file))

const isIn = (what: string, room: string) => what === room || what.startsWith(`${room}/`)
const isOwn = (what: string) => ownFolders.has(what.split('/')[0]!)

function mayImport(room: string, { what, typeOnly }: Import): boolean {
  const { values = [], types = [], packages = false } = arrows[room]!
  if (room === top ? isOwn(what) && !what.includes('/') : isIn(what, room))
    return true
  if (values.some(each => isIn(what, each)) || (typeOnly && types.some(each => isIn(what, each))))
    return true
  return packages && !isOwn(what)
}

test('imports are found at all, of values and of types, in code and in components', () => {
  const found = (room: string, what: string, typeOnly: boolean) =>
    sourcesIn(room).flatMap(importsOf).some(each => each.what === what && each.typeOnly === typeOnly)
  expect(found('workshop', 'valibot', false)).toBe(true)
  expect(found('server', 'workshop/state.ts', true)).toBe(true)
  expect(found('server', 'workshop/state.ts', false)).toBe(true)
  expect(found('server', 'report/index.ts', false)).toBe(true)
  expect(sourcesIn('components').filter(({ file }) => file.endsWith('.vue')).flatMap(importsOf).some(({ what }) => isIn(what, 'workshop'))).toBe(true)
})

test('every folder with code is a room that is known', () => {
  const folders = new Set(files.filter(file => /\.(?:ts|vue|mjs)$/.test(file) && file.includes('/')).map(file => file.split('/')[0]!))
  expect([...folders].filter(folder => !(folder in arrows) && folder !== 'tests')).toEqual([])
})

for (const room of Object.keys(arrows)) {
  test(`${room || 'what stands at the top'} imports only what it may`, () => {
    const wrong = sourcesIn(room).flatMap(importsOf).filter(each => !mayImport(room, each))
    expect(wrong.map(({ from, what, typeOnly }) => `${from} → ${typeOnly ? 'type ' : ''}${what}`)).toEqual([])
  })
}

test('what runs in a browser uses nothing of Node', () => {
  for (const room of ['browser', 'phone', 'remote', 'components', 'talk'])
    expect(sourcesIn(room).flatMap(importsOf).filter(({ what }) => what.startsWith('node:'))).toEqual([])
})

test('the pages of phones check nothing by schema: that is the server\'s', () => {
  expect(['browser', 'phone', 'remote'].flatMap(sourcesIn).flatMap(importsOf).filter(({ what }) => what === 'valibot')).toEqual([])
})

test('no file imports itself by way of others, types included', () => {
  const left = new Map(all.map(source => [source.file, importsOf(source).map(({ what }) => what)]))
  // What imports nothing that is left stands in no circle, nor does what nothing that is left imports.
  for (let before = 0; before !== left.size;) {
    before = left.size
    for (const [file, imports] of left) {
      if (!imports.some(each => left.has(each)))
        left.delete(file)
    }
    const imported = new Set([...left.values()].flat())
    for (const file of left.keys()) {
      if (!imported.has(file))
        left.delete(file)
    }
  }
  expect([...left].map(([file, imports]) => `${file} → ${imports.filter(each => left.has(each)).join(', ')}`)).toEqual([])
})

/** Ids of the talk that are ordinary words as well, and what the engine means by them. */
const ordinary: Record<string, string> = {
  again: 'what a number is drawn for, in the simulated room',
  clarity: 'a trait of a simulated person',
  control: 'the setting of a text that asks some people something else',
  goal: 'the class of a mark on the compass',
  report: 'a room of the house and a verb of a script',
  same: 'an answer of the kind judge',
  story: 'what stands below a slide on a page held upright',
  title: 'an element of HTML and a setting of a deck',
}

test('the engine knows no poll and no slide of the talk', async () => {
  const { slides } = await readDeck(join(root, 'slides.md'))
  const ids = new Set(slides.flatMap(({ id, polls }) => [id, ...polls.map(poll => poll.id)]))
  expect(ids.size).toBeGreaterThan(50)
  expect(Object.keys(ordinary).filter(word => !ids.has(word))).toEqual([])
  const isKnown = (word: string) => ids.has(word) && !(word in ordinary) && !(word in allKinds())
  const known = engine.flatMap(sourcesIn).flatMap(source => [...new Set(wordsIn(source))].filter(isKnown).map(word => `${source.file}: ${word}`))
  expect(known).toEqual([])
})

/** What is written for people who use or change this house. */
const documents = files.filter(file => /^(?:[A-Z]+\.md|docs\/.*\.md)$/.test(file)).map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** The folders that a document names, as `ROOM/` or `ROOM/FOLDER/`. What is built stands in none that git knows. */
function foldersNamedIn(text: string): string[] {
  return [...text.matchAll(/`((?:[a-z][\w-]*\/)+)`/g)].map(([, name]) => name!).filter(name => !/^(?:dist|data)\//.test(name))
}

/** The files that a text names, with or without their folders. NAME stands for any, and addresses are none of ours. */
function filesNamedIn(text: string): string[] {
  return [...text.replace(/\w+:\/\/\S+/g, '').matchAll(/(?<![\w./*@-])(?:[\w.-]+\/)*[\w-][\w.-]*\.(?:ts|vue|mjs|md|css)\b(?!\.)/g)]
    .map(([name]) => name.replace(/^(?:\.\.?\/)+/, ''))
    .filter(name => !name.includes('NAME'))
}

test('a file that a comment or a document names is there', () => {
  const isThere = (name: string) => files.some(file => file === name || file.endsWith(`/${name}`))
  const comments = [...all, ...sourcesIn('tests')].map(source => ({ file: source.file, text: commentsIn(source).join('\n') }))
  const named = [...comments, ...documents].flatMap(({ file, text }) => filesNamedIn(text).map(name => ({ file, name })))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ name }) => !isThere(name)).map(({ file, name }) => `${file}: ${name}`)).toEqual([])
})

test('a folder that a document names is there', () => {
  const named = documents.flatMap(({ file, text }) => foldersNamedIn(text).map(name => ({ file, name })))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(({ name }) => !files.some(file => file.startsWith(name))).map(({ file, name }) => `${file}: ${name}`)).toEqual([])
})

test('every file opens with why it exists', () => {
  const opening = (file: string) => readFileSync(join(root, file), 'utf8').replace(/^(?:#!.*|<script setup lang="ts">)\n/, '')
  const code = files.filter(file => /\.(?:ts|vue|mjs)$/.test(file))
  expect(code.length).toBeGreaterThan(300)
  expect(code.filter(file => !/^\/\*\*|^\/\//.test(opening(file)))).toEqual([])
})

test('no room is named after nothing', () => {
  const nameless = /^(?:utils?|helpers?|common|shared|types|misc|lib)$/
  expect(files.flatMap(file => file.split('/').slice(0, -1)).filter(folder => nameless.test(folder))).toEqual([])
})
