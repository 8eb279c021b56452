/** Time as a workshop counts it: whatever is done to the machine's clock, it goes on as it did. */
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { logTime, steadyTime } from '../../server/clock.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** A machine whose clocks stand where the test puts them. Its uptime is told in whole steps of 10 ms, as Linux does. */
function machine() {
  const started = Date.UTC(2026, 10, 21, 9)
  let [wall, monotonic, uptime] = [started, 5 * hour, 9 * hour]
  const now = steadyTime({ wall: () => wall, monotonic: () => monotonic, uptime: () => Math.floor(uptime / 10) * 10 })
  return {
    /** Milliseconds since the start, as the workshop counts them. */
    counted: () => now() - started,
    wait(milliseconds: number) {
      wall += milliseconds
      monotonic += milliseconds
      uptime += milliseconds
    },
    set(by: number) {
      wall += by
    },
    /** `awake`: the monotonic clock goes on, as it does on macOS and Windows. */
    sleep(milliseconds: number, { awake = false } = {}) {
      wall += milliseconds
      uptime += milliseconds
      monotonic += awake ? milliseconds : 0
    },
  }
}

for (const [name, by] of [['on', hour], ['back', -hour], ['on by a breath', 300], ['back by a breath', -300]] as const) {
  test(`a clock that is set ${name} changes nothing`, () => {
    const { counted, wait, set } = machine()
    wait(minute)
    expect(counted()).toBe(minute)
    set(by)
    expect(counted()).toBe(minute)
    wait(7)
    expect(counted()).toBe(minute + 7)
    set(-by)
    expect(counted()).toBe(minute + 7)
  })
}

test('a clock that NTP pulls right little by little changes nothing', () => {
  const { counted, wait, set } = machine()
  for (let i = 1; i <= 600; i++) {
    wait(second)
    set(i % 13)
    expect(counted()).toBe(i * second)
  }
})

for (const awake of [false, true]) {
  test(`the time a machine slept has passed, where its monotonic clock ${awake ? 'goes on' : 'stands'}`, () => {
    const { counted, wait, set, sleep } = machine()
    wait(minute)
    expect(counted()).toBe(minute)
    sleep(10 * minute, { awake })
    expect(counted()).toBeCloseTo(11 * minute, -2)
    wait(minute)
    expect(counted()).toBeCloseTo(12 * minute, -2)
    // A machine that wakes up sets its clock as it finds a network.
    sleep(20 * minute, { awake })
    set(-hour)
    expect(counted()).toBeCloseTo(32 * minute, -2)
    wait(minute)
    set(2 * hour)
    expect(counted()).toBeCloseTo(33 * minute, -2)
  })
}

test('it never goes back, whatever is done to the machine in whatever order', () => {
  const act = fc.record({ what: fc.constantFrom('wait', 'set', 'sleep', 'doze'), by: fc.integer({ min: -2 * hour, max: 2 * hour }) })
  fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
    const { counted, wait, set, sleep } = machine()
    let passed = 0
    let last = counted()
    for (const { what, by } of acts) {
      if (what === 'set') {
        set(by)
      }
      else {
        passed += Math.abs(by)
        if (what === 'wait')
          wait(Math.abs(by))
        else
          sleep(Math.abs(by), { awake: what === 'doze' })
      }
      const now = counted()
      expect(now).toBeGreaterThanOrEqual(last)
      last = now
    }
    // A set clock may hide a sleep until the next look at the uptime.
    expect(last).toBeLessThanOrEqual(passed + 100)
  }))
})

test('a log that is ahead of the clock goes on from where it is', () => {
  let clock = 1000
  const { now, note } = logTime(() => clock)
  expect(now()).toBe(1000)
  note(5000)
  note(4000)
  expect(now()).toBe(5000)
  clock += 20
  expect(now()).toBe(5020)
  clock -= 700
  expect(now()).toBe(5020)
  clock += 9
  expect(now()).toBe(5029)
  expect(logTime(() => clock, 9000).now()).toBe(9000)
})
