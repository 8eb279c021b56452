/** The phones of `game.ts` and the stage before them, in a thread of their own: each taps once a second, and notes when its next boat comes. */
import type { Buffer } from 'node:buffer'
import type { OwnView } from '../../workshop/views.ts'
import type { Wire } from './thousands/phone.ts'
import { parentPort } from 'node:worker_threads'
import { addressOf, connect, isEvent, said } from './thousands/phone.ts'

/** What the phones are told, and what they measured in the end, in milliseconds. */
export type ToPlayers = { url: string, phones: number } | { squads: number[][] } | 'end'
export type FromPlayers = { tokens: string[] } | { squad: number[], alone: number[], told: number[] }

/** What a game tells a hand of its boat. */
interface Hand { way: string, card?: { id: string } }

interface Player {
  /** Undefined until it is let in. */
  wire: Wire | undefined
  token: string
  card: string | undefined
  way: string
  squad: number[]
  /** The boat that was tapped last, and when it first was. */
  tapped: string
  at: number
  told: number
}

const players: Player[] = []
const squad: number[] = []
const alone: number[] = []
let edit = 0
let since = 0

const say = (message: FromPlayers) => parentPort!.postMessage(message)

/** Another boat in the hand: the last tap that it waited for was one's own, or the last of the squad's. */
function hear(player: Player, { personal }: OwnView): void {
  const hand = Object.values(personal.game ?? {})[0] as Hand | undefined
  const { card: before, way } = player
  player.card = hand?.card?.id
  player.way = hand?.way ?? ''
  player.told++
  if (since === 0 || !before || !player.card || before === player.card || way !== player.way)
    return
  const now = performance.now()
  if (way === 'squad')
    squad.push(now - Math.max(...player.squad.map(mate => players[mate]!.at)))
  else
    alone.push(now - player.at)
}

/** All send every boat north, so that every squad agrees. Only the first tap on a boat is one that others wait for. */
function tap(player: Player): void {
  const { card, wire } = player
  if (!card || !wire)
    return
  if (player.tapped !== card)
    Object.assign(player, { tapped: card, at: performance.now() })
  void wire.ask('cast', { poll: 'game', round: 0, slot: card, edit: ++edit, value: 'north' })
}

function join(url: string, number: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const player: Player = { wire: undefined, token: '', card: undefined, way: '', squad: [], tapped: '', at: 0, told: 0 }
    players[number] = player
    function event(frame: Buffer, wire: Wire): void {
      player.wire = wire
      if (isEvent(frame, 'own')) {
        hear(player, said(frame) as OwnView)
      }
      else if (isEvent(frame, 'welcome')) {
        player.token = (said(frame) as { token: string }).token
        resolve()
      }
    }
    connect(url, addressOf(number), { as: 'phone' }, { event }).catch(reject)
  })
}

parentPort!.on('message', async (message: ToPlayers) => {
  if (message === 'end') {
    const seconds = (performance.now() - since) / 1000
    return say({ squad, alone, told: players.map(({ told }) => told / seconds) })
  }
  if ('url' in message) {
    await connect(message.url, addressOf(0), { as: 'screen' }, { event: () => {} })
    for (let i = 0; i < message.phones; i += 200)
      await Promise.all(Array.from({ length: Math.min(200, message.phones - i) }, (_, k) => join(message.url, i + k)))
    say({ tokens: players.map(({ token }) => token) })
    players.forEach((player, i) => setTimeout(setInterval, i / players.length * 1000, tap, 1000, player))
    return
  }
  message.squads.forEach(members => members.forEach(i => players[i]!.squad = members))
  since = performance.now()
  players.forEach(player => player.told = 0)
})
