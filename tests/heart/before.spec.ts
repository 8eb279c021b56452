/** The check before the talk: each line says how it is, and what to do where it is not well. */
import type { CheckLine, Ground } from '../../components/console/before.ts'
import type { Poll } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import { inShort, isBeforeTalk, linesBefore } from '../../components/console/before.ts'
import { unplacedIn } from '../../workshop/placing.ts'

const url = 'http://192.168.1.5:3000'
const polls = ['tea', 'milk'].map((id, opens) => ({ id, kind: 'hands', ask: `${id}?`, opens })) as Poll[]

/** Boards of polls of these ids: that they are there is all that is read. */
const boardsOf = (...ids: string[]) => Object.fromEntries(ids.map(id => [id, {} as BoardView]))

/** All is well, but for what is said here. */
function lines({ trips = [{ ms: 34.2, at: url, own: false }], ...more }: Partial<Ground> & { trips?: NonNullable<Ground['check']>['trips'] } = {}) {
  const found = linesBefore({
    check: { trips, stages: 1, networks: { [url]: 'wlan0' }, disk: { file: 'data/it.sqlite', free: 41e9, low: false } },
    join: { url, addresses: [url, 'http://10.0.0.7:3000'] },
    clockApart: 40,
    slides: [{ polls, unplaced: [] }, { polls: [], unplaced: [] }],
    boards: boardsOf('tea', 'milk'),
    ...more,
  })
  return Object.fromEntries(found.map(({ about, ...line }) => [about, line]))
}

const phone = (ms: number | null, at: string | null = url, own = false) => ({ ms, at, own })

test('all is well in as many lines as there are things to see to, and none says what to do', () => {
  expect(lines()).toEqual({
    Phones: { standing: 'well', say: 'A phone answered in 34 ms.', todo: undefined },
    Address: { standing: 'well', say: 'Phones join at 192.168.1.5:3000, in the network wlan0.' },
    Screens: { standing: 'well', say: 'One page of the stage follows.' },
    Disk: { standing: 'well', say: '41 GB are free where data/it.sqlite is written.' },
    Clock: { standing: 'well', say: 'This page and the server go by the same time.' },
    Deck: { standing: 'well', say: '2 slides ask 2 questions; each stands on its slide.' },
  })
})

test('a phone has come through only when one that is no page of this machine answered', () => {
  const phones = (...trips: ReturnType<typeof phone>[]) => lines({ trips }).Phones
  expect(phones()).toEqual({ standing: 'open', say: 'No phone has joined yet.', todo: 'Open 192.168.1.5:3000 on your own phone, in the network that the room will use.' })
  expect(phones(phone(2, url, true))).toMatchObject({ standing: 'open', say: 'A page on the workshop’s own machine answered in 2 ms; nothing else has joined yet.' })
  expect(phones(phone(2, url, true), phone(null))).toMatchObject({ standing: 'mind', say: 'A phone is joined and did not answer.', todo: expect.stringContaining('Wake the phone') })
  expect(phones(phone(null), phone(80), phone(30), phone(900))).toEqual({ standing: 'well', say: '3 phones answered, half of them within 80 ms.', todo: undefined })
  expect(phones(phone(1400))).toMatchObject({ standing: 'mind', say: 'A phone answered in 1400 ms: slow.' })
})

test('a phone that came by another address than the one that is shown has not tried that', () => {
  const phones = (...trips: ReturnType<typeof phone>[]) => lines({ trips }).Phones
  expect(phones(phone(34, 'http://10.0.0.7:3000'))).toEqual({ standing: 'mind', say: 'A phone answered in 34 ms, but at 10.0.0.7:3000. Nobody has tried the address that the room is shown.', todo: 'Show that address instead, below, or try the one that is shown.' })
  expect(phones(phone(34, 'http://elsewhere'))).toMatchObject({ standing: 'mind', todo: 'Try 192.168.1.5:3000 on a phone.' })
  for (const at of [url, null])
    expect(phones(phone(34, 'http://10.0.0.7:3000'), phone(34, at))).toMatchObject({ standing: 'well' })
})

test('what is not well says what to do', () => {
  const check = { trips: [], stages: 0, networks: {}, disk: { file: 'data/it.sqlite', free: 0.31e9, low: true } }
  const join = { url: 'http://localhost:3000', addresses: ['http://localhost:3000'] }
  const { Address, Screens, Disk, Clock } = lines({ check, join, clockApart: -185_000 })
  expect(Address).toMatchObject({ standing: 'wrong', todo: expect.stringContaining('Join the room’s Wi-Fi or open a hotspot') })
  expect(Screens).toMatchObject({ standing: 'mind', say: 'No page of the stage is open.', todo: expect.stringContaining('/deck') })
  expect(Disk).toMatchObject({ standing: 'wrong', say: 'Only 0.3 GB are free where data/it.sqlite is written.', todo: expect.stringContaining('Free some space') })
  expect(Clock).toMatchObject({ standing: 'mind', say: 'This machine’s clock is 3 minutes behind the server’s.', todo: expect.any(String) })
  expect(lines({ check: { ...check, disk: { ...check.disk, free: null } } }).Disk).toMatchObject({ standing: 'mind' })
  expect(Object.keys(lines({ check: undefined, clockApart: null })).sort()).toEqual(['Address', 'Deck', 'Phones'])
})

test('what is wrong comes first, what is well last', () => {
  const join = { url: 'http://localhost:3000', addresses: ['http://localhost:3000'] }
  const order = Object.entries(lines({ trips: [], join, clockApart: 9000 })).map(([about, { standing }]) => `${about} ${standing}`)
  const short = (standings: string[]) => inShort(standings.map(standing => ({ about: '', standing, say: '' }) as CheckLine))
  expect([['well', 'well'], ['open', 'well'], ['wrong', 'mind', 'open']].map(short)).toEqual(['all is well', 'so far all is well', '2 to see to'])
  expect(order).toEqual(['Address wrong', 'Clock mind', 'Phones open', 'Screens well', 'Disk well', 'Deck well'])
})

test('slides of another deck than the workshop’s, and polls that stand nowhere, are told', () => {
  expect(lines({ boards: boardsOf('tea', 'cake') }).Deck).toMatchObject({ standing: 'wrong', say: 'These slides are of another deck than the workshop’s: milk, cake.' })
  expect(lines({ slides: [{ polls, unplaced: ['milk'] }] }).Deck).toMatchObject({ standing: 'mind', say: '1 slide asks 2 questions, but the stage shows nothing of milk.', todo: 'Put <Poll id="milk" /> on its slide.' })
  // Before the server was heard of there is nothing to compare.
  expect(lines({ boards: {} }).Deck).toMatchObject({ standing: 'well' })
})

test('a poll stands on its slide by itself or in a picture of it; what phones alone have need not', () => {
  const asked = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd', open: 'talk' }, { id: 'e', open: 'never' }, { id: 'f' }]
  expect(unplacedIn('<Poll id="a" />\n<Bubbles\n  of="b" />\n<!-- <Poll id="c" /> -->\n```\n<Poll id="f" />\n```', asked)).toEqual(['c', 'f'])
})

test('it stands open by itself until the talk has begun, and a page that is loaded late on the first slide leaves it away', () => {
  const first = { slide: 1, click: 0 }
  const pace = { begunAt: null, endedAt: null, length: null, isSet: false, slide: { arrivedAt: null, spent: 0, planned: null }, rest: null, skip: null }
  expect(isBeforeTalk(first, pace)).toBe(true)
  expect(isBeforeTalk(first, { ...pace, begunAt: 1000 })).toBe(false)
  expect(isBeforeTalk({ slide: 2, click: 0 }, pace)).toBe(false)
  expect(isBeforeTalk(first, null), 'not known yet').toBe(false)
})
