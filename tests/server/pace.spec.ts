/** How fast views go out: at once after quiet, not faster than agreed under load, and the last change always. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { pace } from '../../server/pace.ts'

test('runs at once after quiet, once for the changes of one turn', async () => {
  let runs = 0
  const paced = pace(5, () => void runs++)
  paced.touch()
  paced.touch(true)
  paced.touch()
  await pause(20)
  expect(runs).toBe(1)
  paced.stop()
})

test('runs no faster than agreed, and after the last change', async () => {
  const runs: number[] = []
  let changes = 0
  const paced = pace(20, () => void runs.push(changes))
  const began = performance.now()
  while (runs.length < 8) {
    changes++
    paced.touch()
    await pause(2)
  }
  await expect.poll(() => runs.at(-1)).toBe(changes)
  expect(runs.length).toBeLessThanOrEqual((performance.now() - began) / 50 + 2)
  paced.stop()
})

test('runs more often while that costs little, and no faster than that', async () => {
  const runs: number[] = []
  let costs = 0
  const paced = pace(10, () => {
    const began = performance.now()
    runs.push(began)
    while (performance.now() - began < costs)
      continue
  }, 50)
  const more = async (count: number) => {
    for (const before = runs.length; runs.length < before + count;) {
      paced.touch()
      await pause(2)
    }
    return runs.slice(-count).slice(1).map((at, i) => at - runs.at(i - count)!)
  }
  const whereCheap = await more(20)
  expect(Math.min(...whereCheap)).toBeGreaterThan(15)
  expect(Math.min(...whereCheap)).toBeLessThan(90)
  // A tenth of the time between two of them is 10 ms at ten a second.
  costs = 12
  await more(2)
  expect(Math.min(...await more(5))).toBeGreaterThan(90)
  paced.stop()
})

test('what people wait for overtakes a planned run', async () => {
  const runs: number[] = []
  const paced = pace(0.125, () => void runs.push(performance.now()))
  paced.touch()
  await expect.poll(() => runs.length).toBe(1)
  paced.touch()
  paced.touch(true)
  await expect.poll(() => runs.length, { intervals: [20] }).toBe(2)
  expect(runs[1]! - runs[0]!).toBeGreaterThan(1990)
  // The planned run would have come after eight seconds.
  expect(runs[1]! - runs[0]!).toBeLessThan(7600)
  paced.stop()
})

test('never runs twice at the same time, and an action that fails does not end it', async () => {
  let inside = 0
  let most = 0
  let runs = 0
  const paced = pace(1000, async () => {
    most = Math.max(most, ++inside)
    await pause(20)
    inside--
    runs++
    if (runs === 1)
      throw new Error('this one was meant to fail')
  })
  for (let i = 0; i < 20; i++) {
    paced.touch(true)
    await pause(4)
  }
  await expect.poll(() => runs).toBeGreaterThan(2)
  expect(most).toBe(1)
  paced.stop()
})

test('long runs leave as much time for everything else', async () => {
  let busy = 0
  const paced = pace(1000, () => {
    const began = performance.now()
    while (performance.now() - began < 40)
      continue
    busy += performance.now() - began
  })
  const began = performance.now()
  while (performance.now() - began < 1000) {
    paced.touch(true)
    await pause(1)
  }
  paced.stop()
  expect(busy).toBeGreaterThan(100)
  expect(busy / (performance.now() - began)).toBeLessThan(0.6)
})

test('what others did while a run paused is not rested for', async () => {
  const [begun, ended]: [number[], number[]] = [[], []]
  const paced = pace(1000, async (pause) => {
    begun.push(performance.now())
    // As long as a rest may be at most.
    setImmediate(() => {
      const began = performance.now()
      while (performance.now() - began < 250)
        continue
    })
    await pause()
    ended.push(performance.now())
  })
  paced.touch()
  await expect.poll(() => ended.length, { intervals: [5] }).toBe(1)
  paced.touch(true)
  await expect.poll(() => begun.length, { intervals: [5] }).toBe(2)
  expect(begun[1]! - ended[0]!).toBeLessThan(240)
  paced.stop()
})
