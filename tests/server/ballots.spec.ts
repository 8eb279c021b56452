/** A ballot's way: from the phone to the disk, to an acknowledgement that can be believed, and to the screens. */
import { walk } from './client.ts'
import { expect, test } from './room.ts'

test('an answer is saved, changed and taken back, and the stage shows it each time', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 1)
  const voter = await join()
  await voter.asked('raise')
  const raised = () => {
    const { result } = stage.boards().raise!
    return result?.kind === 'hands' ? [result.raised, result.notMe] : []
  }
  expect(await voter.cast({ poll: 'raise', value: 'raised' })).toEqual({ ok: true, edit: 1, seq: expect.any(Number), seal: expect.any(String) })
  await stage.when(() => raised().join() === '1,0')
  expect(await voter.cast({ poll: 'raise', value: 'not-me' })).toEqual({ ok: true, edit: 2, seq: expect.any(Number), seal: expect.any(String) })
  await stage.when(() => raised().join() === '0,1')
  expect(await voter.cast({ poll: 'raise', value: null })).toEqual({ ok: true, edit: 3, seq: expect.any(Number), seal: expect.any(String) })
  await stage.when((_, boards) => boards.raise!.answered === 0)
})

test('an answer sent again counts once, an older edit does not count', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 1)
  const voter = await join()
  const ballot = { poll: 'raise', value: 'raised', edit: 5 }
  expect(await voter.cast(ballot)).toEqual({ ok: true, edit: 5, seq: expect.any(Number), seal: expect.any(String) })
  expect(await voter.cast(ballot)).toEqual({ ok: true, edit: 5, seq: expect.any(Number), seal: expect.any(String) })
  expect(await voter.cast({ ...ballot, edit: 4, value: 'not-me' })).toMatchObject({ ok: false, reason: 'stale' })
  await stage.when((_, boards) => boards.raise!.answered === 1)
  expect(stage.boards().raise!.result).toMatchObject({ raised: 1, notMe: 0 })
})

test('its own ballot a phone knows by the receipt, and is told nothing more', async ({ presenter, join }) => {
  const voter = await join()
  await walk(presenter, 'asking', 0, 1)
  await voter.asked('raise')
  let told = 0
  voter.socket.on('own', () => told++)
  await voter.cast({ poll: 'raise', value: 'raised' })
  await presenter.command({ type: 'closePoll', poll: 'raise' })
  // What is its own would come before the view of all phones.
  await voter.when(view => view.question?.accepting === false)
  expect(told).toBe(0)
})

test('two tabs of one phone are one voter and both know the answer', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 1)
  const one = await join()
  const two = await join(one.token())
  await one.cast({ poll: 'raise', value: 'raised' })
  await two.when((_, own) => own.ballots.raise?.['0']?.value === 'raised')
  await two.cast({ poll: 'raise', value: 'not-me', edit: 2 })
  await stage.when((_, { raise }) => raise!.result?.kind === 'hands' && raise!.result.notMe === 1)
  expect(stage.boards().raise!.answered).toBe(1)
})

test('a ballot after the closing counts until the result was shown; then it came too late', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 2)
  const [early, late] = [await join(), await join()]
  await presenter.command({ type: 'closePoll', poll: 'pick' })
  expect(await early.cast({ poll: 'pick', value: 'tea' })).toMatchObject({ ok: true })
  await presenter.command({ type: 'showResult', poll: 'pick' })
  expect(await late.cast({ poll: 'pick', value: 'coffee' })).toMatchObject({ ok: false, reason: 'late' })
  await stage.when((_, { pick }) => pick!.result?.kind === 'choice' && pick!.result.n === 1)
})

test('an answer to a question that was asked again belongs to the earlier round', async ({ presenter, join }) => {
  await walk(presenter, 'asking', 0, 2)
  const voter = await join()
  await voter.cast({ poll: 'pick', value: 'tea' })
  await presenter.command({ type: 'startRound', poll: 'pick' })
  await voter.when(view => view.question?.round === 1)
  expect(await voter.cast({ poll: 'pick', value: 'coffee' })).toMatchObject({ ok: false, reason: 'round' })
  expect(await voter.cast({ poll: 'pick', value: 'coffee', round: 1 })).toMatchObject({ ok: true })
})

test('a phone that comes back finds its answer and the question', async ({ presenter, join }) => {
  await walk(presenter, 'asking', 0, 2)
  const voter = await join()
  await voter.cast({ poll: 'pick', value: 'water' })
  voter.socket.close()
  const again = await join(voter.token())
  expect(again.view().question?.poll.id).toBe('pick')
  expect(again.own().ballots.pick?.['0']).toMatchObject({ edit: 1, value: 'water' })
})

test('texts are handed to the phones that judge them, and a hidden one disappears', async ({ presenter, join }) => {
  await walk(presenter, 'asking', 0, 4)
  const voters = await Promise.all([join(), join(), join()])
  for (const [i, voter] of voters.entries())
    await voter.cast({ poll: 'say', value: `meaning ${i}` })
  for (const voter of voters)
    await voter.when((_, own) => own.ballots.say !== undefined)
  await walk(presenter, 'asking', 5, 5)
  for (const voter of voters)
    await voter.when((_, own) => own.personal.compare?.texts?.length === 2)
  expect(voters[0]!.own().personal.compare!.mine).toBe('meaning 0')
  const text = presenter.presenter().say!.texts.find(({ text }) => text === 'meaning 1')!
  await presenter.command({ type: 'hideText', poll: 'say', text: text.id })
  await voters[0]!.when((_, own) => own.personal.compare?.texts?.length === 1)
})

test('how many are here follows the phones, and an opening knows it at once', async ({ presenter, stage, join }) => {
  await Promise.all([join(), join(), join()])
  await walk(presenter, 'asking', 0, 1)
  await stage.when((_, boards) => boards.raise!.wasAsked)
  expect(stage.boards().raise!.here).toBe(3)
  await stage.when(room => room.here === 3)
})
