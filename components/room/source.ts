/**
 * Where boards get what they show. They know only views, never events, and never ask who makes them: a socket
 * (live.ts) or, for a recording, the same fold in the browser. One source a tab, since Slidev mounts a slide's
 * components two or three times.
 */
import type { Ref } from 'vue'
import type { JoinView, PresentersView, Warning } from '../../workshop/protocol.ts'
import type { Asides, BoardView, PaceView, PresenterBoardView, RoomView } from '../../workshop/views.ts'
import { ref, shallowRef } from 'vue'

/** `still`: no source (print, export, a deck without a server); `lost`: the server went away, the last views stay. */
export type Status = 'still' | 'connecting' | 'live' | 'lost' | 'recording'

export const status: Ref<Status> = ref('still')
export const room: Ref<RoomView | null> = shallowRef(null)
/** The number of the entry of the log up to which all of this is known. */
export const seq: Ref<number> = ref(0)
export const boards: Ref<Record<string, BoardView>> = shallowRef({})
/** Whether what the room answers is saved, or waits on the phones. */
export const isSaving: Ref<boolean> = ref(true)
export const join: Ref<JoinView | null> = shallowRef(null)
/** Whether this page's key opens the workshop. */
export const driving: Ref<boolean> = ref(false)
/** Whether this page moved and has not heard yet what the room looks like there. */
export const isAhead: Ref<boolean> = ref(false)
/** Whether this page moved, and the room does not know. */
export const isAlone: Ref<boolean> = ref(false)
/** Only in the presenter view of a page with the key. */
export const presenterBoards: Ref<Record<string, PresenterBoardView>> = shallowRef({})

/** Who leads; only in the presenter view of a page with the key. */
export const presenters: Ref<PresentersView> = shallowRef({ laptops: 0, phones: 0 })

/** How the talk stands in time; only there, null elsewhere. */
export const pace: Ref<PaceView | null> = shallowRef(null)

/** What the next press lets the room say; only there, null elsewhere. */
export const ahead: Ref<Asides | null> = shallowRef(null)

/** What is wrong now; only in the presenter view of a page with the key. */
export const warnings: Ref<Warning[]> = shallowRef([])

/** Where the clock of a recording stands, in milliseconds since 1970; null where time is the time of day. */
export const moment: Ref<number | null> = ref(null)

/** How many times as fast as it went a recording plays; 1 where time is the time of day, or stands. */
export const tempo: Ref<number> = ref(1)

/** A recording without its clock: every view is of the end, whichever slide and click is on. */
export const isFinal: Ref<boolean> = ref(false)
