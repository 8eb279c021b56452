/** Reads the polls where they are asked: from the frontmatter of the slides, with Slidev's own parser. */
import type { SlideInfo } from '@slidev/types'
import type { Deck, Poll } from '../workshop/poll.ts'
import type { Path } from './fault-line.ts'
import type { ReadSlide } from './faults.ts'
import { dirname, resolve } from 'node:path'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import * as v from 'valibot'
import { shortPath } from '../build/place.ts'
import { lastStep } from '../workshop/clicks.ts'
import { slideSchema } from '../workshop/deck.ts'
import { editionOf, editionParser } from '../workshop/edition.ts'
import { unplacedIn } from '../workshop/placing.ts'
import { planOf } from '../workshop/plan.ts'
import { plain, slideIdParser } from '../workshop/slide-ids.ts'
import { clicksIn } from '../workshop/spoken.ts'
import { fault, isNamed } from './fault-line.ts'
import { faultsAcross } from './faults.ts'
import { Problem } from './problem.ts'
import { loadTalk } from './talk.ts'

/** What a log and a recording take for a title, in code units. */
const titleAtMost = 300

/**
 * A deck as its slides tell it; their notes by slide, which are the speaker's and no part of the deck; what the author
 * should know of it, a line each; and whether it shows pictures of other addresses.
 */
export interface ReadSlides { deck: Deck, notes: Map<string, string>, hints: string[], farPictures: boolean }

/** Reads the deck that starts in a Markdown file. @throws Problem as `readSlides` does. */
export async function readDeck(file: string): Promise<Deck> {
  return (await readSlides(file)).deck
}

/**
 * Reads the deck that starts in a Markdown file, with its notes.
 * @throws Problem with every fault as `file:line slide N "id": where: reason`, one a line.
 */
export async function readSlides(file: string): Promise<ReadSlides> {
  const entry = resolve(file)
  // Its polls may be of kinds that the talk brings.
  await loadTalk(entry)
  const userRoot = dirname(entry)
  injectPreparserExtensionLoader(async (_roots, headmatter) => [editionParser(headmatter as Record<string, unknown>), slideIdParser()])
  const data = await load({ roots: [userRoot], userRoot }, entry)
    .catch((error: unknown) => {
      throw new Problem(`The deck ${file} cannot be read: ${error instanceof Error ? error.message : error}`)
    })
  const faults = Object.values(data.markdownFiles).flatMap(({ filepath, errors }) =>
    (errors ?? []).map(({ row, message }) => `${shortPath(filepath)}:${row + 1} ${message}`))
  const edition = editionOf(data.headmatter)
  const read: ReadSlide[] = []
  const hints: string[] = []
  for (const info of data.slides) {
    const no = info.index + 1
    faults.push(...(info.source.frontmatterDoc?.errors ?? []).map(({ message, pos }) =>
      fault(info, undefined, message.split('\n')[0]!, pos[0])))
    const checked = v.safeParse(slideSchema, info.frontmatter)
    if (checked.success) {
      const { id, polls, reveals, mentions, slowest } = checked.output
      const title = plain(String(info.title ?? info.frontmatter.title ?? ''))
      const noted = clicksIn(info.note ?? '')
      if (polls.length > 0 && !isNamed(info))
        faults.push(fault(info, ['polls'], 'a slide that asks something needs an id'))
      const slide = { id: id!, title, polls, reveals, ...(mentions ? { mentions } : {}), ...(slowest ? { slowest } : {}), ...(noted > 0 ? { noted } : {}) }
      hints.push(...unplacedHints(info, polls))
      read.push({
        info,
        no,
        slide: { ...slide, ...planOf({ note: info.note, added: info.frontmatter.added, last: lastStep(slide) }, edition) },
      })
    }
    else {
      faults.push(...checked.issues.map(issue => fault(info, pathOf(issue), reasonOf(issue))))
    }
  }
  const title = String(data.headmatter.title ?? 'Workshop')
  if (title.length > titleAtMost)
    faults.push(fault(data.slides[0]!, ['title'], `at most ${titleAtMost} characters`))
  faults.push(...faultsAcross(read))
  if (faults.length > 0) {
    throw new Problem(`The deck has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:`, faults)
  }
  return {
    deck: { title, slides: read.map(({ slide }) => slide) },
    notes: new Map(read.map(({ info, slide }) => [slide.id, info.note ?? ''])),
    hints,
    farPictures: data.slides.some(({ source }) => source.images?.some(image => image.startsWith('https:'))),
  }
}

/** The Markdown files that a deck is read from. */
export async function filesOf(file: string): Promise<string[]> {
  const userRoot = dirname(file)
  return Object.keys((await load({ roots: [userRoot], userRoot }, file)).markdownFiles)
}

/** Polls that their slide asks and does not show: phones get them, and the stage stays as it is. */
function unplacedHints(info: SlideInfo, polls: Poll[]): string[] {
  return unplacedIn(info.content, polls).map(id =>
    fault(info, ['polls', polls.findIndex(poll => poll.id === id)], `“${id}” stands nowhere on its slide: write <Poll id="${id}" /> where its result belongs`))
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => typeof key === 'number' ? key : String(key))
}

/** What an author needs to hear of a setting that is missing, unknown or not one of a few. */
function reasonOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && received === 'undefined')
    return 'is missing'
  if (type === 'strict_object' && expected === 'never')
    return 'there is no such setting here'
  return message.replace(/^Invalid \w+: Expected /, 'expected ')
}
