/** The end of a workshop, and its undoing: what the end closed is open again, as far as the stage did not go on meanwhile. */
import type { State } from './state.ts'

/** Ends it and closes what is open. */
export function end(state: State, at: number): void {
  if (state.endedAt !== null)
    return
  const open = [...state.polls.values()].filter(({ accepting }) => accepting)
  state.endedAt = at
  state.atEnd = { slide: state.stage.slide, open: open.map(({ definition, shown }) => ({ poll: definition.id, shown })) }
  for (const poll of open) {
    Object.assign(poll, { accepting: false, closedAt: at })
    poll.version++
  }
}

/** Goes on. A question whose slide was left since, or whose result was shown, stays closed, as it would have been. */
export function reopen(state: State): void {
  for (const { poll: id, shown } of state.atEnd?.open ?? []) {
    const poll = state.polls.get(id)
    if (!poll || poll.closedAt !== state.endedAt || poll.shown !== shown || !isStillOn(state, poll.definition.open))
      continue
    Object.assign(poll, { accepting: true, closedAt: null })
    poll.version++
  }
  state.endedAt = null
  state.atEnd = null
}

function isStillOn({ stage, deck, atEnd }: State, open: string | undefined): boolean {
  switch (open) {
    case 'talk':
      return true
    case 'lobby':
      return stage.slide === deck.slides[0]?.id
    default:
      return stage.slide === atEnd!.slide
  }
}
