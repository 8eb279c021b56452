/** Who is here by the clock: a crowd of phones that came and went without an answer is nobody from the moment it is one. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { crowd, openAudience, passesBy, staysHere } from '../../server/audience.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { openWorkshop } from '../../server/workshop.ts'
import { temporaryFolder } from '../harness.ts'

const second = 1000

/** An audience by a clock that is set by hand. */
function room() {
  let now = 0
  const audience = openAudience({ now: () => now, every: () => () => {} })
  return { audience, wait: (milliseconds: number) => now += milliseconds }
}

/** So many phones that come, and go without an answer. */
function pass(audience: ReturnType<typeof openAudience>, n: number, name: string): void {
  for (let i = 0; i < n; i++) {
    audience.arrive(`${name} ${i}`)
    audience.leave(`${name} ${i}`)
  }
}

test('a few who left without an answer are expected back for a moment', () => {
  const { audience, wait } = room()
  audience.arrive('ada')
  pass(audience, crowd - 1, 'guest')
  expect(audience.here()).toBe(crowd)
  wait(passesBy)
  expect(audience.here()).toBe(1)
})

test('a crowd that did counts as here at no moment, not when the last of it are but a few', () => {
  const { audience, wait } = room()
  audience.arrive('ada')
  pass(audience, crowd - 10, 'early')
  wait(5 * second)
  pass(audience, crowd, 'late')
  expect([audience.passed(), audience.here()]).toEqual([2 * crowd - 10, 1])
  wait(passesBy - 5 * second)
  expect([audience.passed(), audience.here()]).toEqual([crowd, 1])
  audience.arrive('bob')
  audience.leave('bob')
  expect(audience.here(), 'nor whoever goes while it passes').toBe(1)
  wait(passesBy)
  expect([audience.passed(), audience.here()]).toEqual([0, 1])
})

test('who answered and left stays, in whatever crowd', () => {
  const { audience, wait } = room()
  audience.arrive('ada')
  audience.answer('ada')
  audience.leave('ada')
  pass(audience, 2 * crowd, 'guest')
  expect(audience.here()).toBe(1)
  wait(staysHere)
  expect(audience.here()).toBe(0)
})

for (const [where, sharing] of [['alone', undefined], ['beside others', { server: 'one', isThere: async () => true }]] as const) {
  test(`a count that stands in the log is not written again, by a server ${where}`, async () => {
    const folder = await temporaryFolder()
    const journal = openSqliteJournal(join(folder, 'log.sqlite'))
    const audience = openAudience({ now: () => 0, every: () => () => {} }, sharing)
    const workshop = await openWorkshop(journal, { now: () => 0, here: audience.here, count: audience.count })
    audience.follow(workshop, false)
    audience.arrive('ada')
    for (let i = 0; i < 3; i++)
      await audience.count()
    expect([workshop.seq, workshop.state.people.here]).toEqual([1, 1])
    audience.arrive('bob')
    await audience.count()
    expect([workshop.seq, workshop.state.people.here]).toEqual([2, 2])
    await audience.close()
    await journal.close()
    await rm(folder, { recursive: true, force: true })
  })
}
