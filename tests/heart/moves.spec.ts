/** Who leads: a page ignores where the room is while its own moves are on their way, and what is older than their answer. */
import type { Moves } from '../../components/room/moves.ts'
import type { Position } from '../../workshop/position.ts'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { trackMoves } from '../../components/room/moves.ts'
import { samePosition } from '../../workshop/position.ts'

const at = (click: number): Position => ({ slide: 'one', click })
const ok = (seq: number) => ({ ok: true, seq } as const)
const unsaved = { ok: false, reason: 'unsaved', say: 'not saved' } as const
const refused = { ok: false, say: 'there is no such slide', seq: 9 } as const

/** A page that has taken up the room at the start. */
function taken(): Moves {
  const moves = trackMoves()
  moves.hears(at(0), 5)
  expect(moves.next()).toEqual(at(0))
  return moves
}

test('a page that leads nothing goes where the room goes, once for each place', () => {
  const moves = taken()
  moves.hears(at(0), 8)
  expect(moves.next()).toBeUndefined()
  moves.hears(at(3), 9)
  expect(moves.next()).toEqual(at(3))
  expect(moves.next()).toBeUndefined()
})

test('a burst of moves is not pulled back by its echoes, nor by what is older than the last answer', () => {
  const moves = taken()
  const answers = [1, 2, 3].map(click => moves.tells(at(click)))
  moves.hears(at(1), 6)
  expect(moves.next()).toBeUndefined()
  expect(answers.map((hear, i) => hear(ok(6 + i)))).toEqual([false, false, true])
  expect(moves.next()).toBeUndefined()
  moves.hears(at(2), 7)
  expect(moves.next()).toBeUndefined()
  moves.hears(at(3), 8)
  expect(moves.next()).toBeUndefined()
})

test('back and forth to the same place settles there', () => {
  const moves = taken()
  for (const [i, click] of [1, 0, 1].entries())
    moves.tells(at(click))(ok(6 + i))
  for (const [click, seq] of [[1, 6], [0, 7], [1, 8]] as const) {
    moves.hears(at(click), seq)
    expect(moves.next()).toBeUndefined()
  }
  moves.hears(at(0), 9)
  expect(moves.next()).toEqual(at(0))
})

test('the next step, not told yet because its slide is still to be drawn, is not pulled back either', () => {
  const moves = taken()
  moves.tells(at(1))(ok(6))
  for (const seq of [6, 7, 8])
    moves.hears(at(1), seq)
  expect(moves.next()).toBeUndefined()
})

test('a page is ahead of the room from its move until a view as new as the answer', () => {
  const moves = taken()
  expect(moves.isAhead()).toBe(false)
  const hear = moves.tells(at(1))
  moves.hears(at(0), 6)
  expect(moves.isAhead()).toBe(true)
  hear(ok(7))
  expect(moves.isAhead()).toBe(true)
  moves.hears(at(1), 7)
  expect(moves.isAhead()).toBe(false)
  moves.tells(at(2))
  moves.loses()
  expect(moves.isAhead()).toBe(false)
})

test('where another page led the room meanwhile, the page goes there after its last answer', () => {
  const moves = taken()
  const hear = moves.tells(at(1))
  moves.hears(at(7), 7)
  expect(moves.next()).toBeUndefined()
  expect(hear(ok(6))).toBe(true)
  expect(moves.next()).toEqual(at(7))
})

test('led there and back by another page, the room is where it was, and so is the page in the end', () => {
  const moves = taken()
  moves.tells(at(1))(ok(6))
  expect(moves.next()).toBeUndefined()
  moves.hears(at(0), 7)
  expect(moves.next()).toEqual(at(0))
})

test('a move that is refused takes the page back to the room', () => {
  const moves = taken()
  moves.tells(at(1))(refused)
  expect(moves.isAlone()).toBe(false)
  expect(moves.next()).toEqual(at(0))
})

test('what was told to a room that had gone there already is no reason to wait for a view', () => {
  const moves = taken()
  moves.tells(at(0))(ok(12))
  expect(moves.next()).toBeUndefined()
  moves.hears(at(4), 13)
  expect(moves.next()).toEqual(at(4))
})

test('while nothing can be saved the page goes on alone, and follows again once the room has caught up', () => {
  const moves = taken()
  const [first, second] = [moves.tells(at(1)), moves.tells(at(2))]
  expect(first(unsaved)).toBe(false)
  expect(moves.isAlone()).toBe(false)
  expect(second(unsaved)).toBe(true)
  expect(moves.isAlone()).toBe(true)
  moves.hears(at(0), 6)
  expect(moves.next()).toBeUndefined()
  expect(moves.tells(at(2))(unsaved)).toBe(true)
  expect(moves.isAlone()).toBe(true)
  expect(moves.tells(at(2))(ok(7))).toBe(true)
  expect(moves.isAlone()).toBe(false)
  expect(moves.next()).toBeUndefined()
  moves.hears(at(5), 8)
  expect(moves.next()).toEqual(at(5))
})

test('a connection that is lost in the middle of a move leaves the page alone, whatever is answered later', () => {
  const moves = taken()
  const hear = moves.tells(at(1))
  moves.loses()
  expect(moves.isAlone()).toBe(true)
  expect(hear(unsaved)).toBe(false)
  const again = moves.tells(at(1))
  moves.hears(at(0), 5)
  expect(moves.next()).toBeUndefined()
  expect(again(ok(6))).toBe(true)
  expect(moves.next()).toBeUndefined()
})

test('moved while the server is away the page is alone; a page that was not takes up the room', () => {
  const [leads, follows] = [taken(), taken()]
  for (const moves of [leads, follows])
    moves.loses()
  leads.goesOnAlone()
  for (const moves of [leads, follows])
    moves.hears(at(0), 5)
  expect(leads.next()).toBeUndefined()
  expect(follows.next()).toEqual(at(0))
})

test('a new workshop, or a log that lost its end, begins with lower numbers, and the page follows it', () => {
  const moves = taken()
  moves.tells(at(1))(ok(900))
  moves.loses()
  moves.hears(at(0), 3)
  expect(moves.next()).toEqual(at(0))
})

/** A room that pages lead at once: it answers in order and tells each page its place late, skipped or not, never out of order. */
test('however two pages lead at once, in the end both are where the room is', () => {
  const action = fc.record({ page: fc.nat(1), what: fc.constantFrom('move', 'move', 'serve', 'answer', 'tell'), click: fc.nat(4) })
  fc.assert(fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
    let room = { ...at(0), seq: 1 }
    const pages = [0, 1].map(() => ({ moves: trackMoves(), here: at(0), asked: [] as { to: Position, hear: ReturnType<Moves['tells']> }[], mail: [] as (() => void)[] }))
    const tellAll = () => {
      const view = { ...room }
      for (const page of pages)
        page.mail.push(() => page.moves.hears(view, view.seq))
    }
    const serve = (page: typeof pages[0]) => {
      const move = page.asked.shift()
      if (!move)
        return
      if (!samePosition(move.to, room))
        room = { ...move.to, seq: room.seq + 1 }
      const { seq } = room
      page.mail.push(() => move.hear(ok(seq)))
    }
    const deliver = (page: typeof pages[0]) => {
      page.mail.shift()?.()
      page.here = page.moves.next() ?? page.here
    }
    tellAll()
    for (const { page: no, what, click } of actions) {
      const page = pages[no]!
      if (what === 'move') {
        page.here = at(click)
        page.asked.push({ to: page.here, hear: page.moves.tells(page.here) })
      }
      else if (what === 'serve') {
        serve(page)
      }
      else if (what === 'answer') {
        deliver(page)
      }
      else {
        tellAll()
      }
    }
    for (const page of pages) {
      while (page.asked.length > 0)
        serve(page)
    }
    tellAll()
    for (const page of pages) {
      while (page.mail.length > 0)
        deliver(page)
      expect(page.here).toEqual({ slide: room.slide, click: room.click })
    }
  }), { numRuns: 500 })
})
