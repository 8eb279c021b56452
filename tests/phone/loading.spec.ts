/** Ballots that come when they are needed: calm while they are on the way, and there at last whatever the network did. */
import { expect, test } from './room.ts'

test('a rarer ballot is fetched when it is asked for, and all of them while nothing is', async ({ page, room }) => {
  const fetched: string[] = []
  page.on('request', request => fetched.push(request.url()))
  const chunks = () => ['compass', 'rank', 'judge', 'sort'].filter(kind => fetched.some(url => url.includes(`/${kind}-`)))
  await room.to('flow', 1)
  await page.goto(room.url)
  await expect(page.getByRole('slider')).toBeVisible()
  expect(chunks()).toEqual(['compass'])
  await page.getByRole('slider').press('ArrowRight')
  await expect.poll(chunks).toEqual(['compass', 'rank', 'judge', 'sort'])
})

test('a ballot that does not come is waited for calmly, and comes with the network; nothing typed is lost', async ({ page, room }) => {
  let down = true
  await page.route('**/assets/sort-*.js', route => down ? route.abort('connectionreset') : route.continue())
  await page.goto(room.url)
  await page.getByRole('textbox').first().fill('Slack')
  await room.to('examples', 1)
  await expect(page.getByRole('heading')).toHaveText('What is it really asking for?')
  await expect(page.getByText('One moment …')).toBeVisible()
  down = false
  await expect(page.getByRole('button', { name: 'know something' })).toBeVisible()
  await page.getByRole('button', { name: 'know something' }).click()
  await expect.poll(() => room.board('real-verb')?.answered).toBe(1)
})

test('where it never comes the page says so, goes on, and reloads itself once at most', async ({ page, room }) => {
  await page.route('**/assets/sort-*.js', route => route.abort('connectionreset'))
  let loads = 0
  page.on('load', () => loads++)
  await room.to('examples', 1)
  await page.goto(room.url)
  await expect(page.getByText('This part of the page does not come.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible()
  expect(loads).toBeLessThanOrEqual(2)
})

test('where storage is blocked the page is not loaded again by itself, since it would be another voter', async ({ page, room }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('blocked', 'SecurityError')
    },
  }))
  await page.route('**/assets/sort-*.js', route => route.abort('connectionreset'))
  let loads = 0
  page.on('load', () => loads++)
  await room.to('examples', 1)
  await page.goto(room.url)
  await expect(page.getByText('This part of the page does not come.')).toBeVisible()
  expect(loads).toBe(1)
})
