/**
 * `npm run torture`: tries on this machine what may not take the room down, nor cost it an answer; `-- crash` for one
 * part of it, `--seconds 60` for how long each goes on. Prints a table, and ends with 1 where something broke.
 */
import process from 'node:process'
import { reportFailure } from '../build/failure.ts'
import { parseLine, wholeNumber } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { clock } from '../tests/torture/clock.ts'
import { crash } from '../tests/torture/crash.ts'
import { disk } from '../tests/torture/disk.ts'
import { guests } from '../tests/torture/guests.ts'
import { buildSwap, descriptors } from '../tests/torture/http.ts'
import { power } from '../tests/torture/power.ts'

/** Goes on for about so many seconds; answers lines of what was tried and held, and throws where something did not. */
type Part = (options: { seconds: number }) => Promise<string[]>

const parts: Record<string, Part> = { crash, power, disk, clock, guests, descriptors, builds: buildSwap }

const usage = `npm run torture -- [PART …] [options]

  PART         ${Object.keys(parts).join(', ')}; all of them where none is named
  --seconds N  about how long each goes on, 1 to 600 (30)
  --help       these lines`

function print(columns: [string, string, string]): void {
  console.log(`  ${columns[0].padEnd(14)}${columns[1].padStart(6)}   ${columns[2]}`.trimEnd())
}

/** Tries one part after another, and prints of each what held or where it broke. */
async function torment(names: string[], seconds: number): Promise<void> {
  console.log('')
  print(['part', 'time', ''])
  for (const name of names) {
    const began = performance.now()
    const lines = await parts[name]!({ seconds }).catch((error: unknown) => {
      process.exitCode = 1
      return ['BROKE', ...String(error instanceof Error ? error.stack : error).split('\n')]
    })
    const took = `${Math.round((performance.now() - began) / 1000)} s`
    for (const [index, line] of lines.entries())
      print(index === 0 ? [name, took, line] : ['', '', line])
  }
  console.log('')
}

try {
  const { values, positionals } = parseLine({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { seconds: { type: 'string', default: '30' }, help: { type: 'boolean', default: false } },
  })
  const seconds = wholeNumber('seconds', values.seconds, 1, 600)
  const unknown = positionals.find(name => !Object.hasOwn(parts, name))
  if (unknown !== undefined)
    throw new Problem(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}`)
  if (values.help)
    console.log(usage)
  else
    await torment(positionals.length > 0 ? positionals : Object.keys(parts), seconds)
}
catch (error) {
  reportFailure(error)
}
process.exit()
