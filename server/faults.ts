/** What can only be wrong between polls and slides: names that lead nowhere, and steps that contradict each other. */
import type { SlideInfo } from '@slidev/types'
import type { Fault } from '../workshop/kinds/kind.ts'
import type { Poll, Slide } from '../workshop/poll.ts'
import type { Path } from './fault-line.ts'
import { rulesOf } from '../workshop/kinds/index.ts'
import { fault, faultAt } from './fault-line.ts'

/** A slide as it was read, with what is needed to say where a fault stands. */
export interface ReadSlide { info: SlideInfo, no: number, slide: Slide }

/** All faults across the slides of a deck, in their order. */
export function faultsAcross(slides: ReadSlide[]): string[] {
  const faults: string[] = []
  const polls = new Map<string, Poll>()
  const slideIds = new Set<string>()
  for (const { slide } of slides) {
    for (const poll of slide.polls)
      polls.set(poll.id, polls.get(poll.id) ?? poll)
  }
  const earlier = new Set<string>()
  for (const { info, slide } of slides) {
    const add = (path: Path, reason: string) => faults.push(fault(info, path, reason))
    if (slideIds.has(slide.id))
      add(['id'], `another slide has the id "${slide.id}" already`)
    slideIds.add(slide.id)
    slide.polls.forEach((poll, i) => {
      if (earlier.has(poll.id))
        add(['polls', i, 'id'], `another poll has the id "${poll.id}" already: each asking is its own poll`)
      for (const { key, reason } of [...stepFaults(poll), ...settingFaults(poll), ...nameFaults(poll, polls, earlier)])
        add(['polls', i, key], reason)
      earlier.add(poll.id)
    })
    slide.reveals.forEach((reveal, i) => {
      for (const key of ['poll', 'against'] as const) {
        const name = reveal[key]
        if (name !== undefined && !polls.has(name))
          add(['reveals', i, key], unknown(name))
      }
      if (reveal.against === reveal.poll)
        add(['reveals', i, 'against'], 'it is shown against itself: name another poll')
    })
    if (slide.mentions) {
      const { of } = slide.mentions
      const source = polls.get(of)
      if (source?.kind !== 'text')
        add(['mentions', 'of'], source ? ofKind(source, 'text') : unknown(of))
    }
    if (slide.slowest && !polls.has(slide.slowest.of))
      add(['slowest', 'of'], unknown(slide.slowest.of))
    faults.push(...placeFaults(info, slide))
  }
  return faults
}

/** Polls that stand in a slide's text and are not asked by it: nothing would be drawn there. Notes and code are left out. */
function placeFaults(info: SlideInfo, { polls }: Slide): string[] {
  const text = info.source.raw.replace(/<!--[\s\S]*?-->|```[\s\S]*?```/g, left => left.replace(/[^\n]/g, ' '))
  return [...text.matchAll(/<Poll\s(?:[^>]*\s)?id="([^"]+)"/g)]
    .filter(([, id]) => !polls.some(poll => poll.id === id))
    .map(({ index, 1: id }) => faultAt(info, info.source.start + text.slice(0, index).split('\n').length, `<Poll id="${id}">: this slide asks no poll "${id}"`))
}

function stepFaults({ opens, shows, open }: Poll): Fault[] {
  if (opens === undefined && open === undefined) {
    return [{ key: 'id', reason: 'say when it opens: `opens: CLICK`, or `open: lobby` or `open: talk`' }]
  }
  if (opens !== undefined && open !== undefined) {
    return [{ key: 'open', reason: 'it opens either at a click or for a span, not both' }]
  }
  if (shows !== undefined && opens !== undefined && shows <= opens) {
    return [
      { key: 'shows', reason: `the result is shown at click ${shows}, which is not after click ${opens}, at which it opens` },
    ]
  }
  return []
}

function settingFaults(poll: Poll): Fault[] {
  return rulesOf(poll.kind).faults?.(poll) ?? []
}

/** What is wrong with the polls that a poll names; `earlier` are those that are asked before it. */
function nameFaults(poll: Poll, polls: Map<string, Poll>, earlier: Set<string>): Fault[] {
  const faults: Fault[] = []
  const check = (key: string, name: string, wrong: (named: Poll) => string | undefined) => {
    const named = polls.get(name)
    const reason = named ? wrong(named) ?? notEarlier(poll, name, earlier) : unknown(name)
    if (reason !== undefined)
      faults.push({ key, reason })
  }
  if (poll.repeats !== undefined)
    check('repeats', poll.repeats, named => named.kind === poll.kind ? undefined : `"${named.id}" is of another kind (${named.kind})`)
  for (const { key, poll: name } of rulesOf(poll.kind).follows?.(poll) ?? [])
    check(key, name, named => named.kind === poll.kind ? undefined : ofKind(named, poll.kind))
  if ('about' in poll && poll.about !== undefined)
    check('about', poll.about, named => named.kind === 'text' ? undefined : ofKind(named, 'text'))
  const wanted = poll.kind === 'text' || poll.kind === 'choice' ? 'choice' : 'text'
  const of = 'of' in poll ? poll.of : undefined
  if (of !== undefined)
    check('of', of, named => named.kind === wanted ? undefined : ofKind(named, wanted))
  const source = of === undefined ? undefined : polls.get(of)
  if (of === undefined && poll.ask.includes('{top}'))
    faults.push({ key: 'ask', reason: '`{top}` is what won in another poll: name a choice as `of`' })
  const fallback = 'fallback' in poll ? poll.fallback : undefined
  if (fallback !== undefined && source?.kind === 'choice' && !(fallback in source.options))
    faults.push({ key: 'fallback', reason: `"${fallback}" is not among the options of "${source.id}": ${Object.keys(source.options).join(', ')}` })
  return faults
}

function notEarlier({ id }: Poll, name: string, earlier: Set<string>): string | undefined {
  if (name === id)
    return 'it names itself: name an earlier poll'
  return earlier.has(name) ? undefined : `"${name}" is asked only later: name an earlier poll`
}

function ofKind({ id, kind }: Poll, wanted: string): string {
  return `"${id}" is of the kind ${kind}, this needs one of the kind ${wanted}`
}

function unknown(name: string): string {
  return `no slide asks a poll "${name}"`
}
