/** The front door of a published deck: made of what the deck says and what a room answered, and of nothing that was not shown. */
import vm from 'node:vm'
import { expect, test } from '@playwright/test'
import { doorOf } from '../../door/data.ts'
import { headOf } from '../../door/head.ts'
import { momentsOf, placesOf } from '../../door/moments.ts'
import { renderDoor } from '../../door/page.ts'
import { forwarding } from '../../door/script.ts'
import { rendered } from '../../report/markup.ts'
import { answer, metIn, times } from './reports.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

const east = { id: 'east', kind: 'compass', toward: 90, ask: 'Which way is lunch?' }

/** A room of so many, who were asked three questions in this order and shown what came of two. */
function room(n = 20) {
  const workshop = new Workshop(deckOf({ first: {}, asked: { polls: [yesNo('ready'), east, yesNo('hidden')] } }))
  workshop.here = n
  workshop.to('asked').join(...people(n))
  answer(workshop, 'east', [...times(n - 1, 90), 270])
  answer(workshop.wait(1000), 'ready', [...times(n - 3, 'yes'), 'no', 'no', 'no'])
  workshop.wait(1000).do({ type: 'openPoll', poll: 'hidden' })
  for (const voter of people(n))
    workshop.cast(voter, 'hidden', 'yes')
  return workshop.state
}

test('says what the headmatter says, with the counts of the room, and leads to what there is', () => {
  const door = doorOf({ title: 'Lunch', author: 'Ada', door: { says: 'Nobody knows where lunch is.', about: 'A talk of which the room is the proof.', moments: ['ready'] } }, { room: { name: 'today', state: room(), report: 'reports/today.html' }, model: '?explore=soup&seed=1' })
  expect(door).toMatchObject({ title: 'Lunch', says: 'Nobody knows where lunch is.', about: 'A talk of which the room is the proof: 20\u00A0people, 3\u00A0questions.', isSimulated: false })
  expect(door.ways.map(({ to, href }) => [to, href])).toEqual([['replay', 'talk.html?replay=today'], ['models', 'talk.html?explore=soup&seed=1'], ['report', 'reports/today.html'], ['slides', 'talk.html']])
  expect(door.moments.map(({ poll, said }) => [poll, said])).toEqual([['ready', 'Yes: 17, No: 3, of 20']])
})

test('of a deck that says little it is the title and the first words of its info, and of no room there are no counts', () => {
  expect(doorOf({ title: 'Lunch', info: '## Lunch\n\nWhere [we](https://we.example) eat,\nand *why*.\n\nMore.' }, {})).toMatchObject({
    says: 'Lunch',
    about: 'Where we eat, and why.',
    moments: [],
    ways: [{ to: 'slides' }],
  })
  expect(doorOf({ title: 'Lunch', author: 'Ada' }, {}).about).toBe('A talk by Ada that asks its room.')
})

test('people who were simulated are called so wherever they are counted', () => {
  const state = room()
  state.workshop!.simulated = true
  const door = doorOf({ title: 'Lunch' }, { room: { name: 'today', state } })
  expect(door.about).toBe('A talk that asks its room: 20\u00A0simulated people, 3\u00A0questions.')
  expect(door.ways[0]!.say).toBe('Watch what a simulated room said')
  expect(door.isSimulated).toBe(true)
})

test('moments are results that were shown, those named in their order, else in the order of time', () => {
  const state = room()
  expect(momentsOf(state).map(({ poll }) => poll)).toEqual(['east', 'ready'])
  expect(momentsOf(state, ['ready', 'hidden', 'east']).map(({ poll }) => poll)).toEqual(['ready', 'east'])
  expect(() => momentsOf(state, ['lunch'])).toThrow('door.moments names "lunch"')
  expect(momentsOf(state)[0]!.said).toBe('19 of 20 point east')
})

test('every person is an arrow in every moment, and turns at most half round', () => {
  const places = placesOf(momentsOf(room()))
  expect(places.map(({ length }) => length)).toEqual([20, 20, 20])
  for (let i = 1; i < places.length; i++)
    places[i]!.forEach((place, person) => expect(Math.abs(place![2] - places[i - 1]![person]![2])).toBeLessThanOrEqual(180.1))
  // Too many to be seen are drawn as the stage draws them.
  const crowd = momentsOf(room(400))
  expect(crowd.map(({ arrows, shapes }) => [arrows.length, shapes.length > 0])).toEqual([[0, true], [0, true]])
})

test('who reads it as text reads a count beside its per cent, not run together', async () => {
  const page = await renderDoor(doorOf({ title: 'Lunch' }, { room: { name: 'today', state: room() } }))
  expect(page).toContain('17 <small>85\u00A0%</small>')
  expect(metIn(page)).toEqual([])
})

test('words of anybody are words on its page, and the tags of a link name the picture in full where the address is known', async () => {
  const door = doorOf({ title: '<b>&', door: { says: '</title><script>1</script>' } }, {})
  const page = await renderDoor(door)
  expect(page).not.toContain('<b>')
  expect(page.match(/<script/g)).toHaveLength(2)
  const tags = (await Promise.all(headOf(door, { url: 'https://talk.example/a/', picture: 'https://talk.example/a/preview.png' }).map(rendered))).join('\n')
  expect(tags).toContain('<meta property="og:image" content="https://talk.example/a/preview.png">')
  expect(tags).toContain('<link rel="canonical" href="https://talk.example/a/">')
  expect((await Promise.all(headOf(door, {}).map(rendered))).join('\n')).not.toMatch(/og:image|og:url|canonical/)
})

test('addresses of slides, recordings and models go on to the deck, and no other', () => {
  const leads = (search: string, hash = '') => {
    let to: string | undefined
    vm.runInNewContext(forwarding, { location: { search, hash, replace: (address: string) => to = address } })
    return to
  }
  expect(['?replay=a&t=1:00', '?with=b', '?x=1&explore=coin&seed=7', '?print'].map(search => leads(search))).toEqual(['?replay=a&t=1:00', '?with=b', '?x=1&explore=coin&seed=7', '?print'].map(search => `talk.html${search}`))
  expect(leads('?replay=a', '#/2?clicks=3')).toBe('talk.html?replay=a#/2?clicks=3')
  expect(leads('', '#/12')).toBe('talk.html#/12')
  for (const [search, hash] of [['', ''], ['?utm_source=mail', ''], ['', '#about'], ['?replayed=1', '']])
    expect(leads(search!, hash)).toBeUndefined()
})
