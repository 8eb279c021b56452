/** `npm run bench`: what must stay fast, measured on this machine; `-- room`, `-- game`, `-- models`, `-- seeks`, `-- thousands` or its part `-- link` for one part of it. */
import process from 'node:process'
import { reportFailure } from '../build/failure.ts'
import { parseLine, wholeNumber } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { benchGame } from './bench/game.ts'
import { benchModels } from './bench/models.ts'
import { benchRoom } from './bench/room.ts'
import { benchSeeks } from './bench/seeks.ts'
import { benchLink, benchThousands } from './bench/thousands.ts'

const parts: Record<string, (asked: { phones?: number, seconds: number, rounds: number }) => void | Promise<void>> = {
  room: ({ phones = 300, seconds }) => benchRoom(phones, seconds),
  game: ({ phones = 300 }) => benchGame(phones),
  models: benchModels,
  seeks: benchSeeks,
  thousands: ({ phones, rounds }) => benchThousands(phones ? [phones] : [100, 1000, 5000, 10_000], rounds),
  link: ({ rounds }) => benchLink(rounds),
}

/** What is measured where it is asked for. */
const onRequest = ['thousands', 'link']

const usage = `npm run bench -- [PART …] [options]

  PART         ${Object.keys(parts).join(', ')}; all but thousands, which takes a quarter of an hour, and link, which is a part of it, where none is named
  --phones N   how many are in the room, 1 to 10000 (300; in thousands 100, 1000, 5000 and 10000)
  --seconds N  how long the room takes to answer, 1 to 60 (10)
  --rounds N   how often thousands and link measure everything, 1 to 20 (5)
  --help       these lines`

try {
  const { values, positionals } = parseLine({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      phones: { type: 'string' },
      seconds: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  })
  const asked = {
    phones: values.phones === undefined ? undefined : wholeNumber('phones', values.phones, 1, 10_000),
    seconds: wholeNumber('seconds', values.seconds, 1, 60),
    rounds: wholeNumber('rounds', values.rounds, 1, 20),
  }
  const unknown = positionals.find(name => !Object.hasOwn(parts, name))
  if (unknown !== undefined)
    throw new Problem(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}`)
  if (values.help) {
    console.log(usage)
  }
  else {
    for (const name of positionals.length > 0 ? positionals : Object.keys(parts).filter(name => !onRequest.includes(name)))
      await parts[name]!(asked)
  }
}
catch (error) {
  reportFailure(error)
}
process.exit()
