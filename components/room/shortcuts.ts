/**
 * The presenter's keys in one table, so that the keyboard, the console's buttons and its list of keys cannot differ.
 * All act on the poll that the room is at now. None asks whether it is meant: each is taken back by one more press.
 */
import type { BoardView, TextView } from '../../workshop/views.ts'
import { until } from '@vueuse/core'
import { waitingIn } from '../../workshop/waiting.ts'
import { approve, textBoard } from './approval.ts'
import { ask } from './ask.ts'
import { say, sayUndo } from './notice.ts'
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

const isMeant = trackPresses()

/** The poll that the keys act on. */
function focused(): BoardView | undefined {
  const id = room.value?.focus
  return id ? boards.value[id] : undefined
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
    press: onPoll(({ poll }) => void startRound(poll.id)),
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
    label: () => 'Hide last',
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
    label: () => 'Bring back',
    blocked: () => room.value?.hidesText ? undefined : 'nothing is hidden',
    press: () => void bringBack(),
  },
  {
    key: 'a',
    label: () => waiting().length > 0 ? `Approve ${waiting().length}` : 'Approve',
    blocked: () => waiting().length > 0 ? undefined : 'no text waits for you',
    press: () => void approveAll(),
  },
  {
    key: 'j',
    label: () => room.value?.joinShown ? 'Put QR away' : 'QR large',
    blocked: () => room.value ? undefined : 'no room yet',
    press: () => void ask({ type: room.value?.joinShown ? 'hideJoin' : 'showJoin' }),
  },
  {
    key: 'r',
    label: () => room.value?.report ? 'Unshare' : 'Share report',
    blocked: () => room.value ? undefined : 'no room yet',
    press: () => void shareReport(),
  },
  {
    key: 'e',
    label: () => 'End',
    blocked: () => room.value?.ended ? 'it has ended' : undefined,
    press: () => void endWorkshop(),
  },
  {
    key: 'e',
    shift: true,
    label: () => 'Undo end',
    blocked: () => room.value?.ended ? undefined : 'it has not ended',
    press: () => void goOn(),
  },
]

function waiting(): TextView[] {
  return waitingIn(textBoard())
}

async function approveAll(): Promise<void> {
  const texts = waiting()
  if (await approve(textBoard()!.poll.id, texts))
    sayUndo(texts.length === 1 ? 'The stage may show it. H hides the newest text.' : `The stage may show all ${texts.length}. H hides the newest text.`)
}

/** Hides a text everywhere, and says how it comes back. */
export async function hideText(poll: string, text: string): Promise<void> {
  if (await ask({ type: 'hideText', poll, text }))
    sayUndo('Hidden. Shift+H brings it back.')
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
    sayUndo(isShared ? 'The report is taken back. R shares it again.' : 'The room can read its report. R again takes it back.')
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

async function startRound(poll: string): Promise<void> {
  if (await ask({ type: 'startRound', poll }))
    sayUndo('Asked again from nothing. Shift+N brings back what was there.')
}

async function endWorkshop(): Promise<void> {
  if (await ask({ type: 'endWorkshop' }))
    sayUndo('It has ended; phones say goodbye. Shift+E takes that back.')
}

async function goOn(): Promise<void> {
  if (await ask({ type: 'reopenWorkshop' }))
    say('It goes on where it was.')
}
