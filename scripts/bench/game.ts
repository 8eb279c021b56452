/**
 * `npm run bench -- game`: how long a tap takes to the phones of the squad that waited for it, while every phone of the
 * room taps once a second. The phones run in a thread of their own: on two cores the server has one.
 */
import type { FromPlayers, ToPlayers } from './players.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createWorkshop, root } from '../../server/app.ts'
import { voterOf } from '../../server/secrets.ts'
import { report } from './report.ts'

/** What a game keeps of its squads. */
interface Squads { squads: { members: string[] }[] }

/** Plays one slot with so many phones, and prints what was measured. */
export async function benchGame(phones: number): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'workshop-bench-'))
  const app = await createWorkshop({ port: 0, host: '127.0.0.1', data, deck: join(root, 'scripts/bench/game.md') })
  const players = new Worker(new URL('./players.ts', import.meta.url))
  const say = (message: ToPlayers) => players.postMessage(message)
  const heard = () => new Promise<FromPlayers>(resolve => players.once('message', resolve))
  const ticked = (tick: number) => new Promise<void>((resolve) => {
    const end = app.workshop.onFold((event) => {
      if (event.type === 'pollTicked' && event.tick === tick) {
        end()
        resolve()
      }
    })
  })
  try {
    say({ url: app.url, phones })
    const joined = await heard()
    const numbers = new Map('tokens' in joined ? joined.tokens.map((token, i) => [voterOf(token), i]) : [])
    await app.workshop.present({ type: 'openPoll', poll: 'game' })
    await ticked(5)
    const { squads } = app.workshop.state.polls.get('game')!.rounds.at(-1)!.play as Squads
    say({ squads: squads.map(({ members }) => members.map(voter => numbers.get(voter)!)) })
    await ticked(24)
    say('end')
    const measured = await heard()
    if ('squad' in measured) {
      console.log(`\n  ${phones} phones play, each taps once a second; ${squads.length} squads\n`)
      report('from the tap that a squad waited for to its phones', measured.squad)
      report('from a tap to one\'s own next boat, each alone', measured.alone)
      console.log(`  a phone was told something ${Math.max(...measured.told).toFixed(1)} times a second at most\n`)
    }
  }
  finally {
    await players.terminate()
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
}
