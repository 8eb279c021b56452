/**
 * Where phones find this machine. A laptop changes its network in the middle of a talk, so the addresses are
 * watched, and the presenter picks the one that the room can reach.
 */
import type { Answer, JoinView } from '../workshop/protocol.ts'
import { networkInterfaces } from 'node:os'
import { addressesForPhones, defaultRoutes } from './networks.ts'

/** How often the machine's addresses are looked at, in milliseconds. */
const lookEvery = 2000

export interface Addresses {
  view: () => JoinView
  /** Shows another of the addresses from now on. */
  choose: (url: string) => Answer
  onChange: (listener: (view: JoinView) => void) => void
  /** What the networks are called that the addresses of the view are in. */
  networks: () => Record<string, string>
  /** Whether an address of a client is one of this machine's own. */
  isOwn: (address: string) => boolean
  close: () => void
}

/**
 * The addresses under which phones reach the server; `publicUrl` comes first where there is one. `interfaces` tells
 * what networks the machine is on, `routes` its own addresses on the way out of them.
 */
export function watchAddresses(host: string, port: number, publicUrl: string | undefined, interfaces = networkInterfaces, routes = defaultRoutes): Addresses {
  const listeners: ((view: JoinView) => void)[] = []
  let own = isEverywhere(host) ? [] : [host]
  /** The names of this machine's networks, by address; of those that no phone is in, too. */
  let names = new Map<string, string>()
  let known = current()
  let chosen: string | undefined

  function current(): string[] {
    look()
    const urls = (own.length > 0 ? own : ['localhost']).map(urlOf)
    if (!publicUrl)
      return urls
    // Behind a balancer on this machine only that reaches it.
    return isLoopback(host) ? [publicUrl] : [publicUrl, ...urls]
  }

  /** Where the machine cannot say now, such as without descriptors, what was known stays. */
  function look(): void {
    try {
      const now = interfaces()
      names = new Map(Object.entries(now).flatMap(([name, addresses = []]) => addresses.map(({ address }) => [address, name])))
      if (isEverywhere(host))
        own = addressesForPhones(now, routes(), host === '::')
    }
    catch {}
  }

  function urlOf(address: string): string {
    return `http://${bracketed(address)}${port === 80 ? '' : `:${port}`}`
  }

  function view(): JoinView {
    return { url: chosen && known.includes(chosen) ? chosen : known[0]!, addresses: known }
  }

  function tell(): void {
    for (const listener of listeners)
      listener(view())
  }

  const timer = setInterval(() => {
    const now = current()
    if (now.join() !== known.join()) {
      known = now
      tell()
    }
  }, lookEvery)

  return {
    view,
    choose(url) {
      if (!known.includes(url))
        return { ok: false, say: 'this machine has no such address now' }
      chosen = url
      tell()
      return { ok: true }
    },
    onChange: listener => void listeners.push(listener),
    networks: () => Object.fromEntries(own.flatMap(address => names.has(address) ? [[urlOf(address), names.get(address)!]] : [])),
    isOwn: address => names.has(address.replace(/^::ffff:(?=\d+\.)/i, '')),
    close: () => clearInterval(timer),
  }
}

/** Where this machine itself reaches a server that listens on a host. */
export function ownAddress(host: string, port: number): string {
  return `http://${isEverywhere(host) ? '127.0.0.1' : bracketed(host)}:${port}`
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
