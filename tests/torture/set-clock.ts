/**
 * Loaded before a server (`node --import`), so that the time of day can be set while it runs: a line on its input says
 * by how many milliseconds. Everything else that tells time is left as it is, as it is on a machine.
 */
import process from 'node:process'
import { createInterface } from 'node:readline'

const { now } = Date
let by = 0
const wallClock = () => now() + by

globalThis.Date = new Proxy(Date, {
  construct: (target, args) => Reflect.construct(target, args.length > 0 ? args : [wallClock()]),
  get: (target, key) => key === 'now' ? wallClock : Reflect.get(target, key),
})

createInterface({ input: process.stdin }).on('line', (line) => {
  by += Number(line)
  console.log(`The clock was set to ${new Date().toISOString()}`)
})
