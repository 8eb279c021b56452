/** What can only be wrong between polls and slides: names that lead nowhere, and steps that contradict each other. */
import type { SlideInfo } from '@slidev/types'
import type { Poll, Slide } from '../workshop/poll.ts'
import type { Path } from './fault-line.ts'
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
  const seen = new Set<string>()
  for (const { info, slide } of slides) {
    const add = (path: Path, reason: string) => faults.push(fault(info, path, reason))
    if (slideIds.has(slide.id))
      add(['id'], `another slide has the id "${slide.id}" already`)
    slideIds.add(slide.id)
    slide.polls.forEach((poll, i) => {
      if (seen.has(poll.id))
        add(['polls', i, 'id'], `another poll has the id "${poll.id}" already: each asking is its own poll`)
      seen.add(poll.id)
      for (const { key, reason } of [...stepFaults(poll), ...nameFaults(poll, polls)])
        add(['polls', i, key], reason)
    })
    slide.reveals.forEach((reveal, i) => {
      for (const key of ['poll', 'against'] as const) {
        const name = reveal[key]
        if (name !== undefined && !polls.has(name))
          add(['reveals', i, key], unknown(name))
      }
    })
    if (slide.mentions && !polls.has(slide.mentions.of))
      add(['mentions', 'of'], unknown(slide.mentions.of))
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

interface Fault { key: string, reason: string }

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

function nameFaults(poll: Poll, polls: Map<string, Poll>): Fault[] {
  const faults: Fault[] = []
  const repeated = poll.repeats === undefined ? undefined : polls.get(poll.repeats)
  if (poll.repeats !== undefined && repeated?.kind !== poll.kind) {
    faults.push({
      key: 'repeats',
      reason: repeated ? `"${poll.repeats}" is of another kind (${repeated.kind})` : unknown(poll.repeats),
    })
  }
  if ('about' in poll && poll.about !== undefined) {
    const subject = polls.get(poll.about)
    if (subject?.kind !== 'text') {
      faults.push({
        key: 'about',
        reason: subject ? `"${poll.about}" is of the kind ${subject.kind}, this needs one of the kind text` : unknown(poll.about),
      })
    }
  }
  if (!('of' in poll) || poll.of === undefined)
    return faults
  const source = polls.get(poll.of)
  const wanted = poll.kind === 'text' || poll.kind === 'choice' ? 'choice' : 'text'
  if (!source) {
    faults.push({ key: 'of', reason: unknown(poll.of) })
  }
  else if (source.kind !== wanted) {
    faults.push({ key: 'of', reason: `"${poll.of}" is of the kind ${source.kind}, this needs one of the kind ${wanted}` })
  }
  else if (source.kind === 'choice' && 'fallback' in poll && poll.fallback !== undefined && !(poll.fallback in source.options)) {
    faults.push({ key: 'fallback', reason: `"${poll.fallback}" is not among the options of "${poll.of}": ${Object.keys(source.options).join(', ')}` })
  }
  return faults
}

function unknown(name: string): string {
  return `no slide asks a poll "${name}"`
}
