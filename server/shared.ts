/**
 * The journal of a server that shares its log with others: what is appended goes into the stream, and only what comes out
 * of it is kept and told, here as everywhere. Each server keeps what came out in a file of its own, which is the recording
 * that it would have made alone; a server that starts again reads the stream and goes on where its file ends.
 */
import type { Event } from '../workshop/events.ts'
import type { Journal } from './journal.ts'
import type { Row } from './rows.ts'
import type { Batch, Stream } from './stream.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { JournalAway, JournalDamaged } from './causes.ts'
import { eventOf, rowOf } from './rows.ts'
import { beginning, isBefore } from './stream.ts'

/** After a failure it is tried again after so many milliseconds. */
const again = 200

/** How often a server says that it is there, and for how long that holds, in milliseconds. */
const heartbeat = { every: 5000, lasts: 15_000 }

/** What was handed in before the end is waited for so long, in milliseconds. */
const farewell = 3000

interface Pending { rows: Row[], resolve: (seq: number) => void, reject: (reason: unknown) => void }

/**
 * Goes on with a file, which nobody else has, from where it ends. `server` names this one among those of the stream.
 * Resolves once the file has all that is in the stream; closing it closes both.
 * @throws JournalDamaged where the file has more than the stream, or an entry is no event.
 */
export async function openSharedJournal(stream: Stream, file: Journal, server: string): Promise<Journal> {
  let pending: Pending[] = []
  let scheduled: NodeJS.Immediate | undefined
  /** By the batch that they are in: what is on its way. */
  const sent = new Map<string, Pending[]>()
  let batches = 0
  /** The batch that was read last, and how many events there were by then; and how many the file has. */
  let last = beginning
  let read = 0
  let { length: kept, newest } = await endOf(file)
  let trouble: unknown
  const ending = new AbortController()
  const isClosed = () => ending.signal.aborted
  let waiting: { id: string, done: () => void, fail: (reason: unknown) => void }[] = []

  /** All that has gathered in a turn of the event loop goes as one batch. */
  function send(): void {
    scheduled = undefined
    const group = pending
    pending = []
    if (group.length === 0)
      return
    const by = `${server}:${++batches}`
    sent.set(by, group)
    stream.add({ by, rows: group.flatMap(({ rows }) => rows) }).catch(error => refuse(by, error))
  }

  /** What was refused may be in the log all the same: then it counts, and whoever sends it again hears so. */
  function refuse(by: string, error: unknown): void {
    for (const { reject } of sent.get(by) ?? [])
      reject(error)
    sent.delete(by)
  }

  function answer(by: string, end: number, count: number): void {
    let seq = end - count
    for (const { rows, resolve } of sent.get(by) ?? [])
      resolve(seq += rows.length)
    sent.delete(by)
  }

  /** Puts into the file what it does not have yet. @throws the file's error; what it took by then it has. */
  async function keep(found: Batch[]): Promise<void> {
    let place = read
    const batches = found.map(({ by, rows }) => {
      const before = place
      place += rows.length
      return { by, before, events: rows.map((row, i) => eventOf(before + i + 1, row)) }
    })
    assertSame(batches)
    const appends = batches.filter(({ before, events }) => before + events.length > kept).map(({ by, before, events }) =>
      file.append(events.slice(Math.max(0, kept - before))).then((end) => {
        kept = end
        answer(by, end, events.length)
      }, (error) => {
        refuse(by, error)
        throw error
      }))
    const failed = (await Promise.allSettled(appends)).find(({ status }) => status === 'rejected')
    if (failed)
      throw (failed as PromiseRejectedResult).reason
    last = found.at(-1)?.id ?? last
    read = place
    const [done, left] = [waiting.filter(({ id }) => !isBefore(last, id)), waiting.filter(({ id }) => isBefore(last, id))]
    waiting = left
    done.forEach(({ done }) => done())
  }

  /** The file goes on with this stream only where what it had last stands there at the same place. */
  function assertSame(batches: { before: number, events: Event[] }[]): void {
    const batch = batches.find(({ before, events }) => before < kept && before + events.length >= kept)
    const there = batch?.events[kept - batch.before - 1]
    if (there && newest && rowOf(there).body !== rowOf(newest).body)
      throw new JournalDamaged('the file of this workshop and the shared log are not the same, which has lost its end')
    if (there)
      newest = undefined
  }

  /** Nothing more comes for now: whoever waits for it is told so. */
  function giveUp(reason: unknown): void {
    for (const by of [...sent.keys()])
      refuse(by, reason)
    waiting.forEach(({ fail }) => fail(reason))
    waiting = []
  }

  function beat(): void {
    stream.beat(server, heartbeat.lasts).catch(() => {})
  }

  async function follow(): Promise<void> {
    while (!isClosed()) {
      try {
        if (trouble && !await stream.has(last))
          throw new JournalDamaged('the shared log has lost its end')
        await keep(await stream.after(last))
        if (trouble)
          beat()
        trouble = undefined
      }
      catch (error) {
        trouble = error
        giveUp(error)
        if (!isClosed())
          await pause(again)
      }
    }
  }

  for (let found = await stream.after(last, false); found.length > 0; found = await stream.after(last, false))
    await keep(found)
  if (read < kept)
    throw new JournalDamaged(`the file of this workshop has ${kept - read} entries more than the shared log, which has lost its end`)
  beat()
  const beating = setInterval(beat, heartbeat.every).unref()
  const following = follow()

  return {
    isCut: false,
    append(events) {
      return new Promise((resolve, reject) => {
        if (isClosed())
          throw new Error('the journal is closed')
        if (trouble)
          throw trouble
        pending.push({ rows: events.map(rowOf), resolve, reject })
        scheduled ??= setImmediate(send)
      })
    },
    follow: file.follow,
    async caughtUp() {
      const id = await stream.end()
      if (trouble)
        throw trouble
      if (isBefore(last, id))
        await new Promise<void>((done, fail) => waiting.push({ id, done, fail }))
    },
    isThere: stream.isThere,
    lag: () => [...sent.values(), pending].flat().reduce((sum, { rows }) => sum + rows.length, 0),
    async probe() {
      if (isClosed())
        throw new Error('the journal is closed')
      if (trouble)
        throw trouble
      await stream.probe()
      await file.probe()
    },
    async close() {
      if (isClosed())
        return
      clearImmediate(scheduled)
      send()
      for (const until = performance.now() + farewell; sent.size > 0 && performance.now() < until;)
        await pause(10)
      ending.abort()
      clearInterval(beating)
      giveUp(new JournalAway('the shared log did not answer before the end'))
      stream.close()
      await following
      await file.close()
    },
  }
}

async function endOf(file: Journal): Promise<{ length: number, newest: Event | undefined }> {
  let [length, newest]: [number, Event | undefined] = [0, undefined]
  const stop = await file.follow(0, ({ event }) => {
    length++
    newest = event
  })
  stop()
  return { length, newest }
}
