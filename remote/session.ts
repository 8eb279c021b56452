/**
 * What the speaker's phone knows and does. It shows what the server tells and guesses nothing: a press says where the room
 * was as it was made, is sent once or not at all, and the next one counts only when the room is seen where that led.
 */
import type { Connection } from '../browser/connection.ts'
import type { PresenterCommand } from '../workshop/commands.ts'
import type { Answer, Known, PresentersView, Warning } from '../workshop/protocol.ts'
import type { RemoteView } from '../workshop/views.ts'
import { connect } from '../browser/connection.ts'
import { keptKey } from '../browser/presenter-key.ts'
import { protocol } from '../browser/protocol.ts'

export type Step = 'next' | 'back'
export type List = 'texts' | 'questions'

/** A line for the speaker, and what to ask, in order, to take back what was done. */
export interface Said { text: string, undo?: PresenterCommand[] }

export interface Session {
  /** `none`: this browser has no key. `asked`: the server has not said. `wrong`: it does not open this workshop. */
  key: 'none' | 'asked' | 'right' | 'wrong'
  view: RemoteView & Known | null
  presenters: PresentersView
  warnings: Warning[]
  /** The server's time, in milliseconds since 1970, once it has told a view. */
  now: () => number
  /** False once the connection has been gone long enough to say so. */
  reachable: boolean
  /** Whether a press is on its way, or has not been seen to arrive. */
  isBusy: () => boolean
  said: Said | undefined
  /** What is looked at in the place of the note. */
  list: List | undefined
  look: (list: List | undefined) => void
  /** Comes in with the key that this browser has; again where it has another one now. */
  enter: () => void
  press: (to: Step) => Promise<void>
  /** Does something about a text of a list, one command after another, and says so. Not twice by a thumb that bounces. */
  act: (commands: PresenterCommand[], done: string) => Promise<void>
  /** Takes back what was said to be done. */
  undo: () => Promise<void>
}

/** Milliseconds that a line stands, longer where it says how something is taken back. */
const saidFor = 4000
const undoFor = 10_000

/** After an action the list moves up under the thumb: so many milliseconds nothing else is meant. */
const bounce = 400

/** `onChange` is called after anything that may show. */
export function startSession(onChange: () => void): Session {
  let connection: Connection | undefined
  let isWaiting = false
  /** The number of the log up to which the room has to be seen before the next press. */
  let awaited = 0
  /** The server's clock less this one's; updates that took longer are behind, so the largest is the best. */
  let ahead = Number.NEGATIVE_INFINITY
  let actedAt = Number.NEGATIVE_INFINITY
  let silence: ReturnType<typeof setTimeout> | undefined

  const session: Session = {
    key: 'none',
    view: null,
    presenters: { laptops: 0, phones: 0 },
    warnings: [],
    now: () => Date.now() + ahead,
    reachable: true,
    isBusy: () => isWaiting || (session.view?.seq ?? 0) < awaited,
    said: undefined,
    list: undefined,
    look(list) {
      session.list = list
      onChange()
    },
    enter() {
      if (keptKey() === undefined)
        return
      session.key = 'asked'
      if (connection)
        connection.restart()
      else
        connection = open()
      onChange()
    },
    async press(to) {
      const { view } = session
      if (!view || session.isBusy())
        return
      isWaiting = true
      onChange()
      const answer = await ask({ type: 'step', to, from: view.stage, pressed: Math.round(session.now()) })
      isWaiting = false
      if (answer?.ok)
        awaited = answer.seq
      navigator.vibrate?.(answer?.ok ? 12 : [50, 60, 50])
      onChange()
    },
    async act(commands, done) {
      const now = performance.now()
      if (now - actedAt < bounce)
        return
      actedAt = now
      const undo = await askAll(commands)
      actedAt = performance.now()
      if (undo)
        say({ text: done, ...(undo.length > 0 ? { undo } : {}) })
    },
    async undo() {
      const { undo } = session.said ?? {}
      if (undo && await askAll(undo))
        say({ text: 'Taken back.' })
    },
  }

  function open(): Connection {
    return connect({
      hello: async () => ({ as: 'remote', protocol, key: keptKey() ?? '' }),
      hear(socket, ready) {
        socket.on('key', (opens) => {
          // Whatever was waited for is gone with the connection before.
          awaited = 0
          ahead = Number.NEGATIVE_INFINITY
          session.key = opens ? 'right' : 'wrong'
          if (opens)
            ready()
          onChange()
        })
        socket.on('remote', (view) => {
          ahead = Math.max(ahead, view.now - Date.now())
          session.view = view
          // A list that was gone through gives its place back to the note.
          if ((session.list === 'texts' && !view.waiting) || (session.list === 'questions' && !view.questions))
            session.list = undefined
          onChange()
        })
        socket.on('presenters', (presenters) => {
          session.presenters = presenters
          onChange()
        })
        socket.on('warnings', (warnings) => {
          session.warnings = warnings
          onChange()
        })
      },
      reachable(reachable) {
        session.reachable = reachable
        onChange()
      },
    })
  }

  /** One after the other. What takes all of it back, in order; undefined where something was not done. */
  async function askAll(commands: PresenterCommand[]): Promise<PresenterCommand[] | undefined> {
    const undo: PresenterCommand[] = []
    for (const command of commands) {
      const answer = await ask(command)
      if (!answer?.ok)
        return undefined
      undo.unshift(...answer.undo ?? [])
    }
    return undo
  }

  async function ask(command: PresenterCommand): Promise<Answer & Known | undefined> {
    if (!connection?.isReady()) {
      say({ text: 'No connection: nothing was sent.' })
      return undefined
    }
    const answer = await connection.ask(socket => socket.emitWithAck('command', command))
    if (!answer)
      say({ text: 'No answer came. Look at the room before you press again.' })
    else if (!answer.ok)
      say({ text: answer.say })
    return answer
  }

  function say(said: Said): void {
    session.said = said
    clearTimeout(silence)
    silence = setTimeout(() => {
      session.said = undefined
      onChange()
    }, said.undo ? undoFor : saidFor)
    onChange()
  }

  return session
}
