/** A clock that is set while a workshop runs: a short part of what `npm run torture` does for longer. */
import { clock } from '../torture/clock.ts'
import { test } from './room.ts'

test('a clock that is set an hour on or back while a room answers changes nothing', async () => {
  console.log((await clock({ seconds: 0 })).join('\n'))
})
