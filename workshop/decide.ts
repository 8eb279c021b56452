import type { Circumstance, Command } from './commands.ts'
import type { Event } from './events.ts'
import type { State } from './state.ts'

/** Why a command is not carried out, in words for the person who asked. */
export interface Refusal { refused: 'late' | 'closed' | 'round' | 'invalid' | 'refused', say: string }

export declare function decide(state: State, command: Command, now: Circumstance): Event[] | Refusal
