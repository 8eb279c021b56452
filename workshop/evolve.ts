import type { Event } from './events.ts'
import type { State } from './state.ts'

export declare function evolve(state: State, event: Event): State
