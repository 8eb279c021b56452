/** `npm run bench`: what must stay fast, measured on this machine; `-- room`, `-- game`, `-- models` or `-- seeks` for one part of it. */
import process from 'node:process'
import { reportFailure } from '../build/failure.ts'
import { parseLine, wholeNumber } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { benchGame } from './bench/game.ts'
import { benchModels } from './bench/models.ts'
import { benchRoom } from './bench/room.ts'
import { benchSeeks } from './bench/seeks.ts'

const parts: Record<string, (phones: number, seconds: number) => void | Promise<void>> = {
  room: benchRoom,
  game: benchGame,
  models: benchModels,
  seeks: benchSeeks,
}

const usage = `npm run bench -- [PART …] [options]

  PART         ${Object.keys(parts).join(', ')}; all of them where none is named
  --phones N   how many are in the room, 1 to 2000 (300)
  --seconds N  how long the room takes to answer, 1 to 60 (10)
  --help       these lines`

try {
  const { values, positionals } = parseLine({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      phones: { type: 'string', default: '300' },
      seconds: { type: 'string', default: '10' },
      help: { type: 'boolean', default: false },
    },
  })
  const [phones, seconds] = [wholeNumber('phones', values.phones, 1, 2000), wholeNumber('seconds', values.seconds, 1, 60)]
  const unknown = positionals.find(name => !Object.hasOwn(parts, name))
  if (unknown !== undefined)
    throw new Problem(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}`)
  if (values.help) {
    console.log(usage)
  }
  else {
    for (const name of positionals.length > 0 ? positionals : Object.keys(parts))
      await parts[name]!(phones, seconds)
  }
}
catch (error) {
  reportFailure(error)
}
process.exit()
