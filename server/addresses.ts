/**
 * Where phones find this machine. A laptop changes its network in the middle of a talk, so the addresses are
 * watched, and the presenter picks the one that the room can reach.
 */
import type { Answer, JoinView } from '../workshop/protocol.ts'
import { networkInterfaces } from 'node:os'

/** How often the machine's addresses are looked at, in milliseconds. */
const lookEvery = 2000

export interface Addresses {
  view: () => JoinView
  /** Shows another of the addresses from now on. */
  choose: (url: string) => Answer
  onChange: (listener: (view: JoinView) => void) => void
  close: () => void
}

/**
 * The addresses under which phones reach the server; `publicUrl` comes first where there is one. `interfaces` tells
 * what networks the machine is on.
 */
export function watchAddresses(host: string, port: number, publicUrl: string | undefined, interfaces = networkInterfaces): Addresses {
  const listeners: ((view: JoinView) => void)[] = []
  let known = current()
  let chosen: string | undefined

  function current(): string[] {
    const own = isEverywhere(host) ? lanAddresses(interfaces()) : [host]
    const urls = own.map(address => `http://${bracketed(address)}${port === 80 ? '' : `:${port}`}`)
    return publicUrl ? [publicUrl, ...urls] : urls
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
    close: () => clearInterval(timer),
  }
}

/** Where this machine itself reaches a server that listens on a host. */
export function ownAddress(host: string, port: number): string {
  return `http://${isEverywhere(host) ? '127.0.0.1' : bracketed(host)}:${port}`
}

/** Addresses of this machine that others on its networks reach, home and office networks first; else localhost. */
function lanAddresses(interfaces: ReturnType<typeof networkInterfaces>): string[] {
  const found = Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map(({ address, family, internal }) => ({ name, address, family, internal })))
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ address }) => address)
  return found.length > 0 ? [...new Set(found)] : ['localhost']
}

/** Bridges of containers and virtual machines come last: no phone is on them. */
function rank({ name, address }: { name: string, address: string }): number {
  if (/^(?:docker|br-|veth|virbr|vmnet|vboxnet|bridge|utun|tun|tap|zt)/i.test(name))
    return 3
  if (address.startsWith('192.168.'))
    return 0
  return /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address) ? 1 : 2
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
