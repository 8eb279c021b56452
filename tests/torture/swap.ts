/**
 * Two builds that take each other's place without end, in a process of its own as `npm run build` beside a running
 * server is one: swap.ts PLACE BUILD BUILD. A line is written each time.
 */
import { cp } from 'node:fs/promises'
import process from 'node:process'
import { takePlace } from '../../build/fresh.ts'

async function swap(place: string, builds: string[]): Promise<never> {
  for (let i = 0; ; i++) {
    await cp(builds[i % builds.length]!, `${place}.next`, { recursive: true })
    await takePlace(`${place}.next`, place)
    console.log(builds[i % builds.length])
  }
}

const [place, ...builds] = process.argv.slice(2)
void swap(place!, builds)
