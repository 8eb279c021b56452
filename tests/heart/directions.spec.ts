/**
 * Whatever a person wrote is set in the direction of its own letters, and so is whatever somebody types: no template may
 * print it in the direction of the words around it. Nor in their language: what stands alone says that its own is not known.
 */
import type { SFCTemplateBlock } from 'vue/compiler-sfc'
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { parse } from 'vue/compiler-sfc'
import { renderReport } from '../../report/index.ts'
import { answer, report, room, times } from './reports.ts'
import { read, root } from './wording.ts'

type Node = NonNullable<SFCTemplateBlock['ast']>['children'][number]

/** What templates call the words of people by, among other names. */
const words = /\.(?:text|word)$|^wordOf\(|^(?:row|line)\.label$/

const files = (pattern: string) => globSync(pattern, { cwd: fileURLToPath(root) })
const components = files('{components,talk}/**/*.vue')

/** The elements of a template, each with what it prints itself. */
function elementsOf(nodes: Node[]): { tag: string, opening: string, prints: string[] }[] {
  return nodes.flatMap((node) => {
    if (!('children' in node) || !('tag' in node))
      return []
    const prints = node.children.flatMap(child => 'content' in child && typeof child.content === 'object' && 'isStatic' in child.content ? [child.content.content] : [])
    return [{ tag: node.tag, opening: /^<[^>]*(?:=>[^>]*)*>/.exec(node.loc.source)![0], prints }, ...elementsOf(node.children)]
  })
}

const elements = components.flatMap(file => elementsOf(parse(read(file)).descriptor.template?.ast?.children ?? []).map(element => ({ file, ...element })))
const isAuto = ({ tag, opening }: { tag: string, opening: string }) => tag === 'bdi' || / dir="auto"/.test(opening)

/** All that the templates of the pages in a hand open in this way. */
function openedInHand(way: RegExp): { file: string, tag: string, opening: string }[] {
  return files('{phone,remote}/**/*.ts').flatMap(file => [...read(file).matchAll(way)].map(([opening, tag]) => ({ file, tag: tag!, opening })))
}

test('the stage and the console print the words of people in their own direction', () => {
  const printed = elements.filter(({ prints }) => prints.some(print => words.test(print)))
  expect(printed.length, 'walls, quotes, clouds, rows and lists').toBeGreaterThan(8)
  expect(printed.filter(element => !isAuto(element)).map(({ file, opening }) => `${file}: ${opening}`)).toEqual([])
  const inTables = elements.filter(({ file, opening }) => file.endsWith('/FigureTable.vue') && opening.includes('scope="row"'))
  const inVerdict = elements.filter(({ file, prints }) => file.endsWith('/Verdict.vue') && prints.includes('line'))
  expect([...inTables, ...inVerdict].map(isAuto)).toEqual([true, true])
  // An SVG knows no `dir`.
  expect(read('talk/components/2-flow/Shatter.vue')).toMatch(/text \{[^}]*unicode-bidi: plaintext/)
})

test('what is typed is set as it is typed', () => {
  const fields = [...elements, ...openedInHand(/<(textarea|input)\b[^>]*>/g)].filter(({ tag, opening }) => tag === 'textarea' || (tag === 'input' && !/ (?:type="(?:number|range|radio|checkbox)"|readonly)/.test(opening)))
  expect(fields.length).toBeGreaterThan(3)
  expect(fields.filter(field => !isAuto(field)).map(({ file, opening }) => `${file}: ${opening}`)).toEqual([])
})

test('words of people that stand alone are not said to be in the language of the page', () => {
  const onStage = elements.filter(({ prints }) => prints.some(print => /\.(?:text|word)$|^wordOf\(/.test(print)))
  const inHand = openedInHand(/<(\w+)\b[^<>]*>\$\{(?:\w+\.)?(?:text|mine|word)\}/g)
  const fields = openedInHand(/<(textarea|input type="text")[^>]*>/g)
  expect([onStage.length > 6, inHand.length > 8, fields.length > 2]).toEqual([true, true, true])
  // Notes are the speaker's, and the state is the page's word.
  const theirs = [...onStage, ...inHand, ...fields].filter(({ file }) => !['components/replay/Notes.vue', 'remote/page.ts', 'phone/page.ts'].includes(file))
  expect(theirs.filter(({ opening }) => !/ lang=""/.test(opening)).map(({ file, opening }) => `${file}: ${opening}`)).toEqual([])
  // A span stands on a button, whose label has the direction.
  expect(theirs.filter(element => !isAuto(element) && element.tag !== 'span').map(({ file, opening }) => `${file}: ${opening}`)).toEqual([])
  expect(read('components/polls/boards/FigureTable.vue')).toContain(':lang="written ?')
})

test('the report prints the words of people in their own direction and no language', async () => {
  const arabic = 'الاتفاق هو أن نعرف (abc) من يقرر'
  const workshop = room()
  answer(workshop, 'define', times(6, arabic))
  answer(workshop, 'story', times(6, arabic))
  answer(workshop, 'felt-word', times(6, [arabic.slice(0, 20)]))
  workshop.do({ type: 'openPoll', poll: 'story-vote' })
  const seen = workshop.state.polls.get('story-vote')!.rounds[0]!.handed.flat()
  for (const voter of [0, 1, 2, 3])
    workshop.cast(`voter-${voter + 10}`, 'story-vote', true, { slot: seen[0]! })
  workshop.do({ type: 'closePoll', poll: 'story-vote' })
  workshop.do({ type: 'showResult', poll: 'story-vote' })
  workshop.cast('voter-3', 'questions', arabic, { slot: 'q1' })
  const page = await renderReport(report(workshop))
  const places = [...page.matchAll(/<(\w+)(\s[^<>]*)?>[^<>]*الاتفاق/g)]
  expect(places.map(([, tag]) => tag)).toEqual(expect.arrayContaining(['p', 'bdi', 'span', 'dd']))
  expect(places.filter(([, tag, more]) => tag !== 'bdi' && !more?.includes(' dir="auto"')).map(([place]) => place)).toEqual([])
  // Rows are also named by the talk's own words.
  expect(places.filter(([, tag, more]) => tag !== 'span' && !/ lang(?:=""|$| )/.test(more ?? '')).map(([place]) => place)).toEqual([])
})
