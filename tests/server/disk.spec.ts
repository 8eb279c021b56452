/** A disk that is really full, may only be read, or has damaged a file: a short part of what `npm run torture` does. */
import { disk } from '../torture/disk.ts'
import { expect, test } from './room.ts'

test('no acknowledged ballot is lost on a disk that fills, and each fault is called what it is', async () => {
  const lines = await disk({ seconds: 1 })
  test.skip(lines[0]!.startsWith('skipped'), lines[0])
  expect(lines[0]).toMatch(/^disk full [1-9]\d* times under load, [1-9]\d* acknowledged ballots, all found once$/)
  console.log(lines.join('\n'))
})
