/** Long passages are pages: a part a click, none longer than a last row reads at a glance, all of it said once. */
import type { ElementNode } from '@vue/compiler-core'
import { expect, test } from '@playwright/test'
import { parse } from 'vue/compiler-sfc'
import { pages } from './wording.ts'

interface Leaf { slide: string, click: number, text: string }

/** Every part of every passage that is set as pages. */
function leaves(): Leaf[] {
  return pages().flatMap(({ text }) => text.split(/^---\nid: /m).slice(1).flatMap((page) => {
    const slide = page.slice(0, page.indexOf('\n'))
    return [...page.matchAll(/^<div class="leaves[^"]*">\n[\s\S]*?^<\/div>\n\n(?=\n|---|::|<Ours|$)/gm)].flatMap(([passage]) => {
      const root = parse(`<template>${passage}</template>`).descriptor.template!.ast!.children.find(node => 'tag' in node) as ElementNode
      return root.children.filter(node => 'tag' in node).map((leaf) => {
        const at = leaf.props.find(prop => prop.type === 7 && prop.name === 'click')
        return { slide, click: at?.type === 7 && at.exp?.type === 4 ? Number(at.exp.content) : 0, text: leaf.loc.source.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim() }
      })
    })
  }))
}

test('40 and 52 to 55 are pages, and each click turns one', () => {
  const clicks = Map.groupBy(leaves(), ({ slide }) => slide)
  expect([...clicks].map(([slide, own]) => [slide, own.map(({ click }) => click)])).toEqual([
    ['clarity', [1, 2, 3]],
    ['blog-alignment', [0, 1, 2, 3, 4, 5]],
    ['blog-context', [0, 1, 2]],
    ['blog-building', [0, 1]],
    ['blog-summary', [0, 1, 2, 3]],
  ])
})

test('no page is a wall', () => {
  expect(leaves().filter(({ text }) => text.length > 400).map(({ slide, click }) => `${slide} ${click}`)).toEqual([])
})
