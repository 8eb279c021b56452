/** Shows that work goes on: a line with the seconds that pass, so that nobody wonders whether a start has hung. */
import process from 'node:process'

/** What goes on at the moment, in the order it began, each in words with its seconds. */
const going = new Set<() => string>()

let timer: ReturnType<typeof setInterval> | undefined

function tell(): void {
  process.stdout.write(`\r\x1B[K  ${[...going].map(each => each()).join(', ')}`)
}

/**
 * Runs some work under a label; on a terminal the line counts the seconds, of all that goes on at once, elsewhere only
 * begin and end are written.
 * @returns what the work returns; its `note`, where it has one, is put at the end of the line.
 */
export async function step<Result>(label: string, work: () => Promise<Result>, note: (result: Result) => string = () => ''): Promise<Result> {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`
  const { isTTY } = process.stdout
  const line = () => `${label} … ${seconds()}`
  going.add(line)
  if (isTTY)
    timer ??= setInterval(tell, 200)
  else
    console.log(`  ${label} …`)
  function end(how: string): void {
    going.delete(line)
    if (going.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
    console.log(`${isTTY ? '\r\x1B[K' : ''}  ${how}`)
  }
  try {
    const result = await work()
    end([label, seconds(), note(result)].filter(Boolean).join(' · '))
    return result
  }
  catch (error) {
    end(`${label} · failed after ${seconds()}`)
    throw error
  }
}
