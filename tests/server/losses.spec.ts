/** A log that has lost something says so, whoever knows of it: its file, its numbers, or the phones. */
import type { Warning } from '../../workshop/protocol.ts'
import type { Phone } from './client.ts'
import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { PROTOCOL } from '../../workshop/protocol.ts'
import { loseEntries, recordingIn, startProcess, startWorkshop, temporaryFolder } from '../harness.ts'
import { open, phone, screen } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

const lost = (warnings: Warning[]) => warnings.find(({ id }) => id === 'log-lost')?.say

let data: string
test.beforeEach(async () => {
  data = await temporaryFolder()
})
test.afterEach(() => rm(data, { recursive: true, force: true }))

/** What a phone knows when it comes back. */
interface Knowing { token: string, workshop: string, seq: number, seal?: string }

function knowing(voter: Phone): Knowing {
  const { seq, seal } = voter.own()
  return { token: voter.token(), workshop: voter.view().workshop.id, seq, seal }
}

/** Three phones that answer one after the other, and what each knows then. */
async function threeAnswer(url: string): Promise<{ voters: Phone[], told: [Knowing, Knowing, Knowing] }> {
  const voters = [await phone(url), await phone(url), await phone(url)] as const
  const answer = async (voter: Phone): Promise<Knowing> => {
    await voter.cast({ poll: 'lobby', value: ['tea'] })
    await voter.when((_, own) => own.ballots.lobby !== undefined)
    return knowing(voter)
  }
  return { voters: [...voters], told: [await answer(voters[0]), await answer(voters[1]), await answer(voters[2])] }
}

/** Comes back, and resolves with whether the server says that it has lost what this phone knows. */
async function comeBack(url: string, knows: Partial<Knowing>): Promise<boolean> {
  const socket = open(url, { as: 'phone', protocol: PROTOCOL, ...knows })
  const own = await new Promise<{ lost?: boolean }>(resolve => socket.once('own', resolve))
  socket.close()
  return own.lost === true
}

test('without the second file the start says it, and the presenter sees it', async () => {
  const first = await startProcess({ data, deck: smallDeck })
  const voter = await phone(first.url)
  expect(await voter.cast({ poll: 'lobby', value: ['tea'] })).toMatchObject({ ok: true })
  voter.socket.close()
  await first.kill()
  rmSync(`${recordingIn(data)}-wal`)
  const second = await startProcess({ data, deck: smallDeck, args: ['--resume'] })
  await expect.poll(second.output).toMatch(/Note +The newest answers may be lost/)
  const presenter = await screen(second.url, second.key, true)
  expect(lost(presenter.warnings())).toMatch(/^The newest answers may be lost/)
  presenter.socket.close()
  await second.close()
})

test('a crash alone loses nothing and says nothing', async () => {
  const first = await startProcess({ data, deck: smallDeck })
  const voter = await phone(first.url)
  await voter.cast({ poll: 'lobby', value: ['tea'] })
  await voter.when((_, own) => own.ballots.lobby !== undefined)
  const knows = knowing(voter)
  voter.socket.close()
  await first.kill()
  const second = await startProcess({ data, deck: smallDeck })
  expect(await comeBack(second.url, knows)).toBe(false)
  const presenter = await screen(second.url, second.key, true)
  expect(lost(presenter.warnings())).toBeUndefined()
  expect(second.output()).not.toContain('lost')
  presenter.socket.close()
  await second.close()
})

test('phones that know a later number than the log are counted, each once', async () => {
  const first = await startWorkshop({ data, deck: smallDeck })
  const { voters, told } = await threeAnswer(first.url)
  const [early, second, third] = told
  expect(third.seq).toBeGreaterThanOrEqual(second.seq)
  const late = await phone(first.url)
  const forgotten = knowing(late)
  for (const { socket } of [...voters, late])
    socket.close()
  await first.close()
  loseEntries(data, `seq > ${early.seq}`)

  const again = await startWorkshop({ data, deck: smallDeck })
  const presenter = await screen(again.url, again.key, true)
  expect(lost(presenter.warnings())).toBeUndefined()
  expect(await comeBack(again.url, early)).toBe(false)
  expect(await comeBack(again.url, { ...third, workshop: 'another' })).toBe(false)
  expect(await comeBack(again.url, second)).toBe(true)
  await presenter.whenWarned(all => lost(all)?.startsWith('1 phone knows more than is in the recording') === true)
  expect(await comeBack(again.url, second)).toBe(true)
  // One that the log has forgotten altogether.
  expect(await comeBack(again.url, forgotten)).toBe(true)
  await presenter.whenWarned(all => lost(all)?.startsWith('2 phones know more') === true)
  expect(await comeBack(again.url, forgotten)).toBe(true)
  expect(lost(presenter.warnings())).toMatch(/^2 phones/)
  presenter.socket.close()
  await again.close()
})

test('entries that are missing in the middle are said', async () => {
  const first = await startWorkshop({ data, deck: smallDeck })
  const voters = await Promise.all([1, 2, 3].map(() => phone(first.url)))
  for (const voter of voters)
    await voter.cast({ poll: 'lobby', value: ['tea'] })
  for (const { socket } of voters)
    socket.close()
  await first.close()
  loseEntries(data, 'seq IN (4, 5)')
  const again = await startWorkshop({ data, deck: smallDeck })
  const presenter = await screen(again.url, again.key, true)
  expect(lost(presenter.warnings())).toBe('2 entries in the middle of the recording are missing.')
  presenter.socket.close()
  await again.close()
})

test('only a number that the server told a phone is a witness, and only from that phone', async () => {
  const first = await startWorkshop({ data, deck: smallDeck })
  const { voters, told } = await threeAnswer(first.url)
  const [one, another, honest] = told
  const { workshop, seq } = honest
  for (const { socket } of voters)
    socket.close()
  await first.close()
  loseEntries(data, `seq > ${another.seq}`)

  const again = await startWorkshop({ data, deck: smallDeck })
  const presenter = await screen(again.url, again.key, true)
  for (const madeUp of [
    { workshop, seq: 2 ** 40 },
    { workshop, seq: 2 ** 40, seal: one.seal },
    { ...one, seq: 2 ** 40 },
    { ...another, seq, seal: honest.seal },
    { ...honest, token: 'A'.repeat(22) },
    { ...honest, seal: undefined },
  ]) {
    expect(await comeBack(again.url, madeUp), JSON.stringify(madeUp)).toBe(false)
  }
  expect(lost(presenter.warnings())).toBeUndefined()
  presenter.socket.close()
  await again.close()
})

test('a number that is none is no witness', async () => {
  const workshop = await startWorkshop({ data, deck: smallDeck })
  const { workshop: id } = knowing(await phone(workshop.url))
  for (const seq of [-1, 1.5, 2 ** 60, 'many']) {
    const socket = open(workshop.url, { as: 'phone', protocol: PROTOCOL, workshop: id, seq })
    const error = await new Promise<Error>(resolve => socket.once('connect_error', resolve))
    expect(error.message).toBe('no such role')
    socket.close()
  }
  const presenter = await screen(workshop.url, workshop.key, true)
  expect(lost(presenter.warnings())).toBeUndefined()
  presenter.socket.close()
  await workshop.close()
})
