/** What is kept of a workshop belongs to the presenter: with the key, or at the machine's own terminal. */
import type { Running } from '../harness.ts'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { root } from '../../server/app.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { startProcess, startWorkshop, temporaryFolder } from '../harness.ts'
import { phone, screen } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

/** Three people say what they drink: two tea, one water. Answers the workshop's id. */
async function drinks({ url, key }: Running): Promise<string> {
  const presenter = await screen(url, key, true)
  const people = await Promise.all([1, 2, 3].map(() => phone(url)))
  await presenter.command({ type: 'moveTo', slide: 'asking', click: 2 })
  for (const [i, person] of people.entries()) {
    await person.asked('pick')
    expect(await person.cast({ poll: 'pick', value: i === 2 ? 'water' : 'tea' })).toMatchObject({ ok: true })
  }
  for (const { socket } of [presenter, ...people])
    socket.close()
  return (await (await fetch(`${url}/healthz`)).json() as { workshop: string }).workshop
}

function get(url: string, key?: string, method = 'GET'): Promise<Response> {
  return fetch(url, { method, headers: { origin: new URL(url).origin, ...(key ? { authorization: `Bearer ${key}` } : {}) } })
}

const valuesIn = (file: string) => readRecording(file).events.flatMap(event => event.type === 'ballotCast' ? [event.value] : [])

test('without the key nobody lists, fetches or deletes', async ({ workshop }) => {
  const id = await drinks(workshop)
  for (const path of ['/recordings/', `/recordings/${id}.jsonl`, '/recordings/none.jsonl', '/recordings/..%2fpresenter.key']) {
    for (const method of ['GET', 'DELETE']) {
      for (const key of [undefined, 'x', `${workshop.key.slice(0, -1)}_`]) {
        const response = await get(workshop.url + path, key, method)
        expect(response.status, `${method} ${path}`).toBe(401)
        expect(await response.text()).not.toContain(id)
      }
    }
  }
  expect((await get(`${workshop.url}/recordings/${id}.jsonl?key=${workshop.key}`)).status).toBe(401)
  expect(existsSync(join(workshop.data, `${id}.sqlite`))).toBe(true)
})

test('with the key a running workshop is fetched complete, or as it may be shared', async ({ workshop }) => {
  const id = await drinks(workshop)
  const fetched = async (query = '') => (await get(`${workshop.url}/recordings/${id}.jsonl${query}`, workshop.key)).text()
  expect(valuesIn(await fetched())).toEqual(['tea', 'tea', 'water'])
  expect(readRecording(await fetched()).header).toMatchObject({ id, title: 'Small deck', people: 3, simulated: false })
  expect(valuesIn(await fetched('?sharing'))).toEqual(Array.from({ length: 3 }, () => ({ withheld: true })))
  expect(readRecording(await fetched('?sharing&texts=no')).header.redacted).toEqual({ texts: true, cells: true })
  const { headers } = await get(`${workshop.url}/recordings/${id}.jsonl`, workshop.key)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${id}.jsonl"`)
  expect((await get(`${workshop.url}/recordings/${id}.jsonl`, workshop.key, 'DELETE')).status).toBe(409)
  expect(await (await get(`${workshop.url}/recordings/`, workshop.key)).json()).toMatchObject([{ id, running: true, people: 3 }])
})

test('earlier workshops of the folder are listed, fetched and deleted, for good when the server ends', async () => {
  const data = await temporaryFolder()
  const first = await startWorkshop({ deck: smallDeck, data })
  const earlier = await drinks(first)
  await first.close()
  const second = await startWorkshop({ deck: smallDeck, data, which: 'new' })
  const list = async () => (await get(`${second.url}/recordings/`, second.key)).json() as Promise<{ id: string, running: boolean }[]>
  expect((await list()).map(({ id, running }) => [id, running])).toEqual([[expect.any(String), true], [earlier, false]])
  const address = `${second.url}/recordings/${earlier}.jsonl`
  expect(valuesIn(await (await get(address, second.key)).text())).toHaveLength(3)
  expect((await get(address, second.key, 'DELETE')).status).toBe(204)
  expect((await get(address, second.key)).status).toBe(404)
  expect(readdirSync(data).filter(name => name.includes(earlier))).toEqual([])
  await second.close()
  expect(readdirSync(data, { recursive: true }).filter(name => String(name).includes(earlier))).toEqual([])
  await rm(data, { recursive: true, force: true })
})

test('what was deleted is brought back by one request, until the server ends or the next one starts', async () => {
  const data = await temporaryFolder()
  const first = await startWorkshop({ deck: smallDeck, data })
  const earlier = await drinks(first)
  await first.close()
  const second = await startWorkshop({ deck: smallDeck, data, which: 'new' })
  const ask = (method: string, key = second.key) => get(`${second.url}/recordings/${earlier}.jsonl`, key, method)
  const deleted = async () => (await (await get(`${second.url}/recordings/`, second.key)).json() as { id: string, deleted: boolean }[]).find(({ id }) => id === earlier)?.deleted
  expect((await ask('POST')).status, 'it is there').toBe(404)
  expect((await ask('DELETE')).status).toBe(204)
  expect(await deleted()).toBe(true)
  expect((await ask('DELETE')).status).toBe(404)
  expect((await ask('POST', 'x')).status).toBe(401)
  expect((await ask('POST')).status).toBe(204)
  expect(await deleted()).toBe(false)
  expect(valuesIn(await (await ask('GET')).text())).toHaveLength(3)
  expect((await ask('PUT')).status).toBe(405)
  // A server that was killed leaves it aside; it is gone with the next start.
  await second.close()
  mkdirSync(join(data, 'deleted'))
  renameSync(join(data, `${earlier}.sqlite`), join(data, 'deleted', `${earlier}.sqlite`))
  const third = await startWorkshop({ deck: smallDeck, data, which: 'new' })
  expect(existsSync(join(data, 'deleted'))).toBe(false)
  await third.close()
  await rm(data, { recursive: true, force: true })
})

test('what cannot be had is unknown, running elsewhere or damaged, and says which', async ({ workshop }) => {
  const status = async (id: string) => (await get(`${workshop.url}/recordings/${id}.jsonl`, workshop.key)).status
  writeFileSync(join(workshop.data, 'damaged.sqlite'), 'not a database, for many more than sixteen bytes')
  const elsewhere = openSqliteJournal(join(workshop.data, 'elsewhere.sqlite'))
  await elsewhere.append([{ type: 'workshopStarted', at: 1, id: 'elsewhere', seed: 1, title: 'A test' }])
  expect(await Promise.all(['unknown', 'damaged', 'elsewhere'].map(status))).toEqual([404, 422, 409])
  await elsewhere.close()
  expect(await status('elsewhere')).toBe(200)
})

test('what was published with the deck is for everyone', async () => {
  const dist = await temporaryFolder()
  mkdirSync(join(dist, 'deck/recordings'), { recursive: true })
  for (const page of ['deck', 'phone']) {
    mkdirSync(join(dist, page), { recursive: true })
    writeFileSync(join(dist, page, 'index.html'), '<!doctype html>')
  }
  writeFileSync(join(dist, 'deck/recordings/shown.jsonl'), 'a recording\n')
  const workshop = await startWorkshop({ deck: smallDeck, dist })
  expect(await (await get(`${workshop.url}/recordings/shown.jsonl`)).text()).toBe('a recording\n')
  expect((await get(`${workshop.url}/recordings/other.jsonl`)).status).toBe(401)
  await workshop.close()
  await rm(dist, { recursive: true, force: true })
})

test.describe('npm run record', () => {
  let data: string
  let id: string
  test.beforeAll(async () => {
    data = await temporaryFolder()
    const workshop = await startWorkshop({ deck: smallDeck, data })
    id = await drinks(workshop)
    await workshop.close()
  })
  test.afterAll(() => rm(data, { recursive: true, force: true }))

  function record(...args: string[]): { status: number | null, said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/record.ts'), ...args, '--data', data], { encoding: 'utf8', cwd: root, env: { ...process.env, INIT_CWD: data, NO_COLOR: '1', FORCE_COLOR: undefined } })
    return { status, said: (stdout + stderr).trim() }
  }

  test('lists, exports for sharing or complete, and tells what it needs', () => {
    const { said, status } = record('list')
    expect(status).toBe(0)
    expect(said).toMatch(new RegExp(`^${id}  .* · 3 people · Small deck · not ended$`))
    expect(record('export', 'latest')).toEqual({ status: 0, said: `${id}.jsonl` })
    expect(valuesIn(readFileSync(join(data, `${id}.jsonl`), 'utf8'))).toEqual(Array.from({ length: 3 }, () => ({ withheld: true })))
    expect(record('export', id)).toMatchObject({ status: 1, said: expect.stringContaining('--force') })
    expect(record('export', id, '--complete', '--force').status).toBe(0)
    expect(valuesIn(readFileSync(join(data, `${id}.jsonl`), 'utf8'))).toEqual(['tea', 'tea', 'water'])
    expect(record('report', `${id}.jsonl`, '--out', 'r.json')).toEqual({ status: 0, said: 'r.json' })
    expect(JSON.parse(readFileSync(join(data, 'r.json'), 'utf8'))).toMatchObject({ id, joined: 3 })
    expect(record('pool', id, `${id}.jsonl`)).toEqual({ status: 1, said: `Workshop ${id} is named twice: each counts once.` })
    writeFileSync(join(data, 'other.jsonl'), readFileSync(join(data, `${id}.jsonl`), 'utf8').replaceAll(id, 'other'))
    expect(record('pool', id, 'other.jsonl')).toEqual({ status: 0, said: 'pool.html' })
    expect(readFileSync(join(data, 'pool.html'), 'utf8')).toContain('What 2 rooms said')
    expect(record('--help')).toMatchObject({ status: 0, said: expect.stringContaining('export ID') })
    for (const wrong of [['exprot', id], ['export'], ['export', id, '--frce'], ['pool', id], ['pool', id, 'other.jsonl', '--out', 'pool.csv'], ['delete', id]])
      expect(record(...wrong).status, wrong.join(' ')).toBe(2)
    for (const wrong of [['export', '../secret'], ['report', 'none.jsonl']])
      expect(record(...wrong), wrong.join(' ')).toMatchObject({ status: 1, said: expect.not.stringContaining('\n') })
  })

  test('lists whether a workshop has ended, also where that was undone', async () => {
    const say = async (type: 'workshopEnded' | 'workshopReopened') => {
      const journal = openSqliteJournal(join(data, `${id}.sqlite`))
      await journal.append([{ type, at: Date.now() }])
      await journal.close()
      return record('list').said
    }
    expect(await say('workshopEnded')).toMatch(/ · Small deck · ended$/)
    expect(await say('workshopReopened')).toMatch(/ · Small deck · not ended$/)
    expect(await say('workshopEnded')).toMatch(/ · Small deck · ended$/)
  })

  test('lists people, not the phones that came and went without an answer', async () => {
    const at = Date.now()
    const file = join(data, 'flooded.sqlite')
    const journal = openSqliteJournal(file)
    const started = { type: 'workshopStarted', at, id: 'flooded', seed: 1, title: 'A test' } as const
    const here = (seconds: number, here: number) => ({ type: 'audienceCounted', at: at + 1000 * seconds, here, polls: {} }) as const
    const ballot = { type: 'ballotCast', at, poll: 'it', round: 0, voter: 'v0', slot: '0', edit: 1, value: 'raised' } as const
    await journal.append([
      started,
      ...Array.from({ length: 150 }, (_, i) => ({ type: 'voterJoined', at, voter: `v${i}` }) as const),
      ballot,
      ...[here(0, 2), here(70, 150), here(82, 2)],
    ])
    await journal.close()
    expect(record('list').said).toContain(' · 2 people · A test')
    expect(record('delete', 'flooded', '--yes').status).toBe(0)
  })

  test('names a file that is damaged, and deletes it', () => {
    writeFileSync(join(data, '0000-damaged.sqlite'), 'not a database, for many more than sixteen bytes')
    expect(record('list').said.split('\n')).toEqual([expect.stringContaining(id), '0000-damaged  damaged'])
    expect(record('export', '0000-damaged')).toMatchObject({ status: 1, said: expect.stringMatching(/^.*0000-damaged\.sqlite cannot be read: [^\n]*$/) })
    expect(record('delete', '0000-damaged', '--yes').status).toBe(0)
    expect(record('list').said).not.toContain('damaged')
  })

  test('refuses a workshop that is running, deletes one that is not with all its files', async () => {
    const running = await startProcess({ deck: smallDeck, data, args: ['--resume'] })
    expect(record('list').said).toBe(`${id}  running`)
    for (const command of [['export', id], ['delete', id, '--yes']])
      expect(record(...command)).toEqual({ status: 1, said: `Workshop ${id} is running: end it first, or use the presenter view.` })
    await running.kill()
    expect(existsSync(join(data, `${id}.sqlite-wal`))).toBe(true)
    expect(record('delete', id, '--yes')).toEqual({ status: 0, said: `Deleted ${join(data, `${id}.sqlite`)}` })
    expect(readdirSync(data).filter(name => name.includes('.sqlite'))).toEqual([])
    expect(record('list').said).toBe(`There are no workshops in ${data}.`)
  })
})
