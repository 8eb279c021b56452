/** Shows that work goes on: a line with the seconds that pass, so that nobody wonders whether a start has hung. */
import process from 'node:process'

/**
 * Runs some work under a label; on a terminal the line counts the seconds, elsewhere only its end is written.
 * @returns what the work returns; its `note`, where it has one, is put at the end of the line.
 */
export async function step<Result>(label: string, work: () => Promise<Result>, note: (result: Result) => string = () => ''): Promise<Result> {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`
  const { isTTY } = process.stdout
  const timer = isTTY ? setInterval(() => process.stdout.write(`\r  ${label} … ${seconds()}`), 200) : undefined
  if (!isTTY)
    console.log(`  ${label} …`)
  try {
    const result = await work()
    const end = [label, seconds(), note(result)].filter(Boolean).join(' · ')
    console.log(`${isTTY ? '\r' : ''}  ${end}   `)
    return result
  }
  catch (error) {
    console.log(`${isTTY ? '\r' : ''}  ${label} · failed after ${seconds()}`)
    throw error
  }
  finally {
    clearInterval(timer)
  }
}
