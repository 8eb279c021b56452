/** May a person in the room do this? What phones ask; `decide.ts` has the rest. */
import type { Command } from './commands.ts'
import type { Event } from './events.ts'
import type { Refusal } from './refusal.ts'
import type { State } from './state.ts'
import * as v from 'valibot'
import { refusals, stands, verdict } from './ballots.ts'
import { rulesOf } from './kinds/index.ts'
import { currentRound } from './state.ts'

/** A ballot is counted, stands already, or is refused by its kind or by `verdict`. */
export function castBallot(state: State, command: Extract<Command, { type: 'castBallot' }>, at: number): Event[] | Refusal {
  const ballot = { ...command, type: 'ballotCast' as const, at }
  const poll = state.polls.get(ballot.poll)
  if (!poll)
    return { refused: 'invalid', say: `there is no poll "${ballot.poll}"` }
  const rules = rulesOf(poll.definition.kind)
  if (!rules.slots && ballot.slot !== '0')
    return { refused: 'invalid', say: 'this poll takes one ballot a person' }
  if (ballot.value !== null) {
    const checked = v.safeParse(rules.ballot(poll.definition), ballot.value, { abortEarly: true })
    if (!checked.success)
      return { refused: 'invalid', say: checked.issues[0].message }
    ballot.value = checked.output
  }
  if (stands(state, ballot))
    return []
  const reason = verdict(state, ballot)
  return reason === 'counted' ? [ballot] : refusals[reason]
}

/**
 * A text is flagged once by somebody who was given it; the flag belongs to the poll that the text was written for.
 * Questions are given to all, and stand in the poll itself. A flag may be taken back also when its text is gone for all.
 */
export function flagText(state: State, command: Extract<Command, { type: 'flagText' }>, at: number): Event[] | Refusal {
  const poll = state.polls.get(command.poll)
  const rules = poll && rulesOf(poll.definition.kind)
  const given = rules?.forAll?.(poll!) ?? rules?.personal?.(poll!, state, command.voter).texts
  const source = rules?.forAll ? command.poll : poll && 'of' in poll.definition && poll.definition.of
  const stands = source && currentRound(state.polls.get(source)!).flags.get(command.text)?.has(command.voter)
  if (!source || !(stands || given?.some(({ id }) => id === command.text)))
    return { refused: 'refused', say: 'you were not given this text' }
  const flag = { at, poll: source, text: command.text, voter: command.voter }
  if (command.withdrawn)
    return stands ? [{ type: 'flagWithdrawn', ...flag }] : []
  return stands ? [] : [{ type: 'textFlagged', ...flag }]
}
