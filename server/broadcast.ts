/**
 * Brings views to those who may see them. Every message is a whole view, made and encoded once for all who may
 * see the same, so any of them may be left out: a client that is behind is skipped and gets the newest when it
 * has caught up, and nothing is ever queued without bound.
 */
import type { BoardView, PhoneView, PresenterBoardView, RemoteView, RoomView } from '../workshop/views.ts'
import type { Clients } from './clients.ts'
import type { Clock } from './clock.ts'
import type { Io, WorkshopSocket } from './io.ts'
import type { Losses } from './losses.ts'
import type { Moment } from './moment.ts'
import type { Workshop } from './workshop.ts'
import { effects } from '../workshop/effects.ts'
import { paceView } from '../workshop/pace.ts'
import { remoteView } from '../workshop/remote.ts'
import { asidesAhead, boardView, isAlike, phoneView, presenterBoardView, roomView } from '../workshop/view.ts'
import { rooms } from './io.ts'
import { ownViews } from './own.ts'
import { pace } from './pace.ts'

/** How often views go out while people answer, a second. */
export const frames = { screens: 20, phones: 5, presenters: 5, remotes: 5 }

/** How often the stage may be told where that costs little, a second: a little oftener than it draws. */
export const drawn = 80

/** How often the speaker's phone is told what passes by itself, such as the presses of the last minute, in milliseconds. */
const passing = 10_000

export interface Broadcast {
  /** Brings a socket that has just come, or caught up, to the newest state. */
  greet: (socket: WorkshopSocket) => void
  /** What all phones are told by now, for a page that is still to come: see server/moment.ts. */
  moment: Moment
  close: () => void
}

interface Surroundings {
  every: Clock['every']
  /** The note of a slide. */
  note: (slide: string) => string
}

/** Sends views after every fold of the workshop. */
export function openBroadcast(io: Io, clients: Clients, workshop: Workshop, losses: Losses, { every, note }: Surroundings): Broadcast {
  const { state, now, onFold } = workshop
  const own = ownViews(io, workshop, losses)
  const boardCache = newest<BoardView>(id => boardView(state, id))
  const presenterCache = newest<PresenterBoardView>(id => presenterBoardView(state, id))
  const sentBoards = new Map<string, number>()
  const sentToPresenters = new Map<string, number>()
  let sentRoom = JSON.stringify(roomView(state))
  let sentOwn = ''
  let isAwaited = false
  let sentRemote = ''
  let isAwaitedByRemotes = false
  /** The sockets of phones that came, or caught up, while a view of all phones is on its way: they were told something newer. */
  let greeted: Set<string> | undefined
  let sentPhone = JSON.stringify(phoneView(state))
  /** What a page was given last, as JSON, and when it was made, in milliseconds of the process: as often as phones are told. */
  let given: { told: string | undefined, at: number } | undefined

  /** The newest view of one poll, kept until the poll changes. */
  function newest<View>(make: (id: string) => View): (id: string) => View {
    const kept = new Map<string, { version: number, view: View }>()
    return (id) => {
      const { version } = state.polls.get(id)!
      const known = kept.get(id)
      if (known?.version === version)
        return known.view
      const view = make(id)
      kept.set(id, { version, view })
      return view
    }
  }

  /** The views of all polls that changed since they were last sent. */
  function changed<View>(sent: Map<string, number>, view: (id: string) => View): Record<string, View> | undefined {
    const views: Record<string, View> = {}
    for (const [id, { version }] of state.polls) {
      if (sent.get(id) !== version) {
        sent.set(id, version)
        views[id] = view(id)
      }
    }
    return Object.keys(views).length > 0 ? views : undefined
  }

  function all<View>(view: (id: string) => View): Record<string, View> {
    return Object.fromEntries([...state.polls.keys()].map(id => [id, view(id)]))
  }

  /** Sets apart those of a room that have not taken what was sent before, and speaks to the others. */
  function upToDate(room: string) {
    for (const client of clients.busy)
      client.fallBehind(room)
    return io.to(room).except(rooms.behind)
  }

  const screens = pace(frames.screens, () => {
    if (!io.sockets.adapter.rooms.has(rooms.screens))
      return
    const room: RoomView = roomView(state)
    const asJson = JSON.stringify(room)
    const boards = changed(sentBoards, boardCache)
    if (asJson === sentRoom && !boards && !isAwaited)
      return
    isAwaited = false
    upToDate(rooms.screens).emit('screen', {
      now: now(),
      seq: workshop.seq,
      ...(asJson === sentRoom ? {} : { room }),
      ...(boards ? { boards } : {}),
    })
    sentRoom = asJson
  }, drawn)

  const presenters = pace(frames.presenters, () => {
    if (!io.sockets.adapter.rooms.has(rooms.presenters))
      return
    const boards = changed(sentToPresenters, presenterCache)
    const own = { pace: paceView(state), ahead: asidesAhead(state) }
    const asJson = JSON.stringify(own)
    if (!boards && asJson === sentOwn)
      return
    upToDate(rooms.presenters).emit('presenter', {
      seq: workshop.seq,
      ...(asJson === sentOwn ? {} : own),
      ...(boards ? { boards } : {}),
    })
    sentOwn = asJson
  })

  const remote = (): RemoteView => remoteView(state, note(state.stage.slide), all(presenterCache), now())

  const remotes = pace(frames.remotes, () => {
    if (!io.sockets.adapter.rooms.has(rooms.remotes))
      return
    const view = remote()
    const asJson = JSON.stringify(view)
    if (asJson === sentRemote && !isAwaitedByRemotes)
      return
    isAwaitedByRemotes = false
    sentRemote = asJson
    upToDate(rooms.remotes).emit('remote', { ...view, now: now(), seq: workshop.seq })
  })

  const phones = pace(frames.phones, async (pause) => {
    const view: PhoneView = phoneView(state)
    const { seq } = workshop
    greeted = new Set()
    if (await own.send(view, pause))
      phones.touch()
    const asJson = JSON.stringify(view)
    if (asJson !== sentPhone) {
      sentPhone = asJson
      upToDate(rooms.phones).except([...greeted]).emit('phone', { ...view, seq })
    }
    greeted = undefined
  })

  onFold((event) => {
    const { views } = effects[event.type]
    const urgent = views !== 'in turn'
    if (urgent)
      given = undefined
    isAwaited ||= views === 'always'
    isAwaitedByRemotes ||= views === 'always'
    const isPlayed = own.note(event)
    screens.touch(urgent)
    presenters.touch(urgent)
    remotes.touch(urgent)
    phones.touch(urgent || isPlayed)
  })
  const stop = every(passing, async () => remotes.touch())

  return {
    greet(socket) {
      const { role } = socket.data
      if (role.as === 'phone') {
        greeted?.add(socket.id)
        own.greet(socket, role)
        socket.emit('phone', { ...phoneView(state), seq: workshop.seq })
        return
      }
      if (role.as === 'remote') {
        if (role.driving)
          socket.emit('remote', { ...remote(), now: now(), seq: workshop.seq })
        return
      }
      socket.emit('screen', { now: now(), seq: workshop.seq, room: roomView(state), boards: all(boardCache) })
      if (role.presenter && role.driving) {
        socket.emit('presenter', { seq: workshop.seq, pace: paceView(state), ahead: asidesAhead(state), boards: all(presenterCache) })
      }
    },
    moment() {
      if (!given || performance.now() - given.at > 1000 / frames.phones)
        given = { told: isAlike(state) ? JSON.stringify(phoneView(state)) : undefined, at: performance.now() }
      return given.told
    },
    close() {
      stop()
      for (const each of [screens, presenters, remotes, phones])
        each.stop()
    },
  }
}
