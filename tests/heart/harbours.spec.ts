/** Two Harbours as a fold: cards and squads by seed, boats that wait, a clock that ticks, and whoever comes and goes. */
import type { PollState, State } from '../../workshop/state.ts'
import { expect, test } from '@playwright/test'
import { dealt } from '../../talk/kinds/harbours/cards.ts'
import { playOf } from '../../talk/kinds/harbours/play.ts'
import { tallyOf } from '../../workshop/figures.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { currentRound } from '../../workshop/state.ts'
import { ownView, phoneView } from '../../workshop/view.ts'
import { Game } from './harbours.ts'
import { shared } from './shared.ts'
import { people, replay } from './workshop.ts'

const squadsOf = (game: Game, poll = game.poll) => playOf(currentRound(game.state.polls.get(poll)! as PollState<'harbours'>))!.squads.map(({ members }) => members)

/** Everybody taps once in practice; squads are drawn as it ends. */
function drawn(n: number): Game {
  const game = new Game().play('one')
  for (const voter of people(n))
    game.tap(voter, 'north')
  return game.seconds(5)
}

/** The people of a squad that plays as one now. */
const crewOf = (game: Game) => squadsOf(game).find(members => game.hand(members[0]!).way === 'squad')!
const loneOf = (game: Game) => squadsOf(game).find(members => game.hand(members[0]!).way === 'each')!

test('of any six cards in a row two are red, two blue and two white, of which one needs the doctor', () => {
  for (const seed of [1, 2, 3]) {
    for (const block of [0, 1, 2]) {
      const six = [0, 1, 2, 3, 4, 5].map(i => dealt(seed, { of: 'squad', no: 0 }, block * 6 + i))
      expect(six.map(({ colour }) => colour).sort()).toEqual(['blue', 'blue', 'red', 'red', 'white', 'white'])
      expect(six.filter(({ colour }) => colour === 'white').map(({ need }) => need).sort()).toEqual(['crane', 'doctor'])
      expect(six.every(({ colour, need }) => colour === 'white' || (colour === 'red') === (need === 'doctor'))).toBe(true)
    }
  }
})

test('round(n/5) squads of three to seven are drawn as practice ends, half X and half Y, and stay', () => {
  for (const [n, many] of [[1, 1], [2, 1], [3, 1], [7, 1], [8, 2], [13, 3], [40, 8], [401, 80]] as const) {
    const game = drawn(n)
    const squads = squadsOf(game)
    expect(squads.length).toBe(many)
    expect(squads.flat().sort()).toEqual(people(n).sort())
    if (n > 2)
      expect(squads.every(({ length }) => length >= 3 && length <= 7)).toBe(true)
    const before = squads
    game.seconds(20).play('two').seconds(20).play('three')
    expect(squadsOf(game)).toEqual(before)
  }
})

test('half X plays squad, each, each and half Y each, squad, squad', () => {
  const game = drawn(10)
  const [x, y] = squadsOf(game)
  const ways = () => [x, y].map(members => game.hand(members![0]!).way)
  expect(ways()).toEqual(['squad', 'each'])
  game.seconds(20).play('two')
  expect(ways()).toEqual(['each', 'squad'])
  game.seconds(20).play('three')
  expect(ways()).toEqual(['each', 'squad'])
})

test('a squad\'s boat waits for all, stays where they differ, and sails as many boats as it has people', () => {
  const game = drawn(10)
  const crew = crewOf(game)
  const card = game.card(crew[0]!)
  for (const voter of crew.slice(0, -2))
    game.tap(voter, 'north')
  expect(game.hand(crew.at(-1)!)).toMatchObject({ standing: 'choosing', people: 5, sailed: 0 })
  game.tap(crew.at(-2)!, 'north')
  expect(crew.map(voter => game.hand(voter).standing)).toEqual(crew.map(() => 'one'))
  game.tap(crew.at(-1)!, 'south')
  expect(game.hand(crew[0]!)).toMatchObject({ standing: 'different', differences: 1, card })
  game.tap(crew[0]!, 'south')
  expect(game.hand(crew[1]!)).toMatchObject({ standing: 'different', differences: 2 })
  for (const voter of crew.slice(0, -1))
    game.tap(voter, 'south')
  expect(game.hand(crew[0]!)).toMatchObject({ sailed: 5, differences: 0, last: { sailed: 'south' }, card: { id: 'squad-1' } })
  expect(game.tally().ways.squad.named.sailed + game.tally().ways.squad.white.sailed).toBe(5)
})

test('each alone, a tap sails a boat', () => {
  const game = drawn(10)
  const [ada] = loneOf(game)
  game.tap(ada!, 'north')
  game.tap(ada!, 'north')
  expect(game.hand(ada!)).toMatchObject({ way: 'each', people: 1, sailed: 2, card: { id: 'seat-2' } })
  expect(game.tally().ways.each.named.sailed + game.tally().ways.each.white.sailed).toBe(2)
})

test('what was tapped in practice counts nothing, and stands on no boat of the squad', () => {
  const game = new Game().play('one')
  for (const voter of people(5)) {
    game.tap(voter, 'north')
    expect(game.tap(voter, 'north')).toMatchObject({ ok: true })
  }
  game.seconds(5)
  expect(game.tally().ways.squad).toMatchObject({ people: 0, named: { sailed: 0 }, white: { sailed: 0 } })
  expect(game.hand('voter-0')).toMatchObject({ way: 'squad', sailed: 0 })
  expect(ownView(game.state, 'voter-0').ballots.one).toEqual({})
})

test('who is silent for six seconds is passed over, counted, and back with a tap', () => {
  const game = drawn(10)
  const crew = crewOf(game)
  const [silent, ...awake] = crew
  for (const voter of awake)
    game.tap(voter, 'south')
  game.seconds(5)
  expect(game.hand(silent!)).not.toHaveProperty('isPassed')
  game.seconds(1)
  expect(game.hand(silent!)).toMatchObject({ isPassed: true, sailed: 0 })
  expect(game.hand(awake[0]!)).toMatchObject({ sailed: awake.length, card: { id: 'squad-1' } })
  expect(game.tally().passed).toBe(1)
  for (const voter of awake)
    game.tap(voter, 'north')
  expect(game.hand(awake[0]!).card!.id).toBe('squad-2')
  game.tap(silent!, 'north')
  for (const voter of awake.slice(1))
    game.tap(voter, 'north')
  expect(game.hand(silent!)).toMatchObject({ card: { id: 'squad-2' }, standing: 'one' })
  game.tap(awake[0]!, 'north')
  expect(game.hand(silent!).card!.id).toBe('squad-3')
})

test('the harbours change places at ten seconds, and a boat is right by where they are as it sails', () => {
  const game = drawn(10)
  const together = () => phoneView(game.state).question!.together!.harbours!
  expect(together()).toEqual({ phase: 'before', lasts: 10, told: 'Red boats north, blue boats south.' })
  const [ada, bob] = loneOf(game)
  game.tap(ada!, game.wise(ada!))
  game.seconds(9)
  expect(together().phase).toBe('before')
  game.seconds(1)
  expect(together()).toEqual({ phase: 'after', lasts: 10, told: 'Now red boats south, blue north.' })
  for (let i = 0; i < 6; i++)
    game.tap(bob!, game.wise(bob!))
  const { named, white, curve } = game.tally().ways.each
  expect(named).toEqual({ sailed: named.right, right: named.right })
  expect(white.right).toBeLessThanOrEqual(white.sailed)
  expect(curve).toHaveLength(10)
  game.seconds(10)
  expect(together()).toMatchObject({ phase: 'over', lasts: 0 })
  expect(game.tap(ada!, 'north')).toMatchObject({ ok: false })
})

test('after a slot one tap says how it felt, until the question ends, and of whoever played', () => {
  const game = drawn(10)
  const [ada, bob] = crewOf(game)
  game.tap(ada!, 'north')
  expect(game.cast(ada!, 'one', 4, { slot: 'feel' })).toMatchObject({ ok: false })
  game.seconds(20)
  expect(game.hand(ada!)).toMatchObject({ asksFeeling: true })
  expect(game.hand(ada!)).not.toHaveProperty('card')
  expect(game.cast(ada!, 'one', 4, { slot: 'feel' })).toMatchObject({ ok: true })
  expect(game.cast(ada!, 'one', 2, { slot: 'feel' })).toMatchObject({ ok: true })
  expect(game.cast(ada!, 'one', 'north', { slot: 'feel' })).toMatchObject({ ok: false })
  expect(game.cast(bob!, 'one', 4, { slot: 'feel' })).toMatchObject({ ok: false })
  expect(game.tally().feeling.squad).toEqual([0, 1, 0, 0, 0])
  game.play('two')
  expect(game.cast(ada!, 'one', 5, { slot: 'feel' })).toMatchObject({ ok: false, reason: 'late' })
})

test('whoever comes late takes a place in the smallest squad with the first tap, which sails nothing', () => {
  const game = drawn(13)
  const smallest = squadsOf(game).findIndex(members => members.length === 4)
  game.seconds(3).join('late')
  expect(game.hand('late')).toMatchObject({ plays: true, card: { id: 'welcome' }, sailed: 0 })
  game.tap('late', 'north')
  expect(squadsOf(game)[smallest]).toContain('late')
  expect(game.card('late').id).not.toBe('welcome')
  expect(game.hand('late').sailed).toBe(0)
  const { people: there } = game.tally().ways[game.hand('late').way as 'squad']
  expect(there).toBe(1)
})

test('nobody waits at the start of a slot for those who were gone at the end of the one before', () => {
  const game = drawn(10)
  const y = loneOf(game)
  for (const voter of y.slice(1))
    game.tap(voter, 'north')
  game.seconds(18)
  for (const voter of y.slice(1))
    game.tap(voter, 'north')
  game.seconds(2).play('two')
  for (const voter of y.slice(1))
    game.tap(voter, 'north')
  expect(game.hand(y[1]!)).toMatchObject({ way: 'squad', sailed: 4 })
  expect(game.hand(y[0]!)).toMatchObject({ isPassed: true, sailed: 0 })
})

test('above two thousand people two thousand drawn by seed play, and the others watch', () => {
  const game = drawn(2010)
  const { players, watching, ways } = game.tally()
  expect([players, watching, ways.squad.squads + ways.each.squads]).toEqual([2000, 10, 400])
  game.join('late')
  game.tap('late', 'north')
  expect(game.hand('late')).toMatchObject({ plays: false })
  expect(game.tap('late', 'north')).toMatchObject({ ok: false })
  expect(game.tally().squads).toHaveLength(12)
})

test('the room\'s one boat waits for everybody who is here, and keeps each person\'s first tap', () => {
  const game = new Game().join('ada', 'bob', 'cyd').play('room')
  game.tap('ada', 'north')
  game.tap('bob', 'south')
  expect(game.tally().room).toMatchObject({ here: 3, waiting: 1, standing: 'one', sailed: 0, first: { north: 1, south: 1 } })
  game.tap('cyd', 'south')
  expect(game.hand('ada')).toMatchObject({ way: 'room', standing: 'different', differences: 1, plays: true })
  game.tap('ada', 'south')
  expect(game.tally().room).toMatchObject({ waiting: 3, sailed: 1, first: { north: 1, south: 2 } })
  game.seconds(15)
  expect(game.tally().phase).toBe('over')
  expect(game.tap('ada', 'south')).toMatchObject({ ok: false })
  game.play('one')
  expect(game.card('ada').id).toBe('seat-0')
})

test('no tap has any grace, and one on a boat that has sailed does not count', () => {
  const game = drawn(10)
  const [ada, bob] = loneOf(game)
  const { id } = game.card(ada!)
  game.tap(ada!, 'north')
  expect(game.cast(ada!, 'one', 'south', { slot: id })).toMatchObject({ ok: false, reason: 'late' })
  game.do({ type: 'closePoll', poll: 'one' })
  expect(game.tap(bob!, 'north')).toMatchObject({ ok: false, reason: 'late' })
})

test('two tabs of one person are one player, and a phone is told of no more than the card in hand', () => {
  const game = drawn(10)
  const [ada] = loneOf(game)
  const { id } = game.card(ada!)
  expect(game.cast(ada!, 'one', 'north', { slot: id, edit: 1 })).toMatchObject({ ok: true })
  expect(game.cast(ada!, 'one', 'south', { slot: id, edit: 1 })).toMatchObject({ ok: false })
  expect(game.tally().ways.each.named.sailed + game.tally().ways.each.white.sailed).toBe(1)
  expect(ownView(game.state, ada!).ballots.one).toEqual({})
})

test('a slot can be stopped and gone on with, run again with the same squads, left out and undone', () => {
  const game = drawn(10)
  const squads = squadsOf(game)
  game.seconds(8).do({ type: 'closePoll', poll: 'one' })
  game.seconds(30)
  game.do({ type: 'openPoll', poll: 'one' })
  expect(game.tally()).toMatchObject({ phase: 'before', second: 8 })
  game.seconds(12)
  expect(game.tally().phase).toBe('over')
  game.do({ type: 'startRound', poll: 'one' })
  expect(game.tally()).toMatchObject({ phase: 'practice', second: 0 })
  expect(squadsOf(game)).toEqual(squads)
  game.do({ type: 'undoRound', poll: 'one' })
  expect(game.tally()).toMatchObject({ phase: 'over', second: 20 })
  game.play('three')
  expect(game.tally()).toMatchObject({ phase: 'before', second: 0, players: 10 })
  expect(squadsOf(game)).toEqual(squads)
})

test('where the first slot was left out, the next one begins with practice', () => {
  const game = new Game().play('two')
  expect(phoneView(game.state).question!.together!.harbours!.phase).toBe('practice')
  game.tap('ada', 'north')
  game.seconds(5)
  expect(game.tally()).toMatchObject({ phase: 'before', players: 1 })
})

test('a tick decided twice counts once, one that is not due not at all, and time that nobody ticked costs none', () => {
  const game = drawn(10)
  expect(game.do({ type: 'tickPoll', poll: 'one' })).toEqual([])
  const [tick] = game.wait(1000).do({ type: 'tickPoll', poll: 'one' }) as [never]
  game.append(tick)
  expect(game.tally().second).toBe(1)
  game.wait(60_000).do({ type: 'tickPoll', poll: 'one' })
  expect(game.tally()).toMatchObject({ second: 2, phase: 'before' })
  expect(game.do({ type: 'addTime', poll: 'one', seconds: 30 })).toBe('refused')
})

/** A slot of so many people who come, go and differ. */
function slotOf(n: number): Game {
  const game = drawn(n)
  for (let second = 0; second < 20; second++) {
    for (const voter of people(n).filter((_, i) => (i + second) % 3 > 0))
      game.tap(voter, second % 4 > 0 ? game.wise(voter) : 'south')
    game.seconds(1)
  }
  for (const [i, voter] of people(n).entries())
    game.cast(voter, 'one', i === 0 ? 1 : 4, { slot: 'feel' })
  return game
}

const playIn = (state: State) => playOf(currentRound(state.polls.get('one')! as PollState<'harbours'>))

test('the log alone gives the same game', () => {
  const game = slotOf(23)
  const state = replay(game.log)
  expect(playIn(state)).toEqual(playIn(game.state))
  expect(people(23).map(voter => game.hand(voter, state))).toEqual(people(23).map(voter => game.hand(voter)))
})

test('played again it is at any moment as it was, forwards and backwards', () => {
  const { log } = slotOf(23)
  const playback = openPlayback({ events: log }, { apart: 100 })
  for (const share of [0.1, 0.5, 0.3, 0.9, 0.7, 1, 0.2, 0.6, 0.4, 0.8]) {
    const then = playback.seek(Math.round(share * playback.length))
    expect(playIn(then)).toEqual(playIn(replay(log.slice(0, playback.seq))))
  }
})

test('shared, the game is the same, but for how it felt to fewer than three people', () => {
  const game = slotOf(23).play('two')
  game.to('game', 5)
  const told = shared(game)
  const tally = (state: State) => tallyOf(state, state.polls.get('one')! as PollState<'harbours'>)
  const { feeling, ...rest } = tally(told)
  const before = tally(game.state)
  expect(rest).toEqual({ ...before, feeling: undefined, game: before.game!.map(squad => ({ ...squad, slots: squad.slots.map(slot => slot && { ...slot, feeling: expect.anything() }) })) })
  const all = ({ squad, each }: typeof feeling) => squad.map((n, i) => n + each[i]!)
  expect(all(before.feeling)).toEqual([1, 0, 0, expect.any(Number), 0])
  expect(all(feeling)[0]).toBe(0)
})
