/** Part 1 by the arrow keys alone: a presenter, a stage on another machine, three phones, and what the stage shows at each step. */
import { findings } from '../axe.ts'
import { spokenOn } from '../spoken.ts'
import { answerEach, sortEach, writeEach } from './ballots.ts'
import { arabic, wrongWay } from './directions.ts'
import { asked, expect, poll, test } from './room.ts'

test('a presenter who touches nothing but the arrow runs all of part 1', async ({ room }) => {
  const { stage, phones, press, at } = room
  /** Presses the arrow and waits until everybody is there. */
  const next = async (slide: number, click: number) => {
    await press('ArrowRight')
    await at(slide, click)
  }
  const shows = async (id: string, phase: string) => expect(poll(stage, id)).toHaveAttribute('data-phase', phase)
  const counts = async (id: string, text: string) => expect(poll(stage, id).getByTestId('answered')).toHaveText(text)
  const spoken = await spokenOn(stage)
  /** What people wrote stands in its own direction on the stage and beside the notes, and nothing there shuts anybody out. */
  const isRight = async () => {
    expect([...await wrongWay(stage), ...await wrongWay(room.presenter)]).toEqual([])
    expect(await findings(stage)).toEqual([])
  }
  const row = (id: string, key: string) => poll(stage, id).locator(`[data-row="${key}"]`)

  await test.step('the lobby asks, and tells only the count', async () => {
    await writeEach(phones, 'breakers', ['Slack', 'a meeting', undefined])
    await counts('breakers', '2 answers, kept for later')
    await expect(stage.getByTestId('join').getByTestId('here')).toHaveText(/^3/)
    // What the mark of additions means is seen and heard.
    await expect(stage.locator('.ours:visible')).toHaveText('added: With this bar: added to the talk')
    await expect(stage.getByText('Slack')).toHaveCount(0)
    // What moves behind it is drawn with as many pixels as are seen.
    await expect(stage.locator('.loose-arrows')).toHaveJSProperty('width', 1920)
    await isRight()
  })

  await test.step('hands go up live', async () => {
    await next(2, 0)
    await expect(stage.getByTestId('chip').getByTestId('here')).toHaveText('3')
    await next(2, 1)
    await expect(poll(stage, 'hands')).toHaveAttribute('data-phase', 'waiting')
    await next(2, 2)
    await answerEach(phones, 'hands', ['My hand is up', 'Not me', undefined])
    await expect(poll(stage, 'hands').getByTestId('raised')).toHaveText('1 of 3 raised')
  })

  await test.step('the dial is asked and stays hidden', async () => {
    await next(2, 3)
    await expect(poll(stage, 'hands')).toHaveCount(0)
    await answerEach(phones, 'weird', ['3', '5', '7'])
    await counts('weird', '3 of 3')
    await next(3, 0)
    await next(3, 1)
    await next(3, 2)
    await expect(poll(stage, 'hands')).toContainText('raised a hand')
    await next(3, 3)
    // Who listens hears each question once, as it opens, and no count.
    expect(await spoken()).toEqual(['Raise your hand', 'How weird'].map(ask => expect.stringContaining(`A question is open: ${ask}`)))
  })

  await test.step('sentences, then votes that make them grow', async () => {
    for (let click = 0; click <= 5; click++)
      await next(4, click)
    await next(4, 6)
    const sentence = 'Sharing alignment on XYZ'
    await answerEach(phones, 'heard', [sentence, sentence, 'None of these'])
    await counts('heard', '3 of 3')
    await isRight()
    await next(4, 7)
    await shows('heard', 'result')
  })

  await test.step('definitions are written and sealed', async () => {
    await next(5, 0)
    await next(5, 1)
    await answerEach(phones, 'can-define', ['Yes', 'Yes', 'No'])
    await next(5, 2)
    await writeEach(phones, 'define', ['agreeing', 'same goal', arabic])
    await counts('define', '3 of 3')
    await expect(stage.getByText('3 definitions, sealed')).toBeVisible()
    await expect(stage.getByText('same goal')).toHaveCount(0)
  })

  await test.step('of so few definitions nothing is told but that they are sealed', async () => {
    for (let click = 0; click <= 2; click++)
      await next(6, click)
    await expect(room.presenter.locator('form').getByText('0 of 3')).toBeVisible()
    await expect(stage.getByText('mention acting independently')).toHaveCount(0)
    await expect(stage.getByText('same goal')).toHaveCount(0)
  })

  await test.step('sentences are sorted, rewritten and voted on', async () => {
    await next(7, 0)
    await sortEach(phones, 'real-verb', ['agree', 'know something', 'agree'], 5)
    await counts('real-verb', '3 of 3')
    for (let click = 1; click <= 5; click++)
      await next(7, click)
    await next(7, 6)
    await expect(poll(stage, 'rewrite').getByRole('heading')).toHaveText('Rewrite it without “align”: Sharing alignment on XYZ')
    await writeEach(phones, 'rewrite', ['Telling you XYZ', arabic, undefined])
    await next(7, 7)
    await asked(phones[2]!, 'rewrite-vote')
    await phones[2]!.getByRole('button', { name: 'Telling you XYZ', exact: true }).click()
    await counts('rewrite-vote', '1 of 3')
    await next(7, 8)
    const labels = poll(stage, 'rewrite-vote').locator('.row-label')
    await expect(labels.first()).toHaveText('Telling you XYZ')
    await expect(labels.getByText(arabic)).toBeVisible()
    await isRight()
  })

  await test.step('the definitions are judged while the word comes apart, and stay sealed', async () => {
    await next(8, 0)
    for (const phone of phones) {
      await asked(phone, 'define-judge')
      for (const verdict of ['Same thing', 'Different']) {
        await phone.getByRole('button', { name: verdict }).click()
      }
      await expect(phone.getByText('That was the last one.')).toBeVisible()
    }
    for (let click = 1; click <= 2; click++) {
      await next(8, click)
      await counts('define-judge', '3 of 3')
    }
    await expect(stage.getByText('same goal')).toHaveCount(0)
  })

  await test.step('no polls, no hurry', async () => {
    for (let click = 0; click <= 3; click++)
      await next(9, click)
    await next(10, 0)
  })

  await test.step('few answers are drawn, not counted in per cent', async () => {
    await next(11, 0)
    await answerEach(phones, 'coerced', ['Never', 'Often', 'Often'])
    await next(11, 1)
    await expect(row('coerced', 'often')).toHaveAttribute('data-count', '2')
    await expect(poll(stage, 'coerced').locator('.row-value')).toHaveCount(0)
    await expect(poll(stage, 'coerced').getByRole('table')).toContainText('Often')
    for (let click = 2; click <= 5; click++)
      await next(11, click)
  })

  await test.step('the envelope opens on slide 12', async () => {
    await next(12, 0)
    await expect(stage.getByText('same goal')).toHaveCount(0)
    await next(12, 1)
    await expect(stage.getByText('same goal')).toBeVisible()
    await expect(stage.locator('.wall').getByText(arabic)).toBeVisible()
    await isRight()
    for (let click = 2; click <= 4; click++)
      await next(12, click)
  })

  await test.step('felt, a word for it, stories', async () => {
    await next(13, 0)
    await next(13, 1)
    await answerEach(phones, 'felt', ['Yes', 'Yes', 'Yes'])
    await next(13, 2)
    await writeEach(phones, 'felt-word', ['pain', 'Pain', 'lost'])
    await next(13, 3)
    await expect(row('felt-word', 'lost')).toBeVisible()
    await expect(row('felt-word', 'pain')).toHaveAttribute('data-count', '2')
    for (let click = 4; click <= 7; click++)
      await next(13, click)
    await writeEach(phones, 'story', ['nobody had told the other team', arabic, undefined])
    await next(13, 8)
    await expect(poll(stage, 'story')).toContainText('nobody had told the other team')
    await isRight()
  })

  await test.step('the same people on the thesis', async () => {
    for (let click = 0; click <= 3; click++)
      await next(14, click)
    await expect(room.presenter.getByTestId('jumped')).toHaveCount(0)
  })
})
