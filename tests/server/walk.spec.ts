/**
 * Both lengths of the talk by the arrow alone, against the real server: what it says it will do is what it does, every
 * question that this length has is asked once and shown, no press is for nothing, and the last one ends calmly. That
 * the slides draw it is for a browser: tests/deck/every-slide.spec.ts.
 */
import type { SlideInfo } from '@slidev/types'
import type { SlideSteps } from '../../workshop/next.ts'
import type { Poll, Slide } from '../../workshop/poll.ts'
import type { PresenterBoardView } from '../../workshop/views.ts'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { load } from '@slidev/parser/fs'
import { noted } from '../../rehearsal/pace.ts'
import { readDeck } from '../../server/deck.ts'
import { nextStep } from '../../workshop/next.ts'
import { writeEdition } from '../editions.ts'
import { startWorkshop } from '../harness.ts'
import { screen } from './client.ts'

/** Pictures that make clicks of their own: one for each sentence, and one that gives the word back. */
const ownClicks = /<(?:Bubbles|Verbs)\s/

/** The polls of a length that are never asked in it. */
const unasked = (slides: Slide[]) => new Set(slides.flatMap(({ polls }) => polls).filter(({ open }) => open === 'never').map(({ id }) => id))

/** The clicks of a slide at which something is to be seen or asked: of its text, its pictures and its polls. */
function clicksOf({ content }: SlideInfo, { polls, reveals, mentions, slowest }: Slide, never: Set<string>): Set<number> {
  const drawn = [...content.matchAll(/<[a-z][^>]*>/gi)].filter(([tag]) => !never.has(/\sof="([^"]+)"/.exec(tag)?.[1] ?? '')).flatMap(([tag]) =>
    [...tag.matchAll(/\s(?:v-click(?:\.hide)?|:[\w-]+)="(\d+|\[\d+, *\d+\])"/g)].flatMap(([, steps]) => [...steps!.matchAll(/\d+/g)].map(Number)))
  const asked = polls.filter(({ id }) => !never.has(id)).flatMap(({ opens = 0, shows = 0 }) => [opens, shows])
  const told = [...reveals.filter(({ poll }) => !never.has(poll)), mentions, slowest].flatMap(each => each && !('of' in each && never.has(each.of)) ? [each.at] : [])
  return new Set([...drawn, ...asked, ...told].filter(click => click > 0))
}

/** The polls whose texts another poll uses: they have no result of their own. */
function sourcesOf(polls: Poll[]): Set<string> {
  return new Set(polls.flatMap(poll => poll.kind === 'vote' ? [poll.of] : []))
}

for (const edition of ['core', 'workshop'] as const) {
  test(`the whole ${edition} by the arrow alone`, async ({}, info) => {
    const file = writeEdition(info.outputPath('slides.md'), edition)
    const { slides } = await readDeck(file)
    const { slides: written } = await load({ roots: [dirname(file)], userRoot: dirname(file) }, file)
    const never = unasked(slides)
    const running = await startWorkshop({ deck: file })
    const presenter = await screen(running.url, running.key, true)
    const boards = () => presenter.presenter() as Record<string, PresenterBoardView>
    await presenter.whenPresenter(() => Object.keys(boards()).length > 0)
    const steps: SlideSteps[] = slides.map(({ title, ...slide }, i) => ({ ...slide, no: i + 1, title }))
    const openings = new Map(slides.flatMap(({ polls }) => polls).map(({ id }) => [id, 0]))
    const faults: string[] = []

    /** What is open and shown, by the boards that every screen has. */
    const facts = () => Object.values(presenter.boards()).map(({ poll, accepting, shown }) => ({ id: poll.id, ask: poll.ask, accepting, shown }))
    let before = facts()
    for (const { id, accepting } of before)
      openings.set(id, accepting ? 1 : 0)

    for (const [i, slide] of slides.entries()) {
      const clicks = noted(written[i]!.note).clicks
      const used = clicksOf(written[i]!, slide, never)
      for (let click = 1; click <= clicks; click++) {
        if (!used.has(click) && !ownClicks.test(written[i]!.content))
          faults.push(`slide ${i + 1}: nothing happens at click ${click}`)
      }
      if (Math.max(0, ...used) > clicks)
        faults.push(`slide ${i + 1}: the note ends at click ${clicks}, the slide at ${Math.max(...used)}`)
      for (let click = 0; click <= clicks; click++) {
        if (i + click > 0) {
          const from = click > 0 ? { slide: i, click: click - 1 } : { slide: i - 1, click: noted(written[i - 1]!.note).clicks }
          const { does } = nextStep(steps[from.slide]!, steps[from.slide + 1], from.click, noted(written[from.slide]!.note).clicks, boards())
          const { seq } = await presenter.move(slide.id, click)
          await presenter.when(() => presenter.seq() >= seq)
          await presenter.whenPresenter(() => facts().every(({ id, accepting, shown }) => boards()[id]!.accepting === accepting && boards()[id]!.shown === shown))
          const now = facts()
          const opened = now.filter(({ id, accepting }) => accepting && !before.find(each => each.id === id)!.accepting)
          const shown = now.filter(({ id, shown }) => shown && !before.find(each => each.id === id)!.shown)
          for (const { id } of opened)
            openings.set(id, openings.get(id)! + 1)
          const asks = opened.map(({ ask }) => `asks: ${ask}`)
          // What another slide asked and nobody answered has nothing to show here.
          const own = shown.filter(({ id }) => slide.polls.some(poll => poll.id === id))
          const told = Number(/shows (\d+) results/.exec(does)?.[1] ?? does.split('shows: ').length - 1)
          if (asks.some(ask => !does.includes(ask)) || does.split('asks: ').length - 1 !== asks.length || told < own.length)
            faults.push(`slide ${i + 1}, click ${click}: “${does}” opened ${opened.map(({ id }) => id)} and showed ${shown.map(({ id }) => id)}`)
          before = now
        }
      }
    }
    expect(faults).toEqual([])

    const polls = slides.flatMap(({ polls }) => polls).filter(({ id }) => !never.has(id))
    expect(polls.filter(({ id }) => openings.get(id) !== 1).map(({ id }) => `${id} was asked ${openings.get(id)} times`)).toEqual([])
    expect([...never].filter(id => openings.get(id) !== 0)).toEqual([])
    const sources = sourcesOf(polls)
    const unseen = polls.filter(({ id, kind, live }) => !live && kind !== 'questions' && !sources.has(id) && !before.some(each => each.id === id && each.shown))
    expect(unseen.map(({ id }) => id)).toEqual([])
    // Nothing is left open that a slide asked, and one more press of the arrow is said to be the end.
    const last = slides.length - 1
    const end = nextStep(steps[last]!, undefined, noted(written[last]!.note).clicks, noted(written[last]!.note).clicks, boards())
    expect(end).toEqual({ does: 'the end', mind: [] })
    presenter.socket.close()
    await running.close()
  })
}
