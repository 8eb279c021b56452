/** What the phones' page brings with it: the moment, as every phone is told it. */
import type { PhoneView } from '../../workshop/views.ts'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { root } from '../../server/app.ts'
import { request } from './request.ts'
import { expect, test } from './room.ts'

const moment = /<script type="application\/json" id="moment">(.*?)<\/script>/g

/** What the page says; undefined where it says nothing. Rejects where it says more than one thing. */
async function told(url: string): Promise<PhoneView | undefined> {
  const { headers, body } = await request(`${url}/`)
  const found = [...body.matchAll(moment)]
  expect(found.length).toBeLessThanOrEqual(1)
  expect(headers['cache-control']).toBe(found.length > 0 ? 'no-store' : 'no-cache')
  return found[0] && JSON.parse(found[0][1]!)
}

test('the page brings what every phone is told now, whichever way it is packed, until the end', async ({ workshop, presenter, join: enter }) => {
  const phone = await enter()
  for (const [click, poll] of [[1, 'raise'], [2, 'pick']] as const) {
    await presenter.move('asking', click)
    await phone.asked(poll)
    const { seq: _, ...view } = phone.view()
    expect(await told(workshop.url)).toEqual(view)
    for (const [encoding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
      const { headers, bytes } = await request(`${workshop.url}/`, { headers: { 'accept-encoding': encoding } })
      expect(headers['content-encoding']).toBe(encoding)
      expect(String(unpack(bytes))).toBe((await request(`${workshop.url}/`)).body)
    }
  }
  await presenter.command({ type: 'endWorkshop' })
  await phone.when(({ ended }) => ended)
  expect(await told(workshop.url)).toBeUndefined()
})

test('it names the files in which the ballot stands, all of which are there', async ({ workshop, presenter, join: enter }) => {
  const phone = await enter()
  await presenter.move('asking', 2)
  await phone.asked('pick')
  const { body } = await request(`${workshop.url}/`)
  const files = [...body.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, file]) => file!)
  expect(files.some(file => file.startsWith('/assets/choice-'))).toBe(true)
  for (const file of files) {
    const { status, body } = await request(workshop.url + file)
    expect(status).toBe(200)
    // What it imports comes along.
    for (const [, name] of body.matchAll(/from\s?"\.\/([^"]+)"/g))
      expect(name!.startsWith('index-') || files.includes(`/assets/${name}`), name).toBe(true)
  }
})

test.describe(() => {
  test.use({ deck: join(root, 'tests/phone/deck.md') })

  test('strangers\' words cannot leave the place where they stand', async ({ workshop, join: enter }) => {
    const phone = await enter()
    const said = '</script><script>alert(1)</script><!-- $& '
    await phone.cast({ poll: 'questions', slot: 'q1', value: said })
    await phone.when(({ talk }) => talk.some(({ texts }) => texts?.length === 1))
    const texts = (await told(workshop.url))!.talk.flatMap(({ texts = [] }) => texts)
    expect(texts.map(({ text }) => text)).toEqual([said.trim()])
    expect((await request(`${workshop.url}/`)).body).not.toContain('alert(1)</script>')
  })
})
