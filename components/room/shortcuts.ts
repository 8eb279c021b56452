/**
 * The presenter's keys in one table, so that the keyboard, the console's buttons and its list of keys cannot differ.
 * All act on the poll that the room is at now, and all can be undone; the end is asked twice besides.
 */
import type { PresenterCommand } from '../../workshop/commands.ts'
import type { BoardView } from '../../workshop/views.ts'
import { until } from '@vueuse/core'
import { ref } from 'vue'
import { command } from './live.ts'
import { say } from './notice.ts'
import { trackPresses } from './presses.ts'
import { newReportPath } from './shared-report.ts'
import { boards, driving, isAhead, presenterBoards, room } from './source.ts'

export interface PresenterKey {
  /** The letter, lower case. */
  key: string
  shift?: boolean
  /** What it will do now, in two or three words. */
  label: () => string
  /** Why it can do nothing now, or undefined. */
  blocked: () => string | undefined
  press: () => void
}

/** A room that was there already may have nothing new to say: a key waits no more milliseconds for it than this. */
const patience = 1000

/** How long the question whether to end the workshop stands, in milliseconds. */
const endStands = 5000

const endAsked = ref(false)
const isMeant = trackPresses()

/** The poll that the keys act on. */
function focused(): BoardView | undefined {
  const id = room.value?.focus
  return id ? boards.value[id] : undefined
}

/** Asks it of the room and tells the presenter where it was refused. */
export async function ask(wish: PresenterCommand): Promise<boolean> {
  const answer = await command(wish)
  if (!answer.ok)
    say(answer.say)
  return answer.ok
}

function onPoll(act: (board: BoardView) => void): () => void {
  return () => {
    const board = focused()
    if (board)
      act(board)
  }
}

function noPoll() {
  return focused() ? undefined : 'no poll on this slide'
}
function notAsked() {
  return focused()?.wasAsked ? undefined : noPoll() ?? 'not asked yet'
}

export const keys: PresenterKey[] = [
  {
    key: 'o',
    label: () => focused()?.accepting
      ? 'Close'
      : focused()?.wasAsked
        ? 'Open again'
        : 'Open',
    blocked: noPoll,
    press: onPoll(({ poll, accepting }) => void ask({
      type: accepting ? 'closePoll' : 'openPoll',
      poll: poll.id,
    })),
  },
  {
    key: 's',
    label: () => focused()?.shown ? 'Hide result' : 'Show result',
    blocked: notAsked,
    press: onPoll(({ poll, shown }) => void ask({ type: shown ? 'hideResult' : 'showResult', poll: poll.id })),
  },
  {
    key: 'n',
    label: () => 'New round',
    blocked: notAsked,
    press: onPoll(({ poll }) => void ask({ type: 'startRound', poll: poll.id })),
  },
  {
    key: 'n',
    shift: true,
    label: () => 'Undo round',
    blocked: () => noPoll() ?? ((focused()?.round ?? 0) > 0 ? undefined : 'no earlier round'),
    press: onPoll(({ poll }) => void ask({ type: 'undoRound', poll: poll.id })),
  },
  {
    key: 'h',
    label: () => 'Hide last text',
    blocked: () => noPoll() ?? (newestText() ? undefined : 'no text to hide'),
    press: onPoll(({ poll }) => {
      const text = newestText()
      if (text)
        void hideText(poll.id, text)
    }),
  },
  {
    key: 'h',
    shift: true,
    label: () => 'Bring it back',
    blocked: () => room.value ? undefined : 'no room yet',
    press: () => void bringBack(),
  },
  {
    key: 'j',
    label: () => room.value?.joinShown ? 'Put QR away' : 'QR large',
    blocked: () => room.value ? undefined : 'no room yet',
    press: () => void ask({ type: room.value?.joinShown ? 'hideJoin' : 'showJoin' }),
  },
  {
    key: 'r',
    label: () => room.value?.report ? 'Take report back' : 'Share report',
    blocked: () => room.value ? undefined : 'no room yet',
    press: () => void shareReport(),
  },
  {
    key: 'e',
    label: () => endAsked.value ? 'Yes, end it' : 'End workshop',
    blocked: () => room.value?.ended ? 'it has ended' : undefined,
    press: end,
  },
  {
    key: 'e',
    shift: true,
    label: () => 'Undo the end',
    blocked: () => room.value?.ended ? undefined : 'it has not ended',
    press: () => void goOn(),
  },
]

/** Hides a text everywhere, and says how it comes back. */
export async function hideText(poll: string, text: string): Promise<void> {
  if (await ask({ type: 'hideText', poll, text }))
    say('Hidden. Shift+H brings it back.')
}

/** Shows the text again that was hidden last, by whichever page. */
async function bringBack(): Promise<void> {
  if (await ask({ type: 'restoreLastText' }))
    say('It is back.')
}

/** Lets the room read its report, or no longer; each time under another path. */
async function shareReport(): Promise<void> {
  const isShared = !!room.value?.report
  if (await ask(isShared ? { type: 'unshareReport' } : { type: 'shareReport', path: newReportPath() }))
    say(isShared ? 'The report is taken back.' : 'The room can read its report. R again takes it back.')
}

/** Whether this press of a key counts. One that bounces, with or without Shift, counts once. */
export function counts({ key }: PresenterKey): boolean {
  return driving.value && isMeant(key, performance.now())
}

/**
 * Runs a key, or says why not. It means the slide that the presenter looks at, so where the page has just moved, it
 * waits until the room is known there.
 */
export async function press(key: PresenterKey): Promise<void> {
  await until(isAhead).toBe(false, { timeout: patience })
  const reason = key.blocked()
  if (reason)
    say(reason)
  else
    key.press()
}

/** The newest text that is visible: the presenter's list is complete, a stage alone knows only what is shown. */
function newestText(): string | undefined {
  const board = focused()
  if (!board)
    return undefined
  const listed = presenterBoards.value[board.poll.id]?.texts.find(({ hidden }) => !hidden)?.id
  if (listed || board.result?.kind !== 'text')
    return listed
  return board.result.arms.flatMap(({ texts }) => texts.at(-1)?.id ?? []).at(-1)
}

function end(): void {
  if (endAsked.value) {
    endAsked.value = false
    void endWorkshop()
    return
  }
  endAsked.value = true
  say('E again ends the workshop for everyone.')
  setTimeout(() => endAsked.value = false, endStands)
}

async function endWorkshop(): Promise<void> {
  if (await ask({ type: 'endWorkshop' }))
    say('It has ended; phones say goodbye. Shift+E takes that back.')
}

async function goOn(): Promise<void> {
  if (await ask({ type: 'reopenWorkshop' }))
    say('It goes on where it was.')
}
