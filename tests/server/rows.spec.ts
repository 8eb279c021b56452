/** The rows of a log: they say exactly what happened, a ballot takes little room, and a damaged one is named. */
import type { Event } from '../../workshop/events.ts'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { root } from '../../server/app.ts'
import { readLog } from '../../server/closed.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { isLogged } from '../../workshop/recording/schema.ts'
import { temporaryFolder } from '../harness.ts'
import { answered, started } from './entries.ts'

let folder: string
let file: string
test.beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder, 'log.sqlite')
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

/** What a file of these events holds, in its rows. */
async function bodiesOf(events: Event[]): Promise<string[]> {
  const journal = openSqliteJournal(file)
  await journal.append(events)
  await journal.close()
  const db = new DatabaseSync(file)
  const rows = db.prepare('SELECT body FROM log ORDER BY seq').all()
  db.close()
  return rows.map(({ body }) => String(body))
}

/** What a program that is not ours does to the rows of the file. */
function spoil(statement: string): void {
  const db = new DatabaseSync(file)
  db.exec(`DROP TRIGGER log_keeps_rows; DROP TRIGGER log_keeps_words; ${statement}`)
  db.close()
}

/** The numbers that a follower hears, and what ended it. */
async function heard(): Promise<{ numbers: number[], said?: string }> {
  const journal = openSqliteJournal(file)
  const numbers: number[] = []
  try {
    await journal.follow(0, ({ seq }) => numbers.push(seq))
    return { numbers }
  }
  catch (error) {
    return { numbers, said: (error as Error).message }
  }
  finally {
    await journal.close()
  }
}

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

test('a whole workshop reads back word for word', async () => {
  const recording = readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8').trimEnd().split('\n').slice(1)
  // Without the talk's own kinds of polls, which would have to be loaded first, and the deck that has them.
  const lines = recording.filter(line => isLogged(JSON.parse(line)))
  expect(lines.length / recording.length).toBeGreaterThan(0.99)
  const events = lines.map(line => JSON.parse(line) as Event)
  const bodies = await bodiesOf(events)
  expect(readLog(file, 0).map(event => JSON.stringify(event))).toEqual(lines)
  // Each row but those of ballots says all by itself.
  expect(bodies.filter(body => body.startsWith('{'))).toEqual(lines.filter((_, i) => events[i]!.type !== 'ballotCast'))
})

test('a ballot is a list of what it says, in this order', async () => {
  const ballot = answered('a') as Event & { type: 'ballotCast' }
  const said = ['raised', null, false, 0, ['one', 'two'], { x: [0.5, null] }, '[{"quoted"}]\n\\ é \u2028']
  const ballots = said.map((value, i): Event => ({ ...ballot, slot: `s${i}`, edit: i + 1, value }))
  expect(await bodiesOf(ballots)).toEqual(said.map((value, i) => JSON.stringify(['a', 'it', 0, `s${i}`, i + 1, value])))
  expect(readLog(file, 0)).toEqual(ballots)
})

test('a damaged row is named, however many are read at once, and all before it are told', async () => {
  await bodiesOf([started, ...from(2, 1500).map(i => answered(`v${i}`))])
  expect(await heard()).toEqual({ numbers: from(1, 1500) })
  spoil(`DELETE FROM log WHERE seq BETWEEN 400 AND 1100; UPDATE log SET body = substr(body, 2) WHERE seq IN (1234, 1300)`)
  expect(await heard()).toEqual({ numbers: [...from(1, 399), ...from(1101, 1233)], said: expect.stringContaining('entry 1234 is no event') })
})
