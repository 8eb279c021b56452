/** An end, as a person at a terminal sees it: a signal, and nothing else. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { root } from '../../server/app.ts'
import { startProcess } from '../harness.ts'
import { phone, screen } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

test('no fault ends a server, only a signal does', async () => {
  const signals = pathToFileURL(join(root, 'server/signals.ts')).href
  const faults = `
    import { endOnSignal } from '${signals}'
    endOnSignal(async () => console.log('ended in good order'))
    setImmediate(() => {
      setTimeout(() => {
        setTimeout(() => console.log('still here'))
        Promise.reject(new Error('a fault in a promise'))
      })
      throw new Error('a fault in a timer')
    })
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', faults])
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output += text)
  await expect.poll(() => output).toContain('still here')
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  const lines = output.trim().split('\n')
  expect(lines).toEqual([
    expect.stringContaining('a fault in a timer'),
    expect.stringContaining('a fault in a promise'),
    'still here',
    'ended in good order',
  ])
  expect(code).toBe(0)
})

test('a server whose words nobody reads any more does not talk to itself', async () => {
  const signals = pathToFileURL(join(root, 'server/signals.ts')).href
  const faults = `
    import { endOnSignal } from '${signals}'
    endOnSignal(async () => {})
    let faults = 0
    process.on('uncaughtException', () => faults++)
    process.stdin.once('data', async () => {
      process.stdout.write('how far a build is')
      for (let turn = 0; turn < 1000; turn++)
        await new Promise(done => setImmediate(done))
      process.exit(Math.min(faults, 100))
    })
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', faults])
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => output += text)
  await expect.poll(() => output).toContain('ready')
  for (const stream of [child.stdout, child.stderr])
    stream.destroy()
  child.stdin.write('now')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('the links are printed, and Ctrl-C ends in good order', async () => {
  const running = await startProcess({ deck: smallDeck })
  for (const line of [/^ {2}Small deck$/m, /begins\.$/m, /Present +http:\S+\/deck\/presenter\/#key=[\w-]{22}$/m, /Screens +http:\S+\/deck\/$/m, /Phones +http:\S+:\d+$/m, /█▀▀▀▀▀▀▀█/, /Recording +\S+\.sqlite$/m])
    expect(running.output()).toMatch(line)
  const voter = await phone(running.url)
  const stage = await screen(running.url)
  const told = Promise.all([voter, stage].map(({ socket }) => new Promise(resolve => socket.once('closing', () => resolve(true)))))
  const cast = voter.cast({ poll: 'lobby', value: ['tea'] })
  const ended = once(running.child, 'exit')
  running.child.kill('SIGINT')
  expect(await told).toEqual([true, true])
  expect(await cast).toEqual({ ok: true, edit: 1, seq: expect.any(Number), seal: expect.any(String) })
  expect(await ended).toEqual([0, null])
  for (const { socket } of [voter, stage])
    socket.close()
  const again = await startProcess({ data: running.data, deck: smallDeck, args: ['--resume'] })
  const reopened = await screen(again.url)
  expect(reopened.boards().lobby!.answered).toBe(1)
  expect(again.output()).toContain('goes on')
  reopened.socket.close()
  await again.close()
  await rm(running.data, { recursive: true })
})
