/** Which recording this page was asked to play, and how its file is had: from a folder that was published, or from the server. */
import type { Recording } from '../../workshop/recording/format.ts'
import { keptKey } from '../../browser/presenter-key.ts'
import { readRecording, RecordingProblem } from '../../workshop/recording/format.ts'

/** A deck built to stand on its own, with no server behind it. */
export const isPublished = import.meta.env.VITE_PUBLISHED === '1'

/** The name behind `?answer=`: the recording whose questions are answered here; undefined on any other page. */
export const visited = new URLSearchParams(location.search).get('answer') ?? undefined

/** The name behind `?replay=`, what is visited, or the recording that is being printed; undefined for a live page. */
export const replayed = new URLSearchParams(location.search).get('replay') ?? visited ?? import.meta.env.VITE_REPLAY

/** The moment behind `?t=`, as its address names it. */
export const startsAt = new URLSearchParams(location.search).get('t')

/** So many recordings can be told apart behind another. */
export const mostBeside = 3
/** The names behind `?with=`, separated by commas: recordings to compare with, and those that are too many. */
const wished = [...new Set((new URLSearchParams(location.search).get('with') ?? '').split(',').filter(Boolean))]
export const besides = wished.slice(0, mostBeside)
export const tooMany = wished.slice(mostBeside)

/** The address of a file beside the deck where it is published, else of the server's own. */
export function published(path: string): string {
  return `${isPublished ? import.meta.env.BASE_URL : '/'}${path}`
}

/** Why a recording cannot be played: what to do about it, and in a few words why, to stand beside another. */
export class Unplayable extends RecordingProblem {
  readonly why: string

  constructor(message: string, why: string) {
    super(message)
    this.why = why
  }
}

/**
 * Fetches a recording and reads it as far as it goes.
 * @throws Unplayable, in words that name it, say whether it is unknown, needs the key or is damaged, and what to do.
 */
export async function loadRecording(name: string): Promise<Recording> {
  if (!/^[\w-]{1,80}$/.test(name))
    throw new Unplayable(`“${name.slice(0, 80)}” is not the name of a recording: those have letters, digits and dashes. Check the address.`, 'not the name of a recording')
  const key = isPublished ? undefined : keptKey()
  let response: Response
  try {
    response = await fetch(published(`recordings/${name}.jsonl`), key ? { headers: { Authorization: `Bearer ${key}` } } : {})
  }
  catch {
    throw new Unplayable(`The recording “${name}” could not be fetched: the server is away. Reload this page when it is back.`, 'the server is away')
  }
  // Where any path that is no file is a page, such as on some static hosts, a page comes in its place.
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
  if (!response.ok || isPage)
    throw whyNot(isPage ? 404 : response.status, name, key !== undefined)
  try {
    return readRecording(await response.text())
  }
  catch (error) {
    throw error instanceof RecordingProblem ? new Unplayable(`“${name}” cannot be played. ${error.message}`, 'its file cannot be played') : error
  }
}

function whyNot(status: number, name: string, hadKey: boolean): Unplayable {
  switch (status) {
    case 401:
    case 403:
      return hadKey
        ? new Unplayable(`“${name}” is not published, and the presenter’s key of this browser is of another workshop: open the presenter’s link from the terminal, then this address again.`, 'it needs the key of its workshop')
        : new Unplayable(`“${name}” is not published here. If it is a workshop of this server, it needs the presenter’s key: open this address in the browser that has it. Else check the name.`, 'unknown, or it needs the key')
    case 404:
      return new Unplayable(`There is no recording “${name}” here. Check the name in the address.`, 'unknown here')
    case 409:
      return new Unplayable(`“${name}” is a workshop that is running elsewhere. End it there, then reload this page.`, 'running elsewhere')
    case 422:
      return new Unplayable(`The recording “${name}” is damaged: its file in the data folder cannot be read. Play a copy of it that was exported before.`, 'damaged')
    default:
      return new Unplayable(`The server could not give the recording “${name}”. Its terminal says why.`, 'the server could not give it')
  }
}
