/** The slots of one game beside each other: what every squad did in each, as far as the same squads played them to the end. */
import type { PollState, State } from '../../../workshop/state.ts'
import type { Play } from './play.ts'
import type { SquadGame } from './shapes.ts'
import { currentRound } from '../../../workshop/state.ts'
import { feelingsOf, figuresOf } from './figures.ts'
import { lengths, phaseOf, playOf, wayOf } from './play.ts'

type Part = PollState<'harbours'>

/** The squads of this part, with what they did in it and in the parts before it. */
export function gameOf(poll: Part, state: State): SquadGame[] {
  const last = playOf(currentRound(poll))
  if (!last || last.drawing === null)
    return []
  const parts = chain(poll, state).flatMap((part) => {
    const play = playOf(currentRound(part))
    return play && play.drawing === last.drawing && phaseOf(play, currentRound(part)) === 'over' ? [{ part, play }] : []
  })
  return last.squads.map(({ half }, no) => ({
    half,
    slots: Array.from({ length: last.part }, (_, i) => slotOf(parts.find(({ play }) => play.part === i + 1), no)),
  }))
}

/** This part and those before it. */
function chain(poll: Part, state: State): Part[] {
  const before = poll.definition.after === undefined ? undefined : state.polls.get(poll.definition.after)
  return [poll, ...before ? chain(before as Part, state) : []]
}

function slotOf(found: { part: Part, play: Play } | undefined, no: number): SquadGame['slots'][number] {
  const squad = found?.play.squads[no]
  return found && squad
    ? { ...figuresOf(found.play, squad, lengths.slot), feeling: feelingsOf(found.part, squad.members), way: wayOf(found.play, squad.half), told: found.part.definition.told }
    : null
}
