import type { Event } from './events.ts'
import type { Receipt } from './protocol.ts'
import type { State } from './state.ts'
import type { BoardView, OwnView, PhoneView, PresenterBoardView, RoomView } from './views.ts'

export declare function roomView(state: State): RoomView
export declare function boardView(state: State, poll: string): BoardView
export declare function presenterBoardView(state: State, poll: string): PresenterBoardView
export declare function phoneView(state: State): PhoneView
export declare function ownView(state: State, voter: string): OwnView
export declare function receiptOf(state: State, event: Event & { type: 'ballotCast' }): Receipt
