/** The speaker's phone over a real socket: what it is told, what its presses do, and that two who lead never fight. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { recordingIn } from '../harness.ts'
import { open, remote, walk } from './client.ts'
import { request } from './request.ts'
import { expect, notedDeck, test } from './room.ts'

test.describe('with a deck whose notes speak of clicks', () => {
  test.use({ deck: notedDeck })

  test('it is told what → does and what is spoken, and steps through slides that nobody drew', async ({ workshop, stage }) => {
    const clicker = await remote(workshop.url, workshop.key)
    expect(clicker.view()).toMatchObject({
      stage: { slide: 'first', click: 0 },
      slide: { no: 1, of: 3, title: 'First', clicks: null },
      next: { does: 'the next line', mind: [] },
      note: [{ text: 'Two minutes.', isSpoken: true }, { text: 'The first line, with emphasis.', isSpoken: false }, { text: 'Two more.', isSpoken: false }],
    })
    // The note speaks of three clicks; one that only a page knows is not known yet.
    for (const click of [1, 2, 3]) {
      expect(await clicker.press('next')).toMatchObject({ ok: true })
      expect(clicker.view().stage).toEqual({ slide: 'first', click })
    }
    expect(clicker.view().note.map(({ isSpoken }) => isSpoken)).toEqual([false, false, true])
    expect(clicker.view().next.does).toBe('slide 2: Asking')
    await clicker.press('next')
    expect(clicker.view().next.does).toBe('asks: Who is here?')
    await clicker.press('next')
    expect(clicker.view().question).toEqual({ ask: 'Who is here?', accepting: true, shown: false, answered: 0, here: 0 })
    await stage.when(({ stage }) => stage.slide === 'asking' && stage.click === 1)
    for (let i = 0; i < 2; i++)
      await clicker.press('back')
    expect(clicker.view().stage).toEqual({ slide: 'first', click: 3 })
    clicker.socket.close()
  })

  test('what a page counted is known from then on, and only a page with the key may count', async ({ workshop, presenter, stage }) => {
    const clicker = await remote(workshop.url, workshop.key)
    expect(await stage.command({ type: 'countClicks', clicks: { first: 5 } })).toMatchObject({ ok: false })
    const { seq } = await presenter.command({ type: 'countClicks', clicks: { first: 5, last: 0, nowhere: 3 } })
    await clicker.when(({ slide }) => slide.clicks === 5)
    // Counted again the same, it is no news.
    expect((await presenter.command({ type: 'countClicks', clicks: { first: 5, last: 0 } })).seq).toBe(seq)
    await presenter.move('first', 4)
    await clicker.when(({ stage }) => stage.click === 4)
    expect(clicker.view().next.does).toBe('the next line')
    await presenter.move('last', 0)
    await clicker.when(({ stage }) => stage.slide === 'last')
    expect(clicker.view().next.does).toBe('the end')
    expect(await clicker.press('next')).toMatchObject({ ok: false, say: 'This is the end.' })
    expect(clicker.view().stage).toEqual({ slide: 'last', click: 0 })
    clicker.socket.close()
  })

  test('notes are told to those with the key alone, and stand in no file', async ({ workshop, stage, join }) => {
    const voter = await join()
    const clicker = await remote(workshop.url, workshop.key)
    await clicker.press('next')
    const frames: string[] = []
    const stranger = open(workshop.url, { as: 'remote', protocol: 1, key: 'x'.repeat(22) })
    stranger.onAny((name, said) => frames.push(`${name} ${JSON.stringify(said)}`))
    await expect.poll(() => frames).toEqual(['key false'])
    expect(await stranger.emitWithAck('command', { type: 'step', to: 'next', from: clicker.view().stage, pressed: clicker.view().now })).toMatchObject({ ok: false, say: 'this needs the presenter\'s link' })
    await stage.when(({ stage }) => stage.click === 1)
    expect(frames).toEqual(['key false'])
    expect(stage.frames.join()).not.toContain('Two minutes')
    expect(JSON.stringify([voter.view(), voter.own()])).not.toContain('Two minutes')
    const name = basename(recordingIn(workshop.data), '.sqlite')
    const recording = await request(`${workshop.url}/recordings/${name}.jsonl`, { headers: { authorization: `Bearer ${workshop.key}` } })
    expect(recording.body).toContain('Asking')
    expect(recording.body).not.toContain('Two minutes')
    for (const file of [recordingIn(workshop.data), `${recordingIn(workshop.data)}-wal`])
      expect(readFileSync(file).toString('latin1')).not.toContain('Two minutes')
    for (const socket of [stranger, clicker.socket])
      socket.close()
  })
})

test('two who lead: a press from where the room no longer is moves nothing, nor does one that comes late', async ({ workshop, presenter, stage }) => {
  const clicker = await remote(workshop.url, workshop.key)
  const seen = clicker.view()
  await presenter.move('asking', 1)
  // Both pressed at once, and the laptop was faster.
  expect(await clicker.command({ type: 'step', to: 'next', from: seen.stage, pressed: seen.now })).toMatchObject({ ok: false, say: 'The room is elsewhere by now: nothing was done.' })
  await clicker.when(({ stage }) => stage.slide === 'asking')
  expect(await clicker.press('next', 5000)).toMatchObject({ ok: false, say: 'That press came too late and did nothing.' })
  expect(clicker.view().stage).toEqual({ slide: 'asking', click: 1 })
  expect(await clicker.press('next')).toMatchObject({ ok: true })
  for (const screen of [presenter, stage])
    await screen.when(({ stage }) => stage.click === 2)
  // The laptop's own move comes after: it is where the laptop says, and the phone is there as well.
  await presenter.move('asking', 3)
  await clicker.when(({ stage }) => stage.click === 3)
  clicker.socket.close()
})

test('a phone that comes back moves nothing, and those who lead hear of each other', async ({ workshop, presenter }) => {
  const heard: unknown[] = []
  presenter.socket.on('presenters', led => heard.push(led))
  const first = await remote(workshop.url, workshop.key)
  await first.whenLed(({ laptops, phones }) => laptops === 1 && phones === 1)
  await expect.poll(() => heard).toEqual([{ laptops: 1, phones: 1 }])
  await first.press('next')
  const { stage } = first.view()
  first.socket.disconnect()
  await expect.poll(() => heard.at(-1)).toEqual({ laptops: 1, phones: 0 })
  await presenter.move('asking', 2)
  const again = await remote(workshop.url, workshop.key)
  expect(stage.slide).toBe('asking')
  expect(again.view().stage).toEqual({ slide: 'asking', click: 2 })
  await presenter.when(({ stage }) => stage.slide === 'asking' && stage.click === 2)
  again.socket.close()
})

test('it hears of answers, of texts that wait, of questions and of the pulse, and what it does is done', async ({ workshop, presenter, stage, join }) => {
  const voter = await join()
  const clicker = await remote(workshop.url, workshop.key)
  await walk(presenter, 'asking', 0, 4)
  await voter.asked('say')
  await voter.cast({ poll: 'say', value: 'a shared plan' })
  await clicker.when(({ question }) => question?.answered === 1)
  expect(clicker.view()).toMatchObject({ question: { ask: 'What is it?', here: 1 }, waiting: null, questions: null, pulse: null, ended: false })
  await presenter.command({ type: 'endWorkshop' })
  await clicker.when(({ ended }) => ended)
  expect(await clicker.command({ type: 'reopenWorkshop' })).toMatchObject({ ok: true })
  await stage.when(({ ended }) => !ended)
  clicker.socket.close()
})
