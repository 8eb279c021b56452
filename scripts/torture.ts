/**
 * `npm run torture`: tries on this machine what may not take the room down, nor cost it an answer; `-- crash` for one
 * part of it, `--seconds 60` for how long each goes on. Prints a table, and ends with 1 where something broke.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { wholeNumber } from '../server/options.ts'
import { clock } from '../tests/torture/clock.ts'
import { crash } from '../tests/torture/crash.ts'
import { disk } from '../tests/torture/disk.ts'
import { guests } from '../tests/torture/guests.ts'
import { buildSwap, descriptors } from '../tests/torture/http.ts'
import { power } from '../tests/torture/power.ts'

/** Goes on for about so many seconds; answers lines of what was tried and held, and throws where something did not. */
type Part = (options: { seconds: number }) => Promise<string[]>

const parts: Record<string, Part> = { crash, power, disk, clock, guests, descriptors, builds: buildSwap }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '30' } },
})
const seconds = wholeNumber('seconds', values.seconds, 1, 600)
const names = positionals.length > 0 ? positionals : Object.keys(parts)
const unknown = names.find(name => !parts[name])
if (unknown)
  throw new Error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`)

function print(columns: [string, string, string]): void {
  console.log(`  ${columns[0].padEnd(14)}${columns[1].padStart(6)}   ${columns[2]}`.trimEnd())
}

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
process.exit()
