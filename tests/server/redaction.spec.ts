/** What is hidden never leaves the server: not in a view that a page hides, not in a frame that nobody looks at. */
import type { ScreenUpdate } from '../../workshop/protocol.ts'
import type { BoardView } from '../../workshop/views.ts'
import { walk } from './client.ts'
import { expect, test } from './room.ts'

/** All that a screen was told of one poll, frame by frame. */
function told(frames: string[], poll: string): BoardView[] {
  return frames
    .filter(frame => frame.startsWith('2["screen"'))
    .flatMap(frame => (JSON.parse(frame.slice(1)) as [string, ScreenUpdate])[1].boards?.[poll] ?? [])
}

test('no frame to a screen or a phone tells a result before it is shown', async ({ presenter, stage, join }) => {
  const voters = await Promise.all([join(), join(), join()])
  const toPhone: string[] = []
  voters[2]!.socket.io.engine.on('packet', ({ data }) => toPhone.push(String(data)))
  await walk(presenter, 'asking', 0, 2)
  await voters[0]!.cast({ poll: 'pick', value: 'tea' })
  await voters[1]!.cast({ poll: 'pick', value: 'coffee' })
  await stage.when((_, boards) => boards.pick!.answered === 2)
  await presenter.whenPresenter(boards => boards.pick?.result?.n === 2)
  expect(told(stage.frames, 'pick').at(-1)).toMatchObject({ accepting: true, answered: 2 })
  for (const screen of [stage, presenter])
    expect(told(screen.frames, 'pick').filter(board => 'result' in board)).toEqual([])
  expect(toPhone.join()).not.toContain('"result"')
  await walk(presenter, 'asking', 3, 3)
  await stage.when((_, boards) => boards.pick!.result?.n === 2)
})

test('sealed words reach no screen and no other phone', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 4)
  const [author, other] = [await join(), await join()]
  const toOther: string[] = []
  other.socket.io.engine.on('packet', ({ data }) => toOther.push(String(data)))
  await author.cast({ poll: 'say', value: 'a secret meaning' })
  await stage.when((_, boards) => boards.say!.answered === 1)
  await presenter.whenPresenter(boards => boards.say?.texts.length === 1)
  expect(stage.frames.join()).not.toContain('a secret meaning')
  expect(toOther.join()).not.toContain('a secret meaning')
  expect(presenter.frames.filter(frame => frame.includes('"screen"')).join()).not.toContain('a secret meaning')
})

test('no frame to a screen holds a voter or a token', async ({ presenter, stage, join, workshop }) => {
  const voter = await join()
  await walk(presenter, 'asking', 0, 1)
  await voter.cast({ poll: 'raise', value: 'raised' })
  await stage.when((_, boards) => boards.raise!.answered === 1)
  const { voterOf } = await import('../../server/secrets.ts')
  for (const secret of [voter.token(), voterOf(voter.token()), workshop.key]) {
    expect([...stage.frames, ...presenter.frames].join()).not.toContain(secret)
  }
})
