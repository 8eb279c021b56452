/** The stage says it in words: terms of statistics and of a model live in the notes, the tables and the explorer. */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { parse } from 'vue/compiler-sfc'
import { pages, read, root } from './wording.ts'

/** Of the models' slides: a run's number, what a long run would have, another run's figure without its name. */
const terms = /\bseed \{\{|\(?formula \{\{|with the wire|less harm\b|\ba week: |φ/
/** What stands on slides: no frontmatter. */
const said = (markdown: string) => markdown.replace(/^---\n[\s\S]*?\n---$/gm, '')

test('no slide names the luck of its model, a formula or a wire', () => {
  const slides = pages().map(({ name, text }) => ({ name, text: said(text) }))
  const pictures = [...globSync('talk/components/**/*.vue', { cwd: fileURLToPath(root) }), 'components/explorer/SeedNote.vue']
    .map(name => ({ name, text: parse(read(name)).descriptor.template?.content ?? '' }))
  const found = [...slides, ...pictures].flatMap(({ name, text }) => text.split('\n').filter(line => terms.test(line)).map(line => `${name}: ${line.trim()}`))
  expect(found).toEqual([])
})
