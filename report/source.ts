/** A report is made of a workshop as it stands, or of its recording: the same fold either way. */
import type { Recording } from '../workshop/recording/format.ts'
import type { State } from '../workshop/state.ts'
import { evolve } from '../workshop/evolve.ts'
import { initialState } from '../workshop/state.ts'

/** The state at the end. The events of a recording are folded from copies, since the fold keeps what it is given. */
export function stateOf(source: State | Recording): State {
  return 'events' in source
    ? source.events.reduce((state, event) => evolve(state, structuredClone(event)), initialState())
    : source
}

/** What a reader must know of the recording that a report was made of. */
export function remarksOn(source: State | Recording): string[] {
  if (!('events' in source))
    return []
  const { damage, header: { redacted } } = source
  return [
    ...(damage ? [damage.say] : []),
    ...(redacted?.texts ? ['Made of a recording without texts.'] : []),
    ...(redacted?.cells ? ['Made of a recording without the answers of very few people.'] : []),
  ]
}
