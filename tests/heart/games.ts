/** Whole games of simulated people, quickly: taps go straight into the fold of the game, ticks through the log's. */
import type { SquadGame } from '../../talk/kinds/harbours/shapes.ts'
import type { Sailors } from '../../talk/people/sailors.ts'
import type { PollState, State } from '../../workshop/state.ts'
import { chanceOf } from '../../rehearsal/chance.ts'
import { gameOf } from '../../talk/kinds/harbours/game.ts'
import { personalOf, togetherOf } from '../../talk/kinds/harbours/hand.ts'
import { playOf } from '../../talk/kinds/harbours/play.ts'
import { tapped } from '../../talk/kinds/harbours/sailing.ts'
import { sailing } from '../../talk/people/sailors.ts'
import { evolve } from '../../workshop/evolve.ts'
import { currentRound } from '../../workshop/state.ts'
import { dueOf } from '../../workshop/ticking.ts'
import { Game, parts } from './harbours.ts'

type Part = PollState<'harbours'>

interface Tap { at: number, voter: string, key: string }

/** The three slots as so many such people play them; the same seed gives the same game. */
export function played(people: number, who: Sailors, seed: number): SquadGame[] {
  const game = new Game()
  const voters = Array.from({ length: people }, (_, i) => `voter-${i}`)
  game.join(...voters)
  const room = new Map(voters.map((voter, i) => {
    const chance = chanceOf(seed, 'person', i)
    return [voter, { chance, slowness: chance.lognormal(1, 0.35, 'slowness') }]
  }))
  // Everybody has tapped with the room's one boat before: so all sit in a squad.
  game.play('room')
  for (const voter of voters)
    tapped(game.state.polls.get('room') as Part, voter, 'north', game.now)
  for (const poll of parts.slice(1)) {
    game.now += seed + 60_000
    game.play(poll)
    slot(game.state, poll, room, who)
  }
  const last = game.state.polls.get('three') as Part
  return gameOf(last, game.state)
}

function slot(state: State, id: string, room: Map<string, { chance: ReturnType<typeof chanceOf>, slowness: number }>, who: Sailors): void {
  const poll = state.polls.get(id) as Part
  const round = currentRound(poll)
  const play = playOf(round)!
  const next = sailing(who)
  const noticed = new Map<string, number>()
  const planned: Tap[] = []
  let now = round.since!

  const moveOf = (voter: string) => next({
    person: room.get(voter)!,
    question: { poll: poll.definition, round: round.no, together: togetherOf(poll) },
    personal: personalOf(poll, state, voter),
    now,
    answer: slot => answerOf(voter, slot),
    since(what) {
      const first = noticed.get(`${voter} ${what}`) ?? now
      noticed.set(`${voter} ${what}`, first)
      return now - first
    },
  })

  function answerOf(voter: string, card: string): unknown {
    const seat = play.seats.get(voter)
    const squad = seat?.squad == null ? undefined : play.squads[seat.squad]
    return card.startsWith('squad') ? squad?.boat.choices.get(voter)?.side : undefined
  }

  function plan(voter: string): void {
    const move = moveOf(voter)
    if (!move || move.slot === 'feel')
      return
    const at = now + move.after
    const place = planned.findIndex(other => other.at > at)
    planned.splice(place < 0 ? planned.length : place, 0, { at, voter, key: move.key })
  }

  for (const voter of room.keys())
    plan(voter)
  for (let due = dueOf(poll); due !== null; due = dueOf(poll)) {
    while (planned[0] && planned[0].at < due) {
      const { at, voter, key } = planned.shift()!
      now = at
      const move = moveOf(voter)
      if (move?.key !== key)
        continue
      tapped(poll, voter, move.value as 'north', now)
      const squad = play.squads[play.seats.get(voter)?.squad ?? -1]
      for (const mate of squad && squad.changedAt === now ? squad.members : [voter])
        plan(mate)
    }
    now = due
    evolve(state, { type: 'pollTicked', at: now, poll: id, round: round.no, tick: round.ticks + 1 })
    const isTurn = round.ticks === play.practice || round.ticks === play.practice + 10
    for (const voter of isTurn ? room.keys() : play.squads.flatMap(({ changedAt, members }) => changedAt === now ? members : []))
      plan(voter)
  }
}
