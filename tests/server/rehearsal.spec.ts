/** A rehearsal: real sockets with simulated people behind them, who answer all that the talk asks. */
import type { App } from '../../server/app.ts'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openAudience } from '../../rehearsal/audience.ts'
import { drawsOf } from '../../rehearsal/chance.ts'
import { woundClock } from '../../rehearsal/clock.ts'
import { openQuestion, slidesOf } from '../../rehearsal/phone.ts'
import { createWorkshop, root } from '../../server/app.ts'
import { summarise } from '../../server/closed.ts'
import { meanDirection } from '../../statistics/directions.ts'
import { people } from '../../talk/people/index.ts'
import { hash } from '../../workshop/hash.ts'
import { answered } from '../../workshop/standing.ts'
import { phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { runServer, startWorkshop, temporaryFolder } from '../harness.ts'
import { phone } from './client.ts'

const minute = 60_000

/** Runs the talk's polls by a wound clock with so many people, and looks at what came of it. */
async function rehearsed(people: number, look: (app: App) => Promise<void> | void): Promise<void> {
  const data = await temporaryFolder()
  const clock = woundClock(Date.now())
  let draws = 0
  const app = await createWorkshop({ port: 0, host: '127.0.0.1', data, deck: join(root, 'slides.md'), which: 'new', simulated: true, clock, draw: () => hash(1, draws++) })
  const audience = openAudience({ url: app.url, slides: slidesOf(app.workshop), people, who: app.talk.people, seed: 7, clock })
  try {
    const { state, present } = app.workshop
    await clock.pass(6 * minute)
    for (const { id, polls } of state.deck.slides) {
      for (const { opens } of polls.filter(({ opens }) => opens !== undefined)) {
        await present({ type: 'moveTo', slide: id, click: Math.max(0, opens! - 1) })
        await present({ type: 'moveTo', slide: id, click: opens! })
        await audience.heard(openQuestion(phoneView(state).question))
        await clock.pass(minute)
      }
    }
    // Somebody may be a moment late; nobody says what does not fit.
    expect(audience.receipts().refused.filter(say => !say.includes('late'))).toEqual([])
    await look(app)
  }
  finally {
    audience.leave()
    await app.close()
    await rm(data, { recursive: true })
  }
}

test('the room answers every poll of the talk, and all of it is called simulated', async () => {
  await rehearsed(24, async ({ url, workshop: { state } }) => {
    const unanswered = [...state.polls.values()].filter(poll => poll.definition.open !== 'never' && answered(poll) < 3).map(({ definition }) => definition.id)
    expect(unanswered).toEqual([])
    expect(roomView(state).workshop.simulated).toBe(true)
    const guest = await phone(url)
    expect(guest.view().workshop.simulated).toBe(true)
    guest.socket.close()
    // Phones are not told where lunch is; people have read it on the slide.
    const lunch = presenterBoardView(state, 'compass-east').result
    const mean = lunch?.kind === 'compass' && meanDirection(lunch.cos, lunch.sin, lunch.n)
    expect(mean && mean.length).toBeGreaterThan(0.6)
    expect(mean && Math.sin(mean.angle)).toBeGreaterThan(0.9)
    // A third was asked for another word instead, and wrote of that.
    const ofControl = Object.values(people.texts['define control']).flat()
    const define = presenterBoardView(state, 'define').result
    const texts = define?.kind === 'text' ? define.arms.map(({ texts }) => texts.map(({ text }) => text)) : []
    expect(texts[1]!.filter(text => ofControl.includes(text))).not.toEqual([])
    expect(texts[0]!.filter(text => ofControl.includes(text))).toEqual([])
  })
})

test('the same seeds make the same room', async () => {
  const boards: string[] = []
  for (let i = 0; i < 2; i++) {
    await rehearsed(4, ({ workshop: { state } }) => {
      boards.push(JSON.stringify(['can-define', 'define-judge', 'rewrite-vote', 'weird'].map(id => presenterBoardView(state, id).result)))
    })
  }
  expect(boards[1]).toBe(boards[0])
})

test('without a clock everybody is there from the start and answers at once, and how many do is known', async () => {
  const data = await temporaryFolder()
  const app = await createWorkshop({ port: 0, host: '127.0.0.1', data, deck: join(root, 'slides.md'), which: 'new' })
  const audience = openAudience({ url: app.url, slides: slidesOf(app.workshop), people: 12, who: app.talk.people, seed: 7 })
  try {
    for (const poll of ['can-define', 'define', 'define-judge', 'weird']) {
      await app.workshop.present({ type: 'openPoll', poll })
      const n = await audience.answered(poll)
      expect(n).toBeGreaterThan(poll === 'define' ? 4 : 8)
      expect(answered(app.workshop.state.polls.get(poll)!), poll).toBe(n)
    }
    expect(app.workshop.state.voters.size).toBe(12)
  }
  finally {
    audience.leave()
    await app.close()
    await rm(data, { recursive: true })
  }
})

test('steady people by a wound clock are all there from the start, and a seed is one room to the last text', async () => {
  const rooms: string[] = []
  for (const seed of [7, 7, 8]) {
    const data = await temporaryFolder()
    const clock = woundClock(0)
    const app = await createWorkshop({ port: 0, host: '127.0.0.1', data, deck: join(root, 'slides.md'), which: 'new', simulated: true, clock, draw: drawsOf(seed) })
    const audience = openAudience({ url: app.url, slides: slidesOf(app.workshop), people: 12, who: app.talk.people, seed, clock, steady: true })
    try {
      await clock.pass(1000)
      expect(app.workshop.state.voters.size).toBe(12)
      for (const poll of ['rewrite', 'rewrite-vote']) {
        await app.workshop.present({ type: 'openPoll', poll })
        await audience.heard(openQuestion(phoneView(app.workshop.state).question))
        expect(await clock.passUntil(audience.answered(poll))).toBe(answered(app.workshop.state.polls.get(poll)!))
      }
      expect(clock.now()).toBeLessThan(10 * minute)
      rooms.push(JSON.stringify(['rewrite', 'rewrite-vote'].map(poll => presenterBoardView(app.workshop.state, poll).result)))
    }
    finally {
      audience.leave()
      await app.close()
      await rm(data, { recursive: true })
    }
  }
  expect(rooms[1]).toBe(rooms[0])
  expect(rooms[2]).not.toBe(rooms[0])
})

test.describe('npm run rehearse', () => {
  const script = 'scripts/rehearse.ts'
  let data: string
  test.beforeEach(async () => {
    data = await temporaryFolder()
  })
  test.afterEach(() => rm(data, { recursive: true, force: true }))

  test('refuses a folder with real workshops', async () => {
    const real = await startWorkshop({ data })
    await real.close()
    const { child, output } = runServer(['--no-build', '--port', '0', '--data', data], { script })
    expect(await once(child, 'close')).toEqual([1, null])
    expect(output()).toContain('a rehearsal needs a folder of its own')
    expect(readdirSync(data).filter(name => name.endsWith('.sqlite'))).toHaveLength(1)
  })

  test('fills the room, and ends with itself', async () => {
    const { child, output } = runServer(['--no-build', '--port', '0', '--data', data, '--people', '5', '--speed', '100'], { script })
    await expect.poll(output).toContain('Recording')
    expect(output()).toContain('A rehearsal with 5 simulated people')
    const { origin } = new URL(/http:\S+#key=/.exec(output())![0])
    await expect.poll(async () => (await (await fetch(`${origin}/healthz`)).json() as { connected: number }).connected).toBe(5)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([0, null])
    const [name] = readdirSync(data).filter(name => name.endsWith('.sqlite'))
    expect(summarise(join(data, name!))).toMatchObject({ ended: true, simulated: true })
    // The speaker is told how it went, though this one never began.
    expect(output()).toMatch(/Time\n {2}0:00 of \d+ min.*\n {2}It came to slide 1 of \d+\./)
    expect(output()).toContain(`/deck/?replay=${name!.replace('.sqlite', '')}`)
  })
})
