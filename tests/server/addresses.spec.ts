/** Which address the room is shown, on machines with more networks than the room's own. */
import type { NetworkInterfaceInfo } from 'node:os'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { watchAddresses } from '../../server/addresses.ts'
import { addressesForPhones, defaultRoutes } from '../../server/networks.ts'
import { readOptions } from '../../server/options.ts'
import { listening } from '../../server/start.ts'
import { expect, test } from './room.ts'

type Networks = NodeJS.Dict<NetworkInterfaceInfo[]>

/** The networks of a machine, as Node tells them: addresses by name, in the order they come up. */
function machine(networks: Record<string, string | string[]>, mac = '3c:22:fb:00:00:01'): Networks {
  return Object.fromEntries(Object.entries(networks).map(([name, addresses]) => [name, [addresses].flat().map((address) => {
    const common = { address, netmask: '', mac, cidr: null, internal: name === 'lo' || name.startsWith('Loopback') }
    return address.includes(':') ? { ...common, family: 'IPv6' as const, scopeid: 0 } : { ...common, family: 'IPv4' as const }
  })]))
}

/** The hosts that phones are shown, the first of them large. */
function shown(networks: Networks, routes: string[], host = '::'): string[] {
  const addresses = watchAddresses(host, 80, undefined, () => networks, () => routes)
  addresses.close()
  return addresses.view().addresses.map(url => url.slice('http://'.length))
}

/** What the room's network is called. */
const wifi = { 'Linux': 'wlp3s0', 'Linux, long name': 'wlx00c0ca000001', 'macOS': 'en0', 'Windows': 'Wi-Fi', 'German Windows': 'WLAN', 'old Windows': 'Wireless Network Connection' }

/** Where no phone is, by name on Linux, macOS and Windows. */
const elsewhere: Record<string, string[]> = {
  'VPNs': [
    'wg0',
    'nordlynx',
    'ppp0',
    'tailscale0',
    'Tailscale',
    'tun0',
    'tap0',
    'utun4',
    'ipsec0',
    'zt7nnig26',
    'ZeroTier One [93afae59]',
    'feth1234',
    'ham0',
    'Hamachi',
    'OpenVPN TAP-Windows6',
    'OpenVPN Wintun',
    'ProtonVPN',
    'Mullvad',
    'WireGuard Tunnel',
  ],
  'containers and virtual machines': [
    'docker0',
    'br-3f1a9c2b7d10',
    'veth1a2b3c4',
    'virbr0',
    'podman0',
    'cni0',
    'lxdbr0',
    'lxcbr0',
    'vmnet8',
    'vboxnet0',
    'VirtualBox Host-Only Network',
    'VMware Network Adapter VMnet8',
    'VMnet8',
    'vEthernet (WSL)',
    'vEthernet (Default Switch)',
    'flannel.1',
    'cali12d4a061371',
    'tunl0',
    'kube-bridge',
    'kube-ipvs0',
    'bridge100',
  ],
  'links between devices, modems': [
    'awdl0',
    'llw0',
    'ap1',
    'Local Area Connection* 3',
    'LAN-Verbindung* 12',
    'Bluetooth Network Connection',
    'wwan0',
  ],
}

for (const [kind, names] of Object.entries(elsewhere)) {
  test(`${kind} are not where phones are`, () => {
    for (const name of names) {
      for (const room of Object.values(wifi)) {
        for (const networks of [{ [name]: '192.168.64.1', [room]: '10.20.30.40' }, { [room]: '10.20.30.40', [name]: '192.168.64.1' }]) {
          for (const routes of [['10.20.30.40'], ['192.168.64.1'], []])
            expect(shown(machine(networks), routes), `${name} and ${room}, out by ${routes}`).toEqual(['10.20.30.40', '192.168.64.1'])
        }
      }
      expect(shown(machine({ lo: '127.0.0.1', [name]: '192.168.64.1' }), []), 'better than nothing').toEqual(['192.168.64.1'])
    }
  })
}

test('a VPN of any name loses against Wi-Fi and cable, also with all traffic in it', () => {
  for (const room of [...Object.values(wifi), 'enp5s0', 'eno1', 'ens33', 'enx00e04c680001', 'eth0', 'usb0', 'br0', 'Ethernet', 'Ethernet 2'])
    expect(shown(machine({ office: '192.168.7.2', [room]: '172.20.10.3' }), ['192.168.7.2']), room).toEqual(['172.20.10.3', '192.168.7.2'])
})

test('a virtual card that Windows calls Ethernet is known by its maker', () => {
  for (const mac of ['0a:00:27:00:00:05', '00:50:56:c0:00:08', '00:ff:5b:01:02:03', '00:05:9a:3c:7a:00']) {
    const networks = { ...machine({ 'Ethernet 3': '192.168.56.1' }, mac), ...machine({ 'Wi-Fi': '10.0.0.7' }) }
    expect(shown(networks, ['192.168.56.1']), mac).toEqual(['10.0.0.7', '192.168.56.1'])
  }
})

test('between Wi-Fi and cable the system’s own way out comes first', () => {
  const networks = machine({ eth0: '192.168.1.9', wlan0: '10.0.0.7' })
  expect(shown(networks, ['10.0.0.7'])).toEqual(['10.0.0.7', '192.168.1.9'])
  expect(shown(networks, ['192.168.1.9'])).toEqual(['192.168.1.9', '10.0.0.7'])
})

test('a network without IPv4 gives an address that phones can use', () => {
  const local = 'fe80::1c2d:3e4f:5a6b:7c8d'
  expect(shown(machine({ lo: '::1', en0: [local, '2001:9e8:1::7', 'fd12:3456::7'] }), ['2001:9e8:1::7'])).toEqual(['[2001:9e8:1::7]', '[fd12:3456::7]'])
  expect(shown(machine({ en0: [local, 'fd12:3456::7'], docker0: '172.17.0.1' }), [])).toEqual(['[fd12:3456::7]', '172.17.0.1'])
  expect(shown(machine({ en0: [local], awdl0: 'fe80::2' }), [])).toEqual(['localhost'])
  // Beside IPv4 it would only be longer.
  expect(shown(machine({ en0: [local, '2001:9e8:1::7', '192.168.1.5'] }), ['192.168.1.5', '2001:9e8:1::7'])).toEqual(['192.168.1.5'])
  // Nobody listens there.
  expect(shown(machine({ en0: ['2001:9e8:1::7'], en1: '10.0.0.7' }), [], '0.0.0.0')).toEqual(['10.0.0.7'])
})

test('the same networks are in the same order, in whatever order they come up', () => {
  const networks = { en10: '192.168.1.10', en2: '192.168.1.2', utun3: '100.64.0.1', utun10: '10.8.0.1', eth1: ['10.0.0.9', '10.0.0.10'] }
  const order = ['192.168.1.2', '192.168.1.10', '10.0.0.9', '10.0.0.10', '10.8.0.1', '100.64.0.1']
  const names = Object.entries(networks)
  for (let turn = 0; turn < names.length; turn++) {
    const turned = [...names.slice(turn), ...names.slice(0, turn)].map(([name, own]) => [name, [own].flat()] as const)
    for (const entries of [turned, turned.toReversed(), turned.map(([name, own]) => [name, own.toReversed()] as const)])
      expect(shown(machine(Object.fromEntries(entries) as Record<string, string[]>), [])).toEqual(order)
  }
})

test('a machine that cannot say now keeps what was known', async () => {
  let networks: Networks | undefined = machine({ wlan0: '192.168.1.5', wg0: '10.8.0.2' })
  let asked: () => void
  const addresses = watchAddresses('::', 80, undefined, () => {
    asked?.()
    if (!networks)
      throw new Error('no descriptors')
    return networks
  }, () => [])
  const before = addresses.view()
  networks = undefined
  await new Promise<void>(resolve => asked = resolve)
  expect(addresses.view()).toEqual(before)
  networks = machine({ wlan0: '192.168.77.2' })
  expect((await new Promise<ReturnType<typeof addresses.view>>(resolve => addresses.onChange(resolve))).url).toBe('http://192.168.77.2')
  addresses.close()
})

test('behind a public address the room is told that one', () => {
  const addresses = watchAddresses('::', 3000, 'https://talk.example', () => machine({ wg0: '10.8.0.2', wlan0: '192.168.1.5' }), () => ['10.8.0.2'])
  addresses.close()
  expect(addresses.view()).toEqual({ url: 'https://talk.example', addresses: ['https://talk.example', 'http://192.168.1.5:3000', 'http://10.8.0.2:3000'] })
})

test('this very machine: its ways out are its own, and the server is reached at what is shown', async () => {
  const own = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? []).map(({ address }) => address)
  for (const route of defaultRoutes())
    expect(own).toContain(route)
  const server = createServer((_, response) => response.end('here'))
  const port = await listening(server, { host: readOptions([]).host, port: 0 })
  const hosts = [...addressesForPhones(networkInterfaces(), defaultRoutes(), true), ...own.filter(address => /^f[cd]|^127\./.test(address))]
  for (const host of hosts)
    expect(await (await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}`)).text(), host).toBe('here')
  server.close()
})
