/** The boats, dealt by seed: in any six of a row two red, two blue and two white, of which one needs the doctor and one the crane. */
import type { Card, Phase, Side } from './shapes.ts'
import { hash, shuffled } from '../../../workshop/hash.ts'

type Need = 'doctor' | 'crane'

const loads: Record<Need, string[]> = {
  doctor: ['a hurt fisherman', 'a seasick cook', 'a child with a fever', 'a broken arm', 'a diver with the bends', 'a toothache'],
  crane: ['a piano', 'a church bell', 'a steam engine', 'a stone lion', 'a load of bricks', 'a cannon'],
}

const bag: Record<string, { colour: Card['colour'], need: Need }> = {
  a: { colour: 'red', need: 'doctor' },
  b: { colour: 'red', need: 'doctor' },
  c: { colour: 'blue', need: 'crane' },
  d: { colour: 'blue', need: 'crane' },
  e: { colour: 'white', need: 'doctor' },
  f: { colour: 'white', need: 'crane' },
}
const six = Object.keys(bag)

/** A card with where it ought to go. */
export interface Dealt extends Card { need: Need }

/** Whose cards these are: the whole room's, a squad's or one person's own. */
export type Row = { of: 'room' } | { of: 'squad' | 'seat', no: number }

/** The card numbered `no`, from 0, of a row. One person may be dealt cards of several rows, so its id tells them apart. */
export function dealt(seed: number, row: Row, no: number): Dealt {
  const name = row.of === 'room' ? 'room' : `${row.of} ${row.no}`
  const { colour, need } = bag[shuffled(six, seed, `cards ${name} ${Math.floor(no / six.length)}`)[no % six.length]!]!
  return { id: `${row.of}-${no}`, colour, need, load: loads[need][hash(seed, 'load', name, no) % loads[need].length]! }
}

/** A card as people see it. */
export function cardOf({ id, colour, load }: Dealt): Card {
  return { id, colour, load }
}

/** Where a boat comes right: the doctor is in the north until the change, and in the south from then on. */
export function harbourFor({ need }: Pick<Dealt, 'need'>, phase: Phase): Side {
  return (need === 'doctor') === (phase === 'after') ? 'south' : 'north'
}
