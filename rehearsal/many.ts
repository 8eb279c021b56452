/**
 * A rehearsed audience: phones without screens that answer what they are asked, always in the same way, so that
 * every slide can be seen with a room's answers. It speaks the protocol of real phones.
 */
import type { Socket } from 'socket.io-client'
import type { Poll } from '../workshop/deck.ts'
import type { ClientToServer, ServerToClient } from '../workshop/protocol.ts'
import type { OwnView, PhoneView, Question } from '../workshop/views.ts'
import { io } from 'socket.io-client'
import { PROTOCOL } from '../workshop/protocol.ts'

export interface Audience {
  /** Waits until everybody was asked this question and has said what they say; how many said something. */
  answered: (poll: string) => Promise<number>
  leave: () => void
}

interface SimplePhone {
  socket: Socket
  /** Whether this phone said something, once it was asked. */
  answered: (poll: string) => Promise<boolean>
}

const words = ['Slack', 'a meeting', 'frustrating', 'pager', 'lonely', 'slow', 'a question', 'deadline', 'noise', 'exhausting', 'email', 'review']
const lines = [
  'Everybody wants the same outcome and knows why',
  'We agreed on a plan',
  'Nobody is surprised later',
  'Knowing what the others will do without asking them about each and every step that they take on their way, of course',
  'Moving independently in one direction',
  'A feeling',
  'Having talked about it until nobody objects any more',
  'The same goal',
  'Two teams had built the same thing and found it out on the day of the launch',
  'Agreement',
  'No meetings for a whole morning',
  'Shared context',
]

/** Opens `n` phones at a workshop's address. */
export async function openAudience(url: string, n: number): Promise<Audience> {
  const phones = await Promise.all(Array.from({ length: n }, (_, index) => openPhone(url, index)))
  return {
    async answered(poll) {
      const said = await Promise.all(phones.map(phone => phone.answered(poll)))
      return said.filter(Boolean).length
    },
    leave: () => phones.forEach(phone => phone.socket.disconnect()),
  }
}

function openPhone(url: string, index: number): Promise<SimplePhone> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    auth: { protocol: PROTOCOL, as: 'phone' },
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin: url },
  })
  const begun = new Set<string>()
  const said = new Map<string, PromiseWithResolvers<boolean>>()
  let edit = 0
  let view: PhoneView | undefined
  let own: OwnView | undefined

  function saying(poll: string): PromiseWithResolvers<boolean> {
    const known = said.get(poll) ?? Promise.withResolvers<boolean>()
    said.set(poll, known)
    return known
  }

  async function answer(): Promise<void> {
    if (!view || !own)
      return
    for (const question of [view.question, ...view.talk]) {
      if (!question?.accepting || begun.has(question.poll.id))
        continue
      const { poll, round } = question
      begun.add(poll.id)
      let counted = false
      for (const [slot, value] of ballots(question, own, index)) {
        const receipt = await socket.timeout(5000).emitWithAck('cast', { poll: poll.id, round, slot, edit: ++edit, value }).catch(() => undefined)
        counted ||= receipt?.ok === true
      }
      saying(poll.id).resolve(counted)
    }
  }
  socket.on('phone', (next) => {
    view = next
    void answer()
  })
  socket.on('own', (next) => {
    own = next
    void answer()
  })
  return new Promise(resolve => socket.once('welcome', () => resolve({ socket, answered: poll => saying(poll).promise })))
}

/** What the phone with this number says, by slot. Most answer; every sixth leaves a question out. */
function ballots({ poll, texts }: Question, { personal }: OwnView, index: number): [slot: string, value: unknown][] {
  const handed = personal[poll.id]?.texts ?? texts ?? []
  if (poll.kind === 'judge')
    return handed.map(({ id }, i) => [id, (index + i) % 3 === 0 ? 'same' : 'different'])
  if (poll.kind === 'vote')
    return handed.slice(0, poll.votes).map(({ id }) => [id, true])
  if (poll.kind === 'questions')
    return index < 3 ? [['q1', `Does this hold for a team of ${index + 2}?`]] : []
  if (poll.kind === 'pulse')
    return index < 6 ? [[String(index), true]] : []
  return index % 6 === 5 ? [] : [['0', valueOf(poll, index)]]
}

function valueOf(poll: Exclude<Poll, { kind: 'judge' | 'vote' | 'questions' | 'pulse' }>, index: number): unknown {
  switch (poll.kind) {
    case 'hands':
      return index % 3 === 2 ? 'not-me' : 'raised'
    case 'choice': {
      const keys = Object.keys(poll.options)
      const key = keys[(index * index) % keys.length]!
      if (poll.sure)
        return index % 7 === 4 ? { key } : { key, sure: index % 2 === 0 }
      return poll.many ? [...new Set([key, keys[index % 2]!])] : key
    }
    case 'sort': {
      const drawers = Object.keys(poll.into)
      return Object.fromEntries(Object.keys(poll.items).map((item, i) => [item, drawers[(index * (i + 1)) % drawers.length]]))
    }
    case 'scale':
      return poll.from + (index * 7) % (poll.to - poll.from + 1)
    case 'rank': {
      const keys = Object.keys(poll.options)
      const first = index % keys.length
      return [...keys.slice(first), ...keys.slice(0, first)]
    }
    case 'compass':
      return (index * 47) % 360
    case 'words':
      return [words[(index * 5) % words.length]]
    case 'text':
      return lines[index % lines.length]
  }
}
