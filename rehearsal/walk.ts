/**
 * A rehearsal without a speaker: a browser drives the deck with the arrow key, while time passes only as fast as the
 * room can follow. The log has the times of a talk; making it takes a few minutes.
 */
import type { App } from '../server/app.ts'
import type { Audience } from './audience.ts'
import type { WoundClock } from './clock.ts'
import type { Noted } from './pace.ts'
import { setTimeout } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { bringChromium, browserFlags } from '../build/browser.ts'
import { rulesOf } from '../workshop/kinds/index.ts'
import { looksPrivate } from '../workshop/moderation.ts'
import { phoneView, presenterBoardView } from '../workshop/view.ts'
import { groupOf } from './bank.ts'
import { walkDeck } from './driving.ts'
import { stay } from './pace.ts'
import { anyone } from './people.ts'
import { openQuestion } from './phone.ts'

const second = 1000

/** How long a press, or the phones, may take by the machine's clock. */
const patience = 30 * second

/** In a game time passes in such small pieces, in milliseconds. */
const beat = 20

/** The doors are open so long before the talk. */
const lobby = 180 * second

/** How long an answer to the room's most wanted questions takes, and how many there is time for. */
const answering = 45 * second
const answeredAtMost = 2

export interface Walk { app: App, audience: Audience, clock: WoundClock, seed: number, notes: Noted[] }

/** From the open doors to the goodbye. */
export async function walkAlone(walk: Walk): Promise<void> {
  const { app, clock, seed, notes, audience } = walk
  const { workshop } = app
  const { slides } = workshop.state.deck
  const browser = await chromium.launch({ executablePath: bringChromium(), args: browserFlags })
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await page.goto(`${app.url}/deck/#key=${app.key}`)
    await page.getByTestId('role').filter({ hasText: 'leads' }).waitFor({ state: 'attached' })
    await clock.pass(lobby)
    await walkDeck(page, slides.length, async (stop) => {
      const { id } = slides[stop.slide - 1]!
      await soon(folded(walk, ({ stage }) => stage.slide === id && stage.click === stop.click), `slide ${stop.slide}, click ${stop.click}`)
      await soon(audience.heard(openQuestion(phoneView(workshop.state).question)), 'the phones')
      await moderate(app)
      const opened = slides[stop.slide - 1]!.polls.find(({ opens }) => opens === stop.click)
      const lasts = stay(seed, notes[stop.slide - 1]!, stop, opened)
      await (opened && rulesOf(opened.kind).clock ? passAsItDoes(clock, lasts) : clock.pass(lasts))
      await moderate(app)
    })
    await answerQuestions(walk)
    await workshop.present({ type: 'endWorkshop' })
    await soon(audience.heard(null), 'the goodbye')
  }
  finally {
    await browser.close()
  }
}

/** A game is played by what phones are told meanwhile: so its time passes as fast as the machine's. */
async function passAsItDoes(clock: WoundClock, lasts: number): Promise<void> {
  let last = performance.now()
  for (let left = lasts; left > 0;) {
    await setTimeout(beat)
    const now = performance.now()
    await clock.pass(Math.min(left, now - last))
    left -= now - last
    last = now
  }
}

/** What should be so in a moment. @throws Error where it is not: a walk that nobody watches must not hang. */
async function soon(wait: Promise<void>, what: string): Promise<void> {
  const over = new AbortController()
  const late = setTimeout(patience, true, { signal: over.signal }).catch(() => false)
  const isLate = await Promise.race([wait.then(() => false), late])
  over.abort()
  if (isLate)
    throw new Error(`The walk waited in vain for ${what}`)
}

/** Waits until the workshop's state is so. */
function folded({ app: { workshop } }: Walk, holds: (state: App['workshop']['state']) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = workshop.onFold(check)
    function check(): void {
      if (!holds(workshop.state))
        return
      end()
      resolve()
    }
    check()
  })
}

/**
 * What somebody at the presenter view does for the speaker: passes texts where they wait, but none that names somebody;
 * hides those as soon as phones send them away or a slide would show them, and at once what looks private.
 */
async function moderate({ workshop, talk }: App): Promise<void> {
  const people = { ...anyone, ...talk.people }
  for (const [poll, { gated, wasAsked }] of workshop.state.polls) {
    const waiting = wasAsked ? presenterBoardView(workshop.state, poll).texts.filter(({ approved, hidden }) => !approved && !hidden) : []
    const isDoubtful = ({ text }: { text: string }) => looksPrivate(text) || groupOf(people, text) === 'naming'
    for (const { id, text, flags } of waiting.filter(isDoubtful)) {
      if (!gated || flags > 0 || looksPrivate(text))
        await workshop.present({ type: 'hideText', poll, text: id })
    }
    const texts = waiting.filter(text => !isDoubtful(text)).map(({ id }) => id)
    if (gated && texts.length > 0)
      await workshop.present({ type: 'approveTexts', poll, texts })
  }
}

/** The most wanted questions go on stage, one after the other. */
async function answerQuestions({ app: { workshop }, clock }: Walk): Promise<void> {
  for (const [poll, { definition: { kind } }] of workshop.state.polls) {
    if (kind !== 'questions')
      continue
    const wanted = presenterBoardView(workshop.state, poll).texts.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
    for (const { id } of wanted.slice(0, answeredAtMost)) {
      await workshop.present({ type: 'chooseText', poll, text: id })
      await clock.pass(answering)
    }
    await workshop.present({ type: 'chooseText', poll, text: null })
  }
}
