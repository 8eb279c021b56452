/** Whatever a stranger sends is understood, refused or dropped; it changes nothing and the server lives. */
import type { On } from '../../server/messages.ts'
import type { Phone, Screen } from './client.ts'
import { ballot, flag, presenterCommand } from '../../workshop/commands.ts'
import { walk } from './client.ts'
import { expect, test } from './room.ts'

/** Sends an event that the types would not allow. */
function send(phone: Phone, ...parts: unknown[]): void {
  Reflect.apply(phone.socket.emit, phone.socket, parts)
}

/** Sends one and returns what it is answered. */
function ask(phone: Phone, ...parts: unknown[]): Promise<unknown> {
  return Reflect.apply(phone.socket.timeout(2000).emitWithAck, phone.socket.timeout(2000), parts) as Promise<unknown>
}

const good = { poll: 'raise', round: 0, slot: '0', edit: 1, value: 'raised' }

/** A ballot whose key is the prototype's name, which an object literal could not hold. */
const proto: unknown = JSON.parse('{"poll":"raise","round":0,"slot":"0","edit":1,"value":{"__proto__":{"raised":true}},"__proto__":{"poll":"raise"}}')

const refused: [string, unknown[]][] = [
  ['no argument', ['cast']],
  ['two arguments', ['cast', good, good]],
  ['null', ['cast', null]],
  ['a number', ['cast', 7]],
  ['a string', ['cast', 'raise']],
  ['a list', ['cast', [good]]],
  ['a missing field', ['cast', { ...good, slot: undefined }]],
  ['one field more', ['cast', { ...good, voter: 'someone' }]],
  ['a wrong type', ['cast', { ...good, edit: '1' }]],
  ['an edit of 0', ['cast', { ...good, edit: 0 }]],
  ['an edit that is no whole number', ['cast', { ...good, edit: 1.5 }]],
  ['a prototype', ['cast', proto]],
  ['a poll named __proto__', ['cast', { ...good, poll: '__proto__' }]],
  ['a slot named __proto__', ['cast', { ...good, slot: '__proto__' }]],
  ['a value that is no option', ['cast', { ...good, value: 'maybe' }]],
  ['a value of the wrong type', ['cast', { ...good, value: { raised: true } }]],
  ['a binary value', ['cast', { ...good, value: new Uint8Array(8) }]],
  ['an unknown poll', ['cast', { ...good, poll: 'constructor' }]],
  ['a poll that is not open yet', ['cast', { ...good, poll: 'pick', value: 'tea' }]],
  ['a poll that is over', ['cast', { ...good, poll: 'lobby', value: ['tea'] }]],
  ['another round', ['cast', { ...good, round: 3 }]],
  ['a flag for a text never given', ['flag', { poll: 'compare', text: '1' }]],
  ['a flag of nothing', ['flag', {}]],
  ['an argument to alive', ['alive', good]],
  ['an unknown command', ['command', { type: 'dropTables' }]],
]

/** Nothing was counted: the poll takes a good ballot as its first. */
async function isUnharmed(voter: Phone, stage: Screen, presenter: Screen): Promise<void> {
  expect(await voter.cast(good)).toEqual({ ok: true, edit: 1, seq: expect.any(Number), seal: expect.any(String) })
  await stage.when((_, boards) => boards.raise!.answered === 1)
  expect(stage.boards().raise!.result).toEqual({ kind: 'hands', raised: 1, notMe: 0, n: 1 })
  await presenter.whenPresenter(boards => boards.raise?.answered === 1)
  for (const poll of ['lobby', 'pick', 'say', 'compare'])
    expect(presenter.presenter()[poll]!.answered).toBe(0)
  expect(Object.prototype).not.toHaveProperty('raised')
}

test('every malformed message is refused', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 1)
  await presenter.command({ type: 'showResult', poll: 'lobby' })
  const voter = await join()
  for (const [what, parts] of refused)
    expect(await ask(voter, ...parts), what).toMatchObject({ ok: false })
  await isUnharmed(voter, stage, presenter)
})

test('what cannot be answered is dropped', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 1)
  const voter = await join()
  send(voter, 'cast')
  send(voter, 'cast', { ...good, value: 'not-me' })
  send(voter, 'cast', { ...good, value: 'not-me' }, 'not a function')
  send(voter, 'cast', { ...good, value: 'not-me' }, { call: true })
  send(voter, 'no-such-message', good)
  send(voter, 'alive')
  expect(await ask(voter, 'alive')).toBeNull()
  await isUnharmed(voter, stage, presenter)
})

test('a text of 20 kB is not read, and the phone may come back', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 1)
  const voter = await join()
  const gone = new Promise(resolve => voter.socket.once('disconnect', resolve))
  send(voter, 'cast', { ...good, value: 'x'.repeat(20 * 1024) }, () => {})
  await gone
  await new Promise(resolve => voter.socket.once('connect', () => resolve(undefined)))
  await isUnharmed(voter, stage, presenter)
})

test('a screen that commands nonsense is refused', async ({ presenter, stage }) => {
  const commands: unknown[] = [
    {},
    { type: 'moveTo', slide: 'nowhere', click: 0 },
    { type: 'moveTo', slide: 'asking' },
    { type: 'moveTo', slide: 'asking', click: -1 },
    { type: 'openPoll', poll: 'nothing' },
    { type: 'castBallot', voter: 'x', ...good },
    { type: 'loadDeck', deck: { title: '', slides: [] } },
    { type: 'countAudience', here: 9, polls: {} },
    { type: 'approveTexts', poll: 'say', texts: [] },
  ]
  for (const command of commands)
    expect(await Reflect.apply(presenter.socket.emitWithAck, presenter.socket, ['command', command])).toMatchObject({ ok: false })
  expect(await Reflect.apply(presenter.socket.emitWithAck, presenter.socket, ['chooseAddress', 'http://evil.example'])).toMatchObject({ ok: false })
  expect(stage.room().stage).toEqual({ slide: 'welcome', click: 0 })
})

test('a message cannot be heard with another\'s schema, nor answered with another\'s answer', () => {
  const answer = async () => ({ ok: true, seq: 1 } as const)
  const receipt = async () => ({ ok: true, edit: 1, seq: 1 } as const)
  const heard: unknown[] = []
  const on: On = (...what) => heard.push(what)
  on('cast', ballot, receipt)
  on('command', presenterCommand, answer)
  // @ts-expect-error the schema of another message
  on('cast', flag, receipt)
  // @ts-expect-error the schema of another message
  on('flag', presenterCommand, answer)
  // @ts-expect-error an answer without the number of the edit
  on('cast', ballot, answer)
  // @ts-expect-error an answer without its number in the log
  on('command', presenterCommand, async () => ({ ok: true } as const))
  // @ts-expect-error no such message
  on('shout', flag, answer)
  expect(heard).toHaveLength(7)
})
