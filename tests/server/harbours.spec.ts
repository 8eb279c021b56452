/** Two Harbours over real sockets: six people, one who changes their mind, one who drops, one who comes late, and a server that is killed in the middle. */
import type { HarboursPersonal, HarboursTally, Side } from '../../talk/kinds/harbours/shapes.ts'
import type { Phone } from './client.ts'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openAudience } from '../../rehearsal/audience.ts'
import { roomClock } from '../../rehearsal/clock.ts'
import { logOf } from '../../server/archive.ts'
import { loadTalk } from '../../server/talk.ts'
import { people as who } from '../../talk/people/index.ts'
import { startProcess, startWorkshop, temporaryFolder } from '../harness.ts'
import { phone, screen } from './client.ts'
import { expect, test } from './room.ts'

const deck = join(import.meta.dirname, 'decks/harbours.md')

const hand = ({ own }: Phone): HarboursPersonal | undefined => own().personal.one?.harbours

/** Taps the same side on every card as it comes, so that all agree; until what it returns is called. */
function player(who: Phone, side: Side): () => void {
  const tried = new Set<string>()
  const tap = () => {
    const { card } = hand(who) ?? {}
    if (!card || tried.has(card.id) || !who.socket.connected)
      return
    tried.add(card.id)
    // A tap that nobody took is gone, as on a phone; the card in hand says so, and is tapped again.
    void who.cast({ poll: 'one', slot: card.id, value: side }).then(({ ok }) => ok || tried.delete(card.id), () => tried.delete(card.id))
  }
  who.socket.on('own', tap)
  tap()
  return () => who.socket.off('own', tap)
}

test('a round goes on where a killed server left it, and everybody keeps their place', async () => {
  test.setTimeout(300_000)
  const data = await temporaryFolder()
  const first = await startProcess({ data, deck })
  const presenter = await screen(first.url, first.key, true)
  const people = await Promise.all(Array.from({ length: 6 }, () => phone(first.url)))
  await presenter.move('game', 0)
  await presenter.move('game', 1)
  await Promise.all(people.map(who => who.asked('one')))
  expect(people[0]!.view().question!.together!.harbours).toMatchObject({ phase: 'practice' })
  people.forEach(who => player(who, 'north'))

  // One squad of six: it sails as one once practice is over.
  await Promise.all(people.map(who => who.when((_, { personal }) => (personal.one?.harbours?.sailed ?? 0) >= 12 && personal.one?.harbours?.way === 'squad')))
  const before = hand(people[0]!)!
  expect(before).toMatchObject({ people: 6, last: { sailed: 'north' } })

  await first.kill()
  const second = await startProcess({ data, deck, port: first.port })
  // All come back by themselves, to the boat that stood, and those that sailed before count.
  await Promise.all(people.map(who => who.when((_, { personal }) => (personal.one?.harbours?.sailed ?? 0) > before.sailed)))

  const late = await phone(second.url)
  expect(hand(late)).toMatchObject({ card: { id: 'welcome' }, sailed: 0 })
  player(late, 'north')
  await late.when((_, { personal }) => personal.one?.harbours?.people === 7 && personal.one.harbours.sailed >= 7)
  const [dropped] = people
  dropped!.socket.disconnect()
  dropped!.socket.connect()
  await dropped!.when((_, { personal }) => personal.one?.harbours?.people === 7)

  // The change comes, told to all at once and once.
  await Promise.all(people.map(who => who.when(({ question }) => question?.together?.harbours?.phase === 'after')))
  expect(people[1]!.view().question!.together!.harbours).toMatchObject({ told: 'Now red boats south, blue north.' })
  await presenter.when((_, { one }) => (one?.result as HarboursTally | undefined)?.second === 10)
  const { ways, players, passed } = presenter.boards().one!.result as HarboursTally
  expect([players, passed, ways.squad.squads]).toEqual([7, 0, 1])

  const { id } = presenter.room().workshop
  for (const { socket } of [...people, late, presenter])
    socket.close()
  await second.close()
  // The log's deck has polls of a kind that the talk brings.
  await loadTalk(deck)
  const ticks = logOf(data, id).flatMap(event => event.type === 'pollTicked' ? [event.tick] : [])
  expect(ticks.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
  await rm(data, { recursive: true })
})

test('however fast somebody taps, they are told of the game four times a second, and of the next question before it', async () => {
  test.setTimeout(120_000)
  const workshop = await startWorkshop({ deck })
  const presenter = await screen(workshop.url, workshop.key, true)
  const swift = await phone(workshop.url)
  await presenter.move('game', 0)
  await presenter.move('game', 1)
  await swift.asked('one')
  const began = performance.now()
  for (let boats = 0; boats < 12; boats++) {
    const { id } = hand(swift)!.card!
    await swift.cast({ poll: 'one', slot: id, value: 'north' })
    await swift.when(() => hand(swift)?.card?.id !== id)
  }
  // Of twelve the fifth and the ninth had to wait.
  expect(performance.now() - began).toBeGreaterThan(1990)
  // It has just been told four times.
  const before = new Promise(resolve => swift.socket.on('phone', ({ question }) => question?.poll.id === 'two' && resolve(swift.own().personal)))
  await presenter.move('game', 2)
  expect(await before).toHaveProperty('two.harbours.card')
  swift.socket.close()
  presenter.socket.close()
  await workshop.close()
})

test('rehearsed people play: they practise, sit in squads, and their boats sail; one of six does not, and nobody waits for them', async () => {
  test.setTimeout(180_000)
  const workshop = await startWorkshop({ deck })
  const presenter = await screen(workshop.url, workshop.key, true)
  const audience = openAudience({ url: workshop.url, slides: () => undefined, people: 6, who, seed: 3, clock: roomClock(4), steady: true })
  await presenter.when(({ here }) => here === 6)
  await presenter.move('game', 0)
  await presenter.move('game', 1)
  const result = () => presenter.boards().one?.result as HarboursTally | undefined
  await presenter.when(() => (result()?.ways.squad.named.sailed ?? 0) > 0)
  expect(result()).toMatchObject({ phase: 'before', ways: { squad: { squads: 1 } } })
  expect(result()!.players).toBeGreaterThan(2)
  expect(audience.receipts().counted).toBeGreaterThan(5)
  expect(await audience.answered('one')).toBe(result()!.players)
  audience.leave()
  presenter.socket.close()
  await workshop.close()
})
