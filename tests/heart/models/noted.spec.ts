/** What slides and notes say of the models: figures that a speaker reads aloud are theirs, and each picture is called a toy's. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { root } from '../../../server/app.ts'
import { readSlides } from '../../../server/deck.ts'
import { flow } from '../../../talk/models/flow.ts'
import { funny } from '../../../talk/models/funny.ts'
import { pages } from '../wording.ts'
import { meansOf } from './means.ts'

const { notes } = await readSlides(join(root, 'slides.md'))

/** The numbers that a slide's note has between two of its words. */
function numbersIn(slide: string, from: string, to: string): number[] {
  const note = notes.get(slide)!
  const said = note.slice(note.indexOf(from), note.indexOf(to))
  return [...said.matchAll(/−?\d+(?:\.\d)?/g)].map(([number]) => Number(number.replace('−', '-')))
}

test('27: what is left with each dial, before and after, is a mean of many runs', () => {
  const said = numbersIn('funny-ways', 'on average over many runs', 'and it is yours')
  const dials = [{}, { hide: 1 }, { predictable: 1 }, { fewer: 1 }, { stop: 1 }, { share: 1 }]
  expect(said).toHaveLength(dials.length)
  for (const [i, changed] of dials.entries()) {
    const { mean, threeErrors } = meansOf(funny, { ...initialOf(funny), ...changed }, 800).net!
    expect(Math.abs(said[i]! - mean), `${JSON.stringify(changed)}: ${mean}`).toBeLessThanOrEqual(0.05 + threeErrors)
  }
})

test('31: what the formula says of the four days', () => {
  const clear = { goal: 0.95, feedback: 0.9, challenge: 0.8 }
  const shares = [{}, { interruptions: 0 }, clear, { ...clear, interruptions: 0 }].map((changed) => {
    const figures = flow.figures(flow.run(flow.seed, { ...initialOf(flow), ...changed }))
    return Math.round(figures.find(({ key }) => key === 'expected')!.value)
  })
  expect(numbersIn('knockoff', 'the formula says', 'for the four')).toEqual(shares)
})

test('41: the note does not say of the third way that it never fails', () => {
  expect(notes.get('variable')).toContain('fails elsewhere: where a costly mistake takes a week or less to mend')
})

test('whatever a slide draws of a model is called a toy’s', () => {
  const slides = pages().map(({ text }) => text).join('\n')
  const drawn = globSync('talk/components/models/*/*.vue', { cwd: root }).flatMap((file) => {
    const name = basename(file, '.vue')
    const [used] = new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`).exec(slides) ?? []
    const component = readFileSync(join(root, file), 'utf8')
    // What has no run of its own is a part of a picture that has.
    return used && /from '.*(?:models\/[\w-]+|race|costly)\.ts'/.test(component) ? [{ name, said: used + component }] : []
  })
  expect(drawn.length).toBeGreaterThan(7)
  expect(drawn.filter(({ said }) => !/<SeedNote|\btoy\b/.test(said)).map(({ name }) => name)).toEqual([])
})
