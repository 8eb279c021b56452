/**
 * What the front door of a published folder says, as data: what a deck says of itself in its headmatter, one room of it
 * that was recorded, and where one may go from there.
 */
import type { State } from '../workshop/state.ts'
import type { Moment } from './moments.ts'
import { counted } from '../statistics/detail.ts'
import { askedIn, questionsTold } from '../workshop/asked.ts'
import { numberOf } from '../workshop/people.ts'
import { momentsOf } from './moments.ts'

/** Where the deck is in a published folder, beside its front door. */
export const deckPage = 'talk.html'

/** What a deck's headmatter may say of its front door, under `door`. */
export interface DoorWords {
  /** The one sentence; else the deck's title. */
  says?: string | undefined
  /** What stands below it; else what the deck says of itself under `info`. */
  about?: string | undefined
  /** The polls whose results are shown, in this order; else those that most people answered. */
  moments?: string[] | undefined
}

/** What of a deck's headmatter its front door is made of. */
export interface Headmatter {
  title: string
  author?: string | undefined
  info?: string | undefined
  lang?: string | undefined
  door?: DoorWords | undefined
}

/** A recorded room: its name in addresses, how it stood at the end, and its report, where there is one. */
export interface Room { name: string, state: State, report?: string | undefined }

/** A way on, by its address from the door. */
export interface Way { to: 'replay' | 'models' | 'answers' | 'report' | 'slides', say: string, href: string }

export interface Door {
  title: string
  author?: string | undefined
  lang: string
  says: string
  about: string
  /** At most three; none without a recording. */
  moments: Moment[]
  isSimulated: boolean
  ways: Way[]
}

/** What there is besides the headmatter; each part may be missing, and has then no way to it. */
export interface Offered {
  room?: Room | undefined
  /** The query that opens a model on the deck. */
  model?: string | undefined
  /** Where one answers the questions oneself. */
  answers?: string | undefined
}

/** The door of a deck. @throws Error where the headmatter names a poll that the room does not have. */
export function doorOf({ title, author, info, lang = 'en', door = {} }: Headmatter, offered: Offered): Door {
  const { room } = offered
  return {
    title,
    author,
    lang,
    says: door.says ?? title,
    about: withCounts(door.about ?? firstParagraph(info) ?? `A talk${author === undefined ? '' : ` by ${author}`} that asks its room`, room?.state),
    moments: room ? momentsOf(room.state, door.moments) : [],
    isSimulated: room?.state.workshop!.simulated ?? false,
    ways: waysOf(offered),
  }
}

/** A sentence that ends with how many people there were and how many questions they were asked. */
function withCounts(about: string, state: State | undefined): string {
  const sentence = about.trim().replace(/[.:]$/, '')
  if (!state)
    return /[!?…]$/.test(sentence) ? sentence : `${sentence}.`
  const people: [string, string] = state.workshop!.simulated ? ['simulated person', 'simulated people'] : ['person', 'people']
  // A number stays beside what it counts.
  const counts = [counted(numberOf(state.people), ...people), questionsTold(askedIn(state).length)].map(each => each.replace(' ', '\u00A0'))
  return `${sentence}: ${counts.join(', ')}.`
}

/** The first paragraph of what a deck says of itself, which is Markdown: without headings and marks. */
function firstParagraph(info: string | undefined): string | undefined {
  const [paragraph] = (info ?? '').split(/\n\s*\n/).map(each => each.split('\n').filter(line => !/^\s*#/.test(line)).join(' ').trim()).filter(Boolean)
  return paragraph?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '')
}

function waysOf({ room, model, answers }: Offered): Way[] {
  const all: [Way['to'], string, string | undefined][] = [
    ['replay', `Watch what a ${room?.state.workshop!.simulated ? 'simulated ' : ''}room said`, room && `${deckPage}?replay=${room.name}`],
    ['models', 'Play with the models', model && `${deckPage}${model}`],
    ['answers', 'Answer the questions yourself', answers],
    ['report', 'Read its report', room?.report],
    ['slides', room ? 'See the slides alone' : 'See the slides', deckPage],
  ]
  return all.flatMap(([to, say, href]) => href === undefined ? [] : [{ to, say, href }])
}
