/**
 * What was added to the talk is marked as added. Every sentence on a slide is one of the sources', or stands in
 * `<Ours>`. Not meant: the presenter's notes; questions and their options, which stand in the frontmatter; what people
 * answered; and labels, which name what a picture draws: they stand in a component, begin in lower case or with a
 * figure, and are no sentence.
 */
import type { SFCTemplateBlock } from 'vue/compiler-sfc'
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { parse } from 'vue/compiler-sfc'
import { linesOf, pages, plain, read, root, sources } from './wording.ts'

/** What does not part a sentence. */
const inline = new Set(['strong', 'em', 'b', 'u', 'a', 'span', 'Lit'])

type Nodes = NonNullable<SFCTemplateBlock['ast']>['children']
interface Words { text: string, inComponent: boolean }

/** The texts of a template's nodes, parted where a tag parts them; what is marked as ours is left out. */
function wordsIn(nodes: Nodes, inComponent = false): Words[] {
  const found: Words[] = []
  let line = ''
  const end = () => {
    found.push(...line.split(/\n\s*\n|\n(?=#)/).map(text => ({ text: plain(text), inComponent })))
    line = ''
  }
  function take(node: Nodes[number]): void {
    if ('tag' in node) {
      if (inline.has(node.tag))
        return node.children.forEach(take)
      end()
      if (node.tag !== 'Ours')
        found.push(...wordsIn(node.children, inComponent || node.tag === 'template' || /^[A-Z]/.test(node.tag)))
    }
    else if ('content' in node && !node.loc.source.startsWith('<!--')) {
      // A figure stands where a text has one.
      line += typeof node.content === 'string' ? node.content : '0'
    }
  }
  nodes.forEach(take)
  end()
  return found.filter(({ text }) => text !== '')
}

const wordsOf = (component: string) => wordsIn(parse(component).descriptor.template?.ast?.children ?? [])
const isLabel = ({ text, inComponent }: Words) => inComponent && /^["0-9a-z→]/.test(text) && !/[.?!]"?$/.test(text)

test('every sentence on a slide is one of the sources\', or marked as ours', () => {
  const said = sources.map(source => linesOf(source).join(' ')).join(' ').toLowerCase()
  const unmarked = pages().flatMap(({ name, text }) => wordsOf(`<template>${text.replace(/^---\n[\s\S]*?\n---$/gm, '\n').replace(/^::\w+::$/gm, '\n')}</template>`)
    .filter(words => !said.includes(words.text.replace(/^- | ✓$/g, '').toLowerCase()) && !isLabel(words))
    .map(words => `${name}: ${words.text}`))
  expect(unmarked, 'neither source says so: put it into <Ours>').toEqual([])
})

test('pictures of the talk have their sentences from the slides', () => {
  const own = globSync('talk/components/**/*.vue', { cwd: fileURLToPath(root) }).flatMap(file =>
    wordsOf(read(file)).filter(({ text }) => /^[A-Z].* /.test(text)).map(({ text }) => `${file}: ${text}`))
  expect(own).toEqual([])
})

test('there is one mark, and the title slide says what it means', () => {
  const [title = ''] = read('pages/1-the-word.md').split('\n---\nid: goal\n')
  expect(title).toMatch(/<Ours[^>]*>[^<]*bar[^<]*<\/Ours>/)
  const files = [...globSync('pages/*.md', { cwd: fileURLToPath(root) }), ...globSync('talk/**/*.{vue,css}', { cwd: fileURLToPath(root) })]
  expect(files.filter(file => /class="[^"]*\bours\b|\.ours\b/.test(read(file)))).toEqual(['talk/components/Ours.vue'])
})
