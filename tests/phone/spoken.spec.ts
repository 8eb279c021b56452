/** What is said aloud, from the first line to the goodbye: every state once, in words that need no sight of the page. */
import { spokenOn } from '../spoken.ts'
import { startProxy } from './proxy.ts'
import { expect, state, test } from './room.ts'

test('joining, a question, an answer, no network, the end of a question and its result are each said once', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  const spoken = await spokenOn(page, { fromStart: true })
  let heard = 0
  /**
   * What was said since the last look, and nothing else. A heading may have the focus before or after; a machine that is
   * slow may say that it is.
   */
  const says = async (...lines: unknown[]) => {
    const isHeading = (line: string) => Number(line.startsWith('heading: '))
    await expect.poll(async () => (await spoken()).filter(line => line !== 'Sending …').slice(heard).toSorted((a, b) => isHeading(a) - isHeading(b))).toEqual(lines)
    heard += lines.length
  }
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await state(page, 'question')
  await says('Your turn')
  await page.getByRole('button', { name: 'Not me' }).click()
  await says('Saved ✓', 'You can still change it.')
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await says('Changed ✓', 'You can still change it.')

  await room.to('goal', 3)
  await says('Your turn', 'heading: How weird does it feel to say “alignment”?')
  proxy.setManner('away')
  proxy.drop()
  await says('No connection', 'An answer is kept here and sent later.')
  await page.getByRole('button', { name: '6', exact: true }).click()
  await says('Your answer is kept here and sent later.')
  proxy.setManner('pass')
  await says('Saved ✓', 'You can still change it.')

  // The button that had the focus is gone: it goes to the question, not to the page.
  await room.command({ type: 'closePoll', poll: 'weird' })
  await says('Closed', 'Your answer counts.', 'heading: How weird does it feel to say “alignment”?')
  await room.to('goal', 4)
  await says('Result')
  await room.to('define', 1)
  await says('Your turn', 'heading: Finish: Alignment is …')
  await page.getByRole('button', { name: 'Send' }).press('Enter')
  await says('Not saved', 'Write something first.')
  await room.to('examples', 1)
  await says('Your turn', 'heading: What is it really asking for?')
  await page.getByRole('button', { name: 'agree', exact: true }).click()
  await says(expect.stringMatching(/^2 of 5\S/), 'Saved so far ✓', '1 of 5 sorted')
  await room.to('do', 1)
  await says('Your turn', 'heading: Which will you try first?')
  await page.getByRole('button', { name: 'Advocate' }).click()
  await says('Tap your second.', 'Not saved yet: 1 of 3 placed')
  await page.getByRole('button', { name: 'Just stop' }).click()
  await says('Tap one to choose again from there.', 'Saved ✓', 'You can still change it.')
  await room.command({ type: 'endWorkshop' })
  await says('Goodbye', 'You may close this page.', 'heading: Thank you.')
  await proxy.close()
})
