/**
 * The example that no browser walks in `npm test`, from opening to report: an audience over real sockets answers all that
 * it asks as the presenter steps. How its slides look is for tests/deck/any-deck.spec.ts.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openAudience } from '../../rehearsal/audience.ts'
import { drawsOf } from '../../rehearsal/chance.ts'
import { slidesOf } from '../../rehearsal/phone.ts'
import { createWorkshop, root } from '../../server/app.ts'
import { lastStep } from '../../workshop/clicks.ts'
import { temporaryFolder } from '../harness.ts'
import { screen } from './client.ts'
import { expect, test } from './room.ts'

const people = 40

test('the mid-term check is asked, answered, shown, compared and reported', async () => {
  const data = await temporaryFolder()
  const app = await createWorkshop({ port: 0, host: '127.0.0.1', deck: join(root, 'examples/mid-term-check/slides.md'), data, which: 'new', draw: drawsOf(7) })
  const audience = openAudience({ url: app.url, slides: slidesOf(app.workshop), people, seed: 7 })
  const presenter = await screen(app.url, app.key, true)
  for (const slide of app.workshop.state.deck.slides) {
    for (let click = 0; click <= lastStep(slide); click++) {
      await presenter.move(slide.id, click)
      const [opened] = slide.polls.filter(({ opens }) => opens === click)
      if (opened) {
        const n = await audience.answered(opened.id)
        expect(n, opened.id).toBeGreaterThan(people / 3)
        await presenter.when((_, boards) => boards[opened.id]!.answered >= n)
      }
      for (const { id } of slide.polls.filter(({ shows }) => shows === click))
        await presenter.when((_, boards) => !!boards[id]!.result && !boards[id]!.accepting)
      for (const { poll } of slide.reveals.filter(({ at }) => at === click))
        await presenter.when((_, boards) => !!boards[poll]!.result)
    }
  }
  const asked = app.workshop.state.deck.slides.flatMap(({ polls }) => polls).filter(({ opens }) => opens !== undefined)
  expect(asked.filter(({ id }) => !presenter.boards()[id]!.result).map(({ id }) => id)).toEqual([])

  const report = await fetch(`${app.url}/report`, { headers: { Authorization: `Bearer ${app.key}` } })
  expect(report.status).toBe(200)
  const told = await report.text()
  for (const words of ['Mid-term check', 'What is still muddy?', 'A study reports p = 0.03.', 'Talk to your neighbour.'])
    expect(told).toContain(words)
  audience.leave()
  presenter.socket.close()
  await app.close()
  await rm(data, { recursive: true })
})
