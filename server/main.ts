/** `npm start`: wires the options to the workshop and the signals to its end, and nothing else. */
import process from 'node:process'
import { BuildFailure } from '../build/failure.ts'
import { planBuild } from '../build/pages.ts'
import { distOf } from '../build/place.ts'
import { createWorkshop } from './app.ts'
import { addressLine, banner } from './banner.ts'
import { readOptions, usage } from './options.ts'
import { Problem } from './problem.ts'
import { endOnSignal } from './signals.ts'
import { assertDeck } from './talk.ts'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.help)
    return console.log(usage)
  assertDeck(options.deck)
  const build = options.build ? planBuild(options.deck) : undefined
  const app = await createWorkshop({ ...options, dist: distOf(options.deck), isBuilding: build?.isPending })
  endOnSignal(async () => {
    console.log('\n  Ending: what was answered is saved, phones are told …')
    await app.close()
  })
  await build?.run()
  console.log(banner(app, { publicUrl: options.publicUrl }))
  app.addresses.onChange(({ url }) => console.log(addressLine(url)))
}

try {
  await main()
}
catch (error) {
  if (error instanceof Problem) {
    console.error([error.message, ...error.details.map(line => `  ${line}`)].join('\n'))
  }
  else if (error instanceof BuildFailure) {
    console.error(`${error.message}:\n${error.output}`)
  }
  else {
    console.error(error)
  }
  process.exit(1)
}
