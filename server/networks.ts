/**
 * Which of this machine's addresses the phones of a room are likely to reach, likeliest first. A laptop has more
 * networks than the Wi-Fi of the room: tunnels of a VPN, bridges of containers and of virtual machines. The order is
 * the same for the same networks, so that a code on the screen never changes by chance.
 */
import type { networkInterfaces } from 'node:os'
import { createSocket } from 'node:dgram'

/** What Wi-Fi, cables and bridges over them are called on Linux, macOS and Windows. A VPN may be called anything. */
const cableOrWifi = /^(?:en(?:[osp]?\d|x[\da-f])|eth\d|em\d|p\d+p\d|wl[a-z]*\d|ath\d|usb\d|bond\d|br\d|wi-?fi\b|wlan$|ethernet(?: \d+)?$|wireless|local area connection(?: \d+)?$)/i

/** Tunnels, bridges of containers and virtual machines, links between devices, modems: no phone of a room is on them. */
const neverPhones = new RegExp(`^(?:${[
  // VPNs and tunnels
  'wg|wireguard|nordlynx|nordvpn|proton|mullvad|openvpn|tailscale|zt|zerotier|feth|ham|u?tun|tap|ppp|ipsec|gif|stf|sit|teredo|isatap|6to4',
  // containers and virtual machines
  'docker|br-|veth|virbr|bridge|vmnet|vmware|vmenet|vnic|vboxnet|virtualbox|podman|cni|lxc|lxdbr|incusbr|flannel|cali|vxlan|kube|cilium|weave',
  // Apple's and Windows' links between devices ("Local Area Connection* 3", in any language), and mobile networks
  'awdl|llw|anpi|ap\\d|.*\\* ?\\d+$|bluetooth|bnep|wwan|wwp|rmnet|pdp_ip|cellular',
].join('|')})`, 'i')

/** Virtual cards that Windows calls "Ethernet 3", by their maker: VirtualBox, VMware, TAP, Cisco's VPN. */
const virtualCards = /^(?:0a:00:27|00:50:56:c0|00:ff|00:05:9a:3c)/i

/** 0: most likely to have phones, 2: least. */
function rankOf(name: string, mac: string): number {
  if (neverPhones.test(name) || virtualCards.test(mac))
    return 2
  return cableOrWifi.test(name) ? 0 : 1
}

/** Home networks, office networks, then whatever else a network may hand out. */
function rangeOf(address: string): number {
  if (address.startsWith('192.168.'))
    return 0
  return /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address) ? 1 : 2
}

/** Of IPv6, the addresses that a phone can be told: global and unique local ones. Others are its own link's. */
const told = /^[23][\da-f]{3}:|^f[cd][\da-f]{2}:/i

const byName = new Intl.Collator('en', { numeric: true }).compare

interface Candidate { name: string, rank: number, isRouted: boolean, version: 4 | 6, isSource: boolean, range: number, address: string }

/** The total order: what a network is, where the system sends what is for elsewhere, and then only names. */
function compare(a: Candidate, b: Candidate): number {
  return a.rank - b.rank
    || Number(b.isRouted) - Number(a.isRouted)
    || a.version - b.version
    || Number(b.isSource) - Number(a.isSource)
    || a.range - b.range
    || byName(a.name, b.name)
    || byName(a.address, b.address)
}

/**
 * The addresses of a machine that others on its networks reach, likeliest first. `routes` are its own addresses on the
 * way to elsewhere, as `defaultRoutes` tells. A network that has IPv4 gives no IPv6 besides: it is the shorter to type.
 */
export function addressesForPhones(interfaces: ReturnType<typeof networkInterfaces>, routes: string[], withIpv6: boolean): string[] {
  const candidates = Object.entries(interfaces).flatMap(([name, addresses = []]) => {
    const reached = addresses.filter(({ internal, family, address }) =>
      !internal && (family === 'IPv4' ? !address.startsWith('169.254.') : withIpv6 && told.test(address)))
    const isRouted = reached.some(({ address }) => routes.includes(address))
    const ipv4 = reached.filter(({ family }) => family === 'IPv4')
    return (ipv4.length > 0 ? ipv4 : reached).map(({ address, mac }): Candidate => ({
      name,
      address,
      rank: rankOf(name, mac),
      isRouted,
      version: ipv4.length > 0 ? 4 : 6,
      isSource: routes.includes(address),
      range: rangeOf(address),
    }))
  })
  return [...new Set(candidates.sort(compare).map(({ address }) => address))]
}

/** Addresses that are kept for books: nobody is there, and asking for the way there sends nothing. */
const elsewhere = [['udp4', '192.0.2.1'], ['udp6', '2001:db8::1']] as const

/** What a system says that has no way to elsewhere, each in its own words. */
const noWay = ['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']

/**
 * This machine's own addresses on the way to elsewhere, IPv4 and IPv6, as the system routes by default; none without a
 * way. @throws Error where the system cannot be asked now, such as without descriptors.
 */
export function defaultRoutes(): string[] {
  return elsewhere.flatMap(([type, address]) => {
    const socket = createSocket(type)
    try {
      socket.connectSync(9, address)
      return [socket.address().address]
    }
    catch (error) {
      if (noWay.includes((error as NodeJS.ErrnoException).code ?? ''))
        return []
      throw error
    }
    finally {
      socket.close()
    }
  })
}
