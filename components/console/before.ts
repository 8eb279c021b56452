/** What a talk stands on, a line each: how it is, and what to do where it is not well. Pure, for the check before the talk. */
import type { Poll } from '../../workshop/poll.ts'
import type { CheckView, JoinView, Trip } from '../../workshop/protocol.ts'
import type { BoardView, PaceView } from '../../workshop/views.ts'

/** `open`: not known yet, because nobody has tried it. */
export type Standing = 'well' | 'open' | 'mind' | 'wrong'

export interface CheckLine { about: string, standing: Standing, say: string, todo?: string }

export interface Ground {
  /** Undefined before the first one came. */
  check: Omit<CheckView, 'now'> | undefined
  join: JoinView | null
  /** The page's clock less the server's, in milliseconds; null until that was told. */
  clockApart: number | null
  /** The slides of this page, with the polls that stand nowhere on them. */
  slides: { polls: Poll[], unplaced: string[] }[]
  boards: Record<string, BoardView>
}

/** A round trip of more than so many milliseconds is felt. */
const slow = 1000

/** Clocks that are apart by more than so many milliseconds tell another minute sooner or later. */
const apartAtMost = 2000

const gigabyte = 1e9

/** What is worst comes first. */
const order: Standing[] = ['wrong', 'mind', 'open', 'well']

/** Whether the check stands open without being asked for: on the first slide, before the talk has begun. Not known yet is no. */
export function isBeforeTalk({ slide, click }: { slide: number, click: number }, pace: PaceView | null): boolean {
  return slide === 1 && click === 0 && pace?.begunAt === null
}

/** The lines in the order in which they are worth a look. */
export function linesBefore({ check, join, clockApart, slides, boards }: Ground): CheckLine[] {
  const lines = [
    ...(join ? [aboutPhones(check?.trips, join), aboutAddress(join, check?.networks[join.url])] : []),
    ...(check && join ? [aboutScreens(check.stages, join)] : []),
    ...(check ? [aboutDisk(check.disk)] : []),
    ...(clockApart === null ? [] : [aboutClock(clockApart)]),
    aboutDeck(slides, boards),
  ]
  return lines.sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
}

/** All lines in a few words. */
export function inShort(lines: CheckLine[]): string {
  const bad = lines.filter(({ standing }) => standing === 'wrong' || standing === 'mind').length
  if (bad > 0)
    return `${bad} to see to`
  return lines.some(({ standing }) => standing === 'open') ? 'so far all is well' : 'all is well'
}

function aboutPhones(trips: Trip[] | undefined, { url, addresses }: JoinView): CheckLine {
  const line = (standing: Standing, say: string, todo?: string): CheckLine => ({ about: 'Phones', standing, say, todo })
  const phones = trips?.filter(({ own }) => !own) ?? []
  const answered = phones.filter(({ ms }) => ms !== null).sort((a, b) => a.ms! - b.ms!)
  const middle = Math.round(answered[Math.floor((answered.length - 1) / 2)]?.ms ?? 0)
  if (phones.length === 0) {
    const own = trips?.flatMap(({ ms }) => ms === null ? [] : [ms]).sort((a, b) => a - b) ?? []
    const pages = own.length === 1 ? 'A page' : `${own.length} pages`
    return line('open', own.length > 0 ? `${pages} on the workshop’s own machine answered in ${Math.round(own.at(-1)!)} ms; nothing else has joined yet.` : 'No phone has joined yet.', `Open ${shortened(url)} on your own phone, in the network that the room will use.`)
  }
  if (answered.length === 0)
    return line('mind', `${phones.length === 1 ? 'A phone is' : `${phones.length} phones are`} joined and did not answer.`, 'Wake the phone. If it is awake, its way here is broken: reload its page.')
  const said = answered.length === 1 ? `A phone answered in ${middle} ms` : `${answered.length} phones answered, half of them within ${middle} ms`
  const ways = new Set(answered.map(({ at }) => at))
  const [other] = ways
  if (!ways.has(null) && !ways.has(url) && other)
    return line('mind', `${said}, but at ${shortened(other)}. Nobody has tried the address that the room is shown.`, addresses.includes(other) ? 'Show that address instead, below, or try the one that is shown.' : `Try ${shortened(url)} on a phone.`)
  return middle > slow
    ? line('mind', `${said}: slow.`, 'Go nearer to the Wi-Fi, or use a hotspot.')
    : line('well', `${said}.`)
}

/** Only this machine goes by these names. */
const ownNames = /^https?:\/\/(?:localhost|127\.|\[::1\])/

function aboutAddress({ url }: JoinView, network: string | undefined): CheckLine {
  return ownNames.test(url)
    ? { about: 'Address', standing: 'wrong', say: `Phones cannot reach ${shortened(url)}: it is this machine’s name for itself.`, todo: 'Join the room’s Wi-Fi or open a hotspot; the address follows. A rehearsal needs --host.' }
    : { about: 'Address', standing: 'well', say: `Phones join at ${shortened(url)}${network ? `, in the network ${network}` : ''}.` }
}

function aboutScreens(stages: number, { url }: JoinView): CheckLine {
  return stages > 0
    ? { about: 'Screens', standing: 'well', say: stages === 1 ? 'One page of the stage follows.' : `${stages} pages of the stage follow.` }
    : { about: 'Screens', standing: 'mind', say: 'No page of the stage is open.', todo: `Open ${shortened(url)}/deck on the projector’s machine, or /deck in another window of this browser.` }
}

function aboutDisk({ file, free, low }: CheckView['disk']): CheckLine {
  if (free === null)
    return { about: 'Disk', standing: 'mind', say: `The disk of ${file} cannot be looked at.`, todo: 'See whether its folder is still there.' }
  const room = `${free < 10 * gigabyte ? (free / gigabyte).toFixed(1) : Math.round(free / gigabyte)} GB`
  return low
    ? { about: 'Disk', standing: 'wrong', say: `Only ${room} are free where ${file} is written.`, todo: 'Free some space: when it is full, nothing more can be saved.' }
    : { about: 'Disk', standing: 'well', say: `${room} are free where ${file} is written.` }
}

function aboutClock(apart: number): CheckLine {
  return Math.abs(apart) <= apartAtMost
    ? { about: 'Clock', standing: 'well', say: 'This page and the server go by the same time.' }
    : { about: 'Clock', standing: 'mind', say: `This machine’s clock is ${timeInWords(Math.abs(apart))} ${apart > 0 ? 'ahead of' : 'behind'} the server’s.`, todo: 'Timers go by the server’s. Set the clock of the one that is wrong.' }
}

function aboutDeck(slides: Ground['slides'], boards: Ground['boards']): CheckLine {
  const polls = slides.flatMap(({ polls }) => polls)
  const unplaced = slides.flatMap(({ unplaced }) => unplaced)
  const known = Object.keys(boards)
  const strange = [...new Set([...polls.map(({ id }) => id).filter(id => !(id in boards)), ...known.filter(id => !polls.some(poll => poll.id === id))])]
  if (known.length > 0 && strange.length > 0)
    return { about: 'Deck', standing: 'wrong', say: `These slides are of another deck than the workshop’s: ${strange.join(', ')}.`, todo: 'Reload this page; if that does not help, start again without --no-build.' }
  const asked = polls.filter(({ open }) => open !== 'never').length
  const all = `${slides.length === 1 ? '1 slide asks' : `${slides.length} slides ask`} ${asked === 1 ? '1 question' : `${asked} questions`}`
  return unplaced.length > 0
    ? { about: 'Deck', standing: 'mind', say: `${all}, but the stage shows nothing of ${unplaced.join(', ')}.`, todo: `Put <Poll id="${unplaced[0]}" /> on its slide.` }
    : { about: 'Deck', standing: 'well', say: `${all}; each stands on its slide.` }
}

/** An address as a person types it. */
function shortened(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

function timeInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`
}
