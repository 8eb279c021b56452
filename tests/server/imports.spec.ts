/** The arrows of the house: who may import whom. They are read from the files, so that a wrong one cannot slip in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../server/app.ts'

interface Import { from: string, what: string, typeOnly: boolean }

const rooms = ['workshop', 'statistics', 'explorables', 'server', 'phone', 'components', 'layouts', 'setup', 'scripts', 'report']

/** What Slidev finds beside the deck: parts of the big screen that stand in no room. */
const top = '.'

function filesOf(room: string): string[] {
  const folder = join(root, room)
  if (!existsSync(folder))
    return []
  return readdirSync(folder, { recursive: room !== top, withFileTypes: true })
    .filter(entry => entry.isFile() && (room === top ? /\.vue$/ : /\.(?:ts|vue|mjs)$/).test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}

/** Every import of a room; the project's own files by their path from the root. */
function importsOf(room: string): Import[] {
  return filesOf(room).flatMap((file) => {
    const resolved = (name: string) => name.startsWith('.') ? relative(root, join(dirname(file), name)) : name
    const statements = readFileSync(file, 'utf8').split(/^\s*(?=(?:import|export)\s)/m)
    return statements.flatMap((statement): Import[] => {
      const [, name] = /^(?:import|export)\b[^'"]*['"]([^'"]+)['"]/.exec(statement) ?? []
      // The first quotes after `from`: words that an export contains may say "from" as well.
      const isImport = name !== undefined && (/^[^'"]*\sfrom\s*['"]/.test(statement) || /^import\s*['"]/.test(statement))
      // `import('…').Deck` in the place of a type is a type as well; a module that is loaded is awaited or handed on.
      const dynamic = [...statement.matchAll(/(.?)\bimport\(['"]([^'"]+)['"]\)(\.[A-Z])?/g)]
      return [
        ...(isImport ? [{ from: relative(root, file), what: resolved(name), typeOnly: /^(?:import|export)\s+type\b/.test(statement) }] : []),
        ...dynamic.map(([, , what, member]) => ({ from: relative(root, file), what: resolved(what!), typeOnly: member !== undefined })),
      ]
    })
  })
}

const within = (room: string) => ({ what }: Import) => what.startsWith(`${room}/`)

test('imports are found at all', () => {
  expect(importsOf('workshop').some(({ what }) => what === 'valibot')).toBe(true)
  expect(importsOf('server').some(({ what, typeOnly }) => what === 'workshop/state.ts' && typeOnly)).toBe(true)
  expect(importsOf('server').some(({ what, typeOnly }) => what === 'workshop/state.ts' && !typeOnly)).toBe(true)
})

test('the heart imports nothing but itself and the schema library', () => {
  expect(importsOf('workshop').filter(each => !within('workshop')(each) && each.what !== 'valibot')).toEqual([])
})

for (const room of ['statistics', 'explorables']) {
  test(`${room}/ imports nothing but itself`, () => {
    expect(importsOf(room).filter(each => !within(room)(each))).toEqual([])
  })
}

test('the phone takes only types from the heart, and of the other rooms only how whole per cents add up', () => {
  const phone = importsOf('phone')
  expect(phone.length).toBeGreaterThan(0)
  expect(phone.filter(each => within('workshop')(each) && !each.typeOnly)).toEqual([])
  for (const room of rooms.filter(room => room !== 'phone' && room !== 'workshop'))
    expect(phone.filter(within(room)).filter(({ what }) => what !== 'statistics/apportionment.ts')).toEqual([])
  expect(phone.filter(({ what }) => what === 'valibot')).toEqual([])
})

test('the big screen and the server know nothing of each other\'s rooms', () => {
  for (const room of ['components', 'layouts', 'setup', top]) {
    expect(importsOf(room).length).toBeGreaterThan(0)
    for (const other of ['server', 'phone', 'scripts'])
      expect(importsOf(room).filter(within(other))).toEqual([])
  }
  for (const other of ['components', 'layouts', 'setup', 'phone'])
    expect(importsOf('server').filter(within(other))).toEqual([])
})

test('the report takes only the heart, the measures and Vue', () => {
  const allowed = ['workshop', 'statistics', 'report'].map(within)
  expect(importsOf('report').filter(each => !allowed.some(is => is(each)) && !/^vue(?:\/server-renderer)?$/.test(each.what))).toEqual([])
  for (const room of ['workshop', 'statistics', 'explorables', 'components', 'layouts', 'setup', 'phone', top])
    expect(importsOf(room).filter(within('report'))).toEqual([])
})

test('no room is named after nothing', () => {
  const nameless = /^(?:utils?|helpers?|common|shared|types|misc|lib)$/
  const folders = rooms.flatMap(room => [room, ...(existsSync(join(root, room)) ? readdirSync(join(root, room), { recursive: true, withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name) : [])])
  expect(folders.filter(name => nameless.test(name))).toEqual([])
})
