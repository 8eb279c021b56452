/** `npm run bench`: what must stay fast, measured on this machine; `-- room`, `-- models` or `-- seeks` for one part of it. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { wholeNumber } from '../server/options.ts'
import { benchModels } from './bench/models.ts'
import { benchRoom } from './bench/room.ts'
import { benchSeeks } from './bench/seeks.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    phones: { type: 'string', default: '300' },
    /** How many seconds the room takes to answer. */
    seconds: { type: 'string', default: '10' },
  },
})
const parts: Record<string, () => void | Promise<void>> = {
  room: () => benchRoom(wholeNumber('phones', values.phones, 1, 2000), wholeNumber('seconds', values.seconds, 1, 60)),
  models: benchModels,
  seeks: benchSeeks,
}

for (const part of positionals.length > 0 ? positionals : Object.keys(parts)) {
  if (!parts[part])
    throw new Error(`There is no part "${part}"; there are ${Object.keys(parts).join(', ')}.`)
  await parts[part]()
}
process.exit()
