/** A round that goes by a clock, played out in memory: people are told, move, and the clock ticks, each at its time. */
import type { Person } from '../../rehearsal/person.ts'
import type { Move } from '../../rehearsal/playing.ts'
import type { Together } from '../../workshop/kinds/clock.ts'
import type { State, VoterId } from '../../workshop/state.ts'
import { ballotIn } from '../../workshop/ballot-box.ts'
import { evolve } from '../../workshop/evolve.ts'
import { rulesOf } from '../../workshop/kinds/index.ts'
import { currentRound } from '../../workshop/state.ts'
import { dueOf, ticked } from '../../workshop/ticking.ts'

/** No round takes longer, in milliseconds. */
const longest = 120_000

/** Plays a poll that was opened at `at` until its clock stands and nobody moves; `people` are by voter. Answers when that is. */
export function playOut(state: State, id: string, people: Map<VoterId, Person>, at: number): number {
  const poll = state.polls.get(id)!
  const { personal, clock } = rulesOf(poll.definition.kind)
  const round = currentRound(poll)
  const coming: { at: number, voter: VoterId, key: string }[] = []
  const begun = new Set<string>()
  const noticed = new Map<string, number>()
  let now = at
  let together: Together | undefined
  let told = ''

  function nextOf(voter: VoterId): Move | undefined {
    const person = people.get(voter)!
    return person.people.plays[poll.definition.kind]?.({
      person,
      question: { poll: poll.definition, round: round.no, ...(together ? { together } : {}) },
      personal: personal?.(poll, state, voter),
      now,
      answer: slot => ballotIn(round.ballots, voter, slot)?.value,
      since(what) {
        const first = noticed.get(`${voter} ${what}`) ?? now
        noticed.set(`${voter} ${what}`, first)
        return now - first
      },
    })
  }

  function hear(voter: VoterId): void {
    const move = nextOf(voter)
    const name = move && `${voter} ${move.key}`
    if (!name || begun.has(name))
      return
    begun.add(name)
    const next = { at: now + Math.round(move.after), voter, key: move.key }
    // From the end, where most of them go.
    coming.splice(coming.findLastIndex(other => other.at <= next.at) + 1, 0, next)
  }

  /** Whoever is told something new thinks again. */
  function tell(event?: Parameters<NonNullable<typeof clock>['concerned']>[1]): void {
    together = clock!.together?.(poll, state)
    const asJson = JSON.stringify(together)
    const concerned = event ? clock!.concerned(poll, event) : 'everyone'
    const voters = asJson !== told || concerned === 'everyone' ? people.keys() : concerned
    told = asJson
    for (const voter of voters)
      hear(voter)
  }

  function happens(event: Parameters<typeof tell>[0] & object): void {
    evolve(state, event)
    tell(event)
  }

  function move({ voter, key }: typeof coming[number]): void {
    const next = nextOf(voter)
    if (next?.key !== key)
      return
    const { slot, value } = next
    const edit = (ballotIn(round.ballots, voter, slot)?.edit ?? 0) + 1
    happens({ type: 'ballotCast', at: now, poll: id, round: round.no, voter, slot, edit, value })
  }

  tell()
  for (;;) {
    const due = Math.min(dueOf(poll) ?? Infinity, coming[0]?.at ?? Infinity)
    if (due === Infinity || due > at + longest)
      return now
    now = Math.max(now, due)
    if (coming[0]?.at === due)
      move(coming.shift()!)
    else
      ticked(state, id, now).forEach(event => event.type === 'pollTicked' && happens(event))
  }
}
