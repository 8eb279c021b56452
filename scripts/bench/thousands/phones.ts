/** Ten thousand phones and a stage as one process of `thousands.ts`; it measures what they see. Times are in milliseconds. */
import type { Buffer } from 'node:buffer'
import type { Wire } from './phone.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { answering } from './asked.ts'
import { pagesPerSecond } from './pages.ts'
import { addressOf, connect, isEvent, isRefusal } from './phone.ts'

export type ToPhones
  = | { do: 'join', url: string, key: string, phones: number }
    | { do: 'open' }
    /** Each sends its next ballot when the last one is acknowledged. */
    | { do: 'rush', each: number }
    | { do: 'tap', perSecond: number, seconds: number }
    /** They wait for the server to go, and come back as soon as it is there again. */
    | { do: 'return' }
    | { do: 'pages', url: string, seconds: number }
    | { do: 'leave' }

export interface PhoneAnswers {
  join: { perSecond: number }
  open: { followed: number[] }
  rush: { perSecond: number, refused: number }
  tap: { acknowledged: number[], onStage: number[], refused: number }
  return: { perSecond: number, refused: number, took: number }
  pages: { perSecond: number }
  leave: object
}

/** So many come at the same time; the others wait their turn. */
const atOnce = 500

interface Phone { from: string, wire: Wire | undefined, token: string, edit: number, onQuestion: (() => void) | undefined }

let phones: Phone[] = []
let stage: Wire
let address: { url: string, key: string }
/** What waits until the stage knows of an entry, the earliest first. */
let unseen: { seq: number, seen: () => void }[] = []
let stageKnows = 0
let gone = 0

function onStage(frame: Buffer): void {
  if (!isEvent(frame, 'screen'))
    return
  stageKnows = Number(/"seq":(\d+)/.exec(String(frame))![1])
  const left: typeof unseen = []
  for (const each of unseen)
    each.seq <= stageKnows ? each.seen() : left.push(each)
  unseen = left
}

/** Resolves when the phone has its first view. */
function enter(phone: Phone): Promise<void> {
  return new Promise((resolve, reject) => {
    const auth = { as: 'phone', ...phone.token ? { token: phone.token } : {} }
    function event(frame: Buffer, wire: Wire): void {
      if (isEvent(frame, 'welcome'))
        phone.token = /"token":"([^"]+)"/.exec(String(frame))![1]!
      if (!isEvent(frame, 'phone'))
        return
      phone.wire = wire
      resolve()
      if (phone.onQuestion && frame.includes('"question":{'))
        phone.onQuestion()
    }
    connect(address.url, phone.from, auth, { event, closed: () => gone++ }).catch(reject)
  })
}

/** Does it for all, so many at a time. */
async function forAll(act: (phone: Phone) => Promise<void>): Promise<void> {
  const left = phones.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const phone of left)
      await act(phone)
  }))
}

async function lead(): Promise<void> {
  stage = await connect(address.url, '127.0.0.1', { as: 'screen', key: address.key }, { event: onStage })
}

async function cast(phone: Phone): Promise<{ ok: boolean, seq: number }> {
  return phone.wire!.ask('cast', { poll: 'hands', round: 0, slot: '0', edit: ++phone.edit, value: 'raised' })
}

answering<ToPhones>({
  async join({ url, key, phones: count }) {
    address = { url, key }
    phones = Array.from({ length: count }, (_, i) => ({ from: addressOf(i), wire: undefined, token: '', edit: 0, onQuestion: undefined }))
    await lead()
    const began = performance.now()
    await forAll(enter)
    return { perSecond: count / (performance.now() - began) * 1000 }
  },
  async open() {
    await stage.ask('command', { type: 'closePoll', poll: 'hands' })
    await pause(1000)
    const followed: number[] = []
    const began = performance.now()
    const all = Promise.all(phones.map(phone => new Promise<void>((resolve) => {
      phone.onQuestion = () => {
        followed.push(performance.now() - began)
        phone.onQuestion = undefined
        resolve()
      }
    })))
    await stage.ask('command', { type: 'openPoll', poll: 'hands' })
    await all
    return { followed }
  },
  async rush({ each }) {
    let refused = 0
    const began = performance.now()
    await Promise.all(phones.map(async (phone) => {
      for (let i = 0; i < each; i++)
        refused += (await cast(phone)).ok ? 0 : 1
    }))
    return { perSecond: phones.length * each / (performance.now() - began) * 1000, refused }
  },
  async tap({ perSecond, seconds }) {
    const [acknowledged, onStage]: number[][] = [[], []]
    let refused = 0
    const taps: Promise<void>[] = []
    const began = performance.now()
    for (let i = 0; i < perSecond * seconds;) {
      for (const due = (performance.now() - began) / 1000 * perSecond; i < Math.min(due, perSecond * seconds); i++) {
        const at = performance.now()
        taps.push(cast(phones[i % phones.length]!).then(async ({ ok, seq }) => {
          acknowledged.push(performance.now() - at)
          refused += ok ? 0 : 1
          if (seq > stageKnows)
            await new Promise<void>(seen => unseen.push({ seq, seen }))
          onStage.push(performance.now() - at)
        }))
      }
      await pause(1)
    }
    await Promise.all(taps)
    return { acknowledged, onStage, refused }
  },
  async return() {
    gone = 0
    const began = performance.now()
    while (gone < phones.length)
      await pause(1)
    let refused = 0
    let first = 0
    await forAll(async (phone) => {
      for (;;) {
        try {
          await enter(phone)
          first ||= performance.now()
          return
        }
        catch (error) {
          refused += isRefusal(error) ? 1 : 0
          await pause(20)
        }
      }
    })
    const ended = performance.now()
    await lead()
    return { perSecond: phones.length / (ended - first) * 1000, took: ended - began, refused }
  },
  pages: async ({ url, seconds }) => ({ perSecond: await pagesPerSecond(url, seconds) }),
  async leave() {
    gone = 0
    stage.close()
    phones.forEach(({ wire }) => wire!.close())
    while (gone < phones.length)
      await pause(1)
  },
})
