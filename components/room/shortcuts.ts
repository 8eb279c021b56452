/**
 * The presenter's keys in one table, so that the keyboard, the console's buttons and its list of keys cannot differ.
 * All act on the poll that the room is at now. None asks whether it is meant: each is taken back by one more press.
 */
import type { BoardView } from '../../workshop/views.ts'
import { until } from '@vueuse/core'
import { sourceOf } from '../../workshop/waiting.ts'
import { approve, textBoard, waitingOnList } from './approval.ts'
import { ask } from './ask.ts'
import { say, takeBack } from './notice.ts'
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

/** So many seconds one press gives an open question. */
const more = 15

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
    press: onPoll(({ poll, accepting }) => void (accepting
      ? ask({ type: 'closePoll', poll: poll.id }, 'Closed. O opens it again.')
      : ask({ type: 'openPoll', poll: poll.id }, 'Phones have the question. U takes it back.'))),
  },
  {
    key: 's',
    label: () => focused()?.shown ? 'Hide result' : 'Show result',
    blocked: notAsked,
    press: onPoll(({ poll, shown }) => void (shown
      ? ask({ type: 'hideResult', poll: poll.id }, 'Hidden. S shows it again.')
      : ask({ type: 'showResult', poll: poll.id }, 'The room sees it. S hides it again.'))),
  },
  {
    key: 'n',
    label: () => 'New round',
    blocked: notAsked,
    press: onPoll(({ poll }) => void ask({ type: 'startRound', poll: poll.id }, 'Asked again from nothing. Shift+N brings back what was there.')),
  },
  {
    key: 'n',
    shift: true,
    label: () => 'Undo round',
    blocked: () => noPoll() ?? ((focused()?.round ?? 0) > 0 ? undefined : 'no earlier round'),
    press: onPoll(({ poll }) => void ask({ type: 'undoRound', poll: poll.id }, 'The earlier round is back. U brings back the later one.')),
  },
  {
    key: 't',
    label: () => `+${more} s`,
    blocked: () => noPoll() ?? (focused()?.accepting ? undefined : 'this question is not open'),
    press: onPoll(({ poll }) => void ask({ type: 'addTime', poll: poll.id, seconds: more }, `${more} seconds more. Shift+T takes them back.`)),
  },
  {
    key: 't',
    shift: true,
    label: () => `Undo +${more} s`,
    blocked: () => (focused()?.timer?.added ?? 0) > 0 ? undefined : 'no time was added',
    press: onPoll(({ poll }) => void ask({ type: 'takeTimeBack', poll: poll.id }, 'They are taken back. T gives them again.')),
  },
  {
    key: 'h',
    label: () => 'Hide last',
    blocked: () => noPoll() ?? (newestText() ? undefined : 'no text to hide'),
    press: () => {
      const newest = newestText()
      if (newest)
        hideText(newest.poll, newest.text, false)
    },
  },
  {
    key: 'h',
    shift: true,
    label: () => 'Bring back',
    blocked: () => room.value?.hidesText ? undefined : 'nothing is hidden',
    press: () => void ask({ type: 'restoreLastText' }, 'It is back. U hides it again.'),
  },
  {
    key: 'a',
    label: () => waitingOnList().length > 0 ? `Approve ${waitingOnList().length}` : 'Approve',
    blocked: () => waitingOnList().length > 0 ? undefined : 'no text waits for you',
    press: () => void approve(textBoard()!.poll.id, waitingOnList()),
  },
  {
    key: 'j',
    label: () => room.value?.joinShown ? 'Put QR away' : 'QR large',
    blocked: () => room.value ? undefined : 'no room yet',
    press: () => void (room.value?.joinShown
      ? ask({ type: 'hideJoin' }, 'Put away. J brings it back.')
      : ask({ type: 'showJoin' }, 'Every screen shows it. J puts it away.')),
  },
  {
    key: 'r',
    label: () => room.value?.report ? 'Unshare' : 'Share report',
    blocked: () => room.value ? undefined : 'no room yet',
    press: shareReport,
  },
  {
    key: 'e',
    label: () => 'End',
    blocked: () => room.value?.ended ? 'it has ended' : undefined,
    press: () => void ask({ type: 'endWorkshop' }, 'It has ended. Shift+E takes that back.'),
  },
  {
    key: 'e',
    shift: true,
    label: () => 'Undo end',
    blocked: () => room.value?.ended ? undefined : 'it has not ended',
    press: () => void ask({ type: 'reopenWorkshop' }, 'It goes on where it was. E ends it.'),
  },
  {
    key: 'u',
    label: () => 'Undo',
    blocked: () => takeBack.value ? undefined : 'nothing to take back',
    press: () => takeBack.value?.(),
  },
]

/** Hides a text everywhere, or brings it back. */
export function hideText(poll: string, text: string, hidden: boolean): void {
  void (hidden
    ? ask({ type: 'restoreText', poll, text }, 'It is back. U hides it again.')
    : ask({ type: 'hideText', poll, text }, 'Hidden. Shift+H brings it back.'))
}

/** Lets the room read its report, or no longer; each time under another path. */
function shareReport(): void {
  void (room.value?.report
    ? ask({ type: 'unshareReport' }, 'The report is taken back. U shares it again, under the same link.')
    : ask({ type: 'shareReport', path: newReportPath() }, 'The room can read its report. R again takes it back.'))
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
function newestText(): { poll: string, text: string } | undefined {
  const asked = focused()?.poll
  // Those that are judged or voted on were written for another question.
  const poll = asked && sourceOf(presenterBoards.value[asked.id]?.poll ?? asked)
  if (poll === undefined)
    return undefined
  const result = boards.value[poll]?.result
  const text = presenterBoards.value[poll]?.texts.find(({ hidden }) => !hidden)?.id
    ?? (result?.kind === 'text' ? result.arms.flatMap(({ texts }) => texts.at(-1)?.id ?? []).at(-1) : undefined)
  return text === undefined ? undefined : { poll, text }
}
