/** A start, as a person at a terminal sees it; above all one that cannot be. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { root } from '../../server/app.ts'
import { FORMAT } from '../../server/format.ts'
import { readFolder, readOptions } from '../../server/options.ts'
import { Problem } from '../../server/problem.ts'
import { continuesWithin } from '../../server/recordings.ts'
import { runServer, startProcess, temporaryFolder } from '../harness.ts'
import { expect, smallDeck, test } from './room.ts'

/** Runs the server until it ends by itself; one that does not is killed, and has no code. */
async function failed(...args: string[]): Promise<{ code: number | null, said: string }> {
  const { child, output } = runServer(['--no-build', '--port', '0', ...args])
  const patience = setTimeout(() => child.kill('SIGKILL'), 100_000)
  const [code] = await once(child, 'close') as [number | null]
  clearTimeout(patience)
  return { code, said: output().trim() }
}

test.describe('what cannot be started is said in one line', () => {
  let data: string
  test.beforeEach(async () => {
    data = await temporaryFolder()
  })
  test.afterEach(() => rm(data, { recursive: true, force: true }))

  const wrong: [string[], RegExp][] = [
    [['--prot', '3000'], /^Unknown option '--prot'.*--help/],
    [['--port', 'http'], /^--port is a whole number from 0 to 65535, not "http"$/],
    [['--port', '-1'], /^--port is a whole number from 0 to 65535, not "-1"$/],
    [['--host', '999.1.1.1'], /^This machine has no address 999\.1\.1\.1\. Choose another with --host\.$/],
    [['--host', ''], /^--host is an address of this machine, such as 0\.0\.0\.0, not ""$/],
    [['--public-url', 'talk.example'], /^--public-url is an address such as/],
    [['--resume', '--new'], /^Choose one of --resume and --new$/],
    [['extra'], /^Unexpected argument 'extra'/],
    [['--deck', 'nowhere.md'], /^There is no deck .*nowhere\.md$/],
    [['--deck', 'tests'], /^There is no deck .*tests$/],
  ]
  for (const [args, line] of wrong) {
    test(args.join(' '), async () => {
      const { code, said } = await failed('--data', data, ...args)
      expect(said).toMatch(line)
      expect(said.split('\n')).toHaveLength(1)
      expect(code).toBe(1)
    })
  }

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, said } = await failed('--data', data, '--deck', smallDeck, '--port', String(port))
    expect(said).toMatch(new RegExp(`^Port ${port} is taken: .*--port\\.$`))
    expect(code).toBe(1)
    expect(readdirSync(data)).toEqual([])
    other.close()
  })

  test('any value that an option cannot have, in words of its own', () => {
    const wrong: [string[], string][] = [
      [['--port', '70000'], '--port is a whole number from 0 to 65535, not "70000"'],
      [['--port'], '--port needs a value. --help lists the options.'],
      [['--port', '--new'], '--port needs a value. --help lists the options.'],
      [['--host', '-x'], '--host is an address of this machine, such as 0.0.0.0, not "-x"'],
      [['--data', ' '], '--data is a path, not " "'],
      [['--deck', ''], '--deck is a path, not ""'],
      [['--public-url', 'http://me:secret@talk.example'], '--public-url is an address such as https://talk.example, not "http://me:secret@talk.example"'],
      [['--resume=yes'], '--resume takes no value. --help lists the options.'],
      [['-p', '3'], 'Unknown option \'-p\'. --help lists the options.'],
    ]
    for (const [args, said] of wrong)
      expect(() => readOptions(args), args.join(' ')).toThrow(new Problem(said))
    expect(() => readFolder('https://talk.example/?a')).toThrow(new Problem('--public-url is the address of a folder such as https://talk.example/2026/, not "https://talk.example/?a"'))
    expect(['https://talk.example', 'https://talk.example/2026'].map(readFolder)).toEqual(['https://talk.example/', 'https://talk.example/2026/'])
  })

  test('a folder that the system does not make', async () => {
    test.skip(process.platform !== 'linux', 'only Linux has a folder of processes')
    const { code, said } = await failed('--data', '/proc/x/y', '--deck', smallDeck)
    expect(said).toBe('Cannot write to the folder /proc/x/y: the system makes none there. Choose another with --data.')
    expect(code).toBe(1)
  })

  test('a folder that cannot be written', async () => {
    const file = join(data, 'file')
    writeFileSync(file, '')
    const { code, said } = await failed('--data', file, '--deck', smallDeck)
    expect(said).toMatch(/^Cannot write to the folder .*file: /)
    expect(said.split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test('a file in it that moved last and is no workshop', async () => {
    damaged(data)
    const { code, said } = await failed('--data', data, '--deck', smallDeck)
    expect(said).toMatch(/^.*damaged\.sqlite cannot be read: it is damaged .*--new\..* together with the files that begin with its name\.$/)
    expect(said.split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test('a file in it that moved last and is of a newer version', async () => {
    const file = join(data, 'newer.sqlite')
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA user_version = ${2 * (FORMAT + 1)}`)
    db.close()
    const before = readFileSync(file)
    const { code, said } = await failed('--data', data, '--deck', smallDeck)
    expect(said).toMatch(/^.*newer\.sqlite was written by a newer version of this program: .*--new\..* together with the files that begin with its name\.$/)
    expect(said.split('\n')).toHaveLength(1)
    expect(code).toBe(1)
    expect(readFileSync(file)).toEqual(before)
  })

  test('a deck whose title is longer than a log takes', async () => {
    const deck = join(data, 'long.md')
    writeFileSync(deck, `---\ntitle: ${'x'.repeat(301)}\n---\n\n# One\n`)
    const { code, said } = await failed('--data', data, '--deck', deck)
    expect(said).toMatch(/long\.md:2 slide 1: title: at most 300 characters$/)
    expect(code).toBe(1)
  })

  test('a second server on one data folder', async () => {
    const first = await startProcess({ data, deck: smallDeck })
    const { code, said } = await failed('--data', data, '--deck', smallDeck)
    expect(said).toMatch(/is in use: a workshop is already running on this data folder/)
    expect(code).toBe(1)
    await first.close()
  })

  test('a deck with faults: file, line, slide and reason of each', async () => {
    const { code, said } = await failed('--data', data, '--deck', join(import.meta.dirname, 'decks/faulty.md'))
    const file = 'tests/server/decks/faulty.md'
    expect(said.replaceAll(file, 'FILE').split('\n').map(line => line.trim())).toEqual([
      'The deck has 5 faults:',
      expect.stringMatching(/^FILE:11 slide 1 "first": polls\.1\.kind: expected \("hands" .* but received "choise"$/),
      'FILE:27 slide 2 "second": polls.1.high: is missing',
      'FILE:33 slide 2 "second": polls.1.secs: there is no such setting here',
      'FILE:41 slide 3: polls: a slide that asks something needs an id',
      'FILE:46 slide 3: reveals.0.poll: no slide asks a poll "missing"',
    ])
    expect(code).toBe(1)
  })
})

/** A file in a folder that is no workshop, last written so long ago, in milliseconds. */
function damaged(data: string, ago = 0): string {
  const file = join(data, 'damaged.sqlite')
  writeFileSync(file, 'not a database, for many more than sixteen bytes')
  const at = new Date(Date.now() - ago)
  utimesSync(file, at, at)
  return file
}

test('a damaged file that is not the one to go on with is named in one line and left alone', async () => {
  const data = await temporaryFolder()
  const file = damaged(data, continuesWithin + 60_000)
  const before = readFileSync(file)
  const running = await startProcess({ data, deck: smallDeck })
  expect(running.output().match(/^.*damaged\.sqlite.*$/gm)).toEqual([expect.stringMatching(/cannot be read: it is damaged \(.*\)\. It is left alone\.$/)])
  await running.close()
  const again = await startProcess({ data, deck: smallDeck })
  expect(again.output()).toContain('goes on')
  await again.close()
  expect(readFileSync(file)).toEqual(before)
  await rm(data, { recursive: true })
})

test('--new begins another beside one that is running, or that is damaged', async () => {
  const data = await temporaryFolder()
  damaged(data)
  const first = await startProcess({ data, deck: smallDeck, args: ['--new'] })
  const second = await startProcess({ data, deck: smallDeck, args: ['--new'] })
  const of = (output: string) => /Recording +(\S+)/.exec(output)![1]
  expect(of(second.output())).not.toBe(of(first.output()))
  await second.close()
  await first.close()
  await rm(data, { recursive: true })
})

test('--help says what there is', async () => {
  const { child, output } = runServer(['--help'])
  const [code] = await once(child, 'close') as [number]
  expect(code).toBe(0)
  for (const option of ['--port', '--host', '--data', '--deck', '--public-url', '--resume', '--new', '--help'])
    expect(output()).toContain(option)
})

for (const [command, part] of [['torture', 'power'], ['bench', 'seeks']] as const) {
  test(`npm run ${command} says what there is, and in one line what there is not`, () => {
    const run = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `scripts/${command}.ts`), ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } })
      return { status, said: (stdout + stderr).trim() }
    }
    expect(run('--help')).toMatchObject({ status: 0, said: expect.stringMatching(new RegExp(`npm run ${command}[^]*${part}[^]*--seconds`)) })
    expect(run('--hlep')).toMatchObject({ status: 1, said: expect.stringMatching(/^Unknown option '--hlep'\. --help lists the options\.$/) })
    expect(run('tea')).toMatchObject({ status: 1, said: expect.stringMatching(new RegExp(`^There is no part "tea"; there are .*${part}`)) })
    expect(run('--seconds', 'ten')).toMatchObject({ status: 1, said: `--seconds is a whole number from 1 to ${command === 'torture' ? '600' : '60'}, not "ten"` })
  })
}
