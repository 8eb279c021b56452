/**
 * How many newcomers are let in, all together and from one address. A whole room may sit behind one address, so both
 * are wide; who was here before is not counted, and no flood of newcomers keeps them out. Several servers let in no more
 * than one: whom the others let in the log tells, and of one address, which it does not know, each lets in its share.
 */
import { isIPv6 } from 'node:net'
import { Bucket, bucketsBy, rates } from './limits.ts'

export interface Joins {
  /** False where too many came. */
  admit: (address: string) => boolean
  /** Another server has let somebody in. */
  note: () => void
  forgetIdle: () => void
}

/** Nobody has come yet. `servers`: how many let people in now. */
export function openJoins(servers: () => number): Joins {
  const together = new Bucket(rates.joins)
  const networks = bucketsBy(rates.joinsOfAddress)
  return {
    // The address first, so that one address alone cannot take the places of all.
    admit: address => networks.of(networkOf(address)).take(undefined, servers()) && together.take(),
    note: () => together.spend(),
    forgetIdle: networks.forgetIdle,
  }
}

/** What one machine or house has of the net: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain))
    return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean).length ?? 0
  const zeros = tail === undefined ? 0 : 8 - groups.length - after
  return [...groups, ...Array.from<string>({ length: Math.max(0, zeros) }).fill('0'), ...tail?.split(':') ?? []].slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')
}
