/** A start and an end, as a person at a terminal sees them. */
import { expect, test } from '@playwright/test'
import { startProcess, startWorkshop } from '../harness.ts'

test('serves in this process and in one of its own', async () => {
  const here = await startWorkshop()
  const there = await startProcess()
  for (const { url, stage } of [here, there]) {
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: 'ok', journalLag: 0 })
    expect((await fetch(stage)).status).toBe(200)
  }
  await here.close()
  await there.close()
})
