/** Which recording this page was asked to play, and how its file is had: from a folder that was published, or from the server. */
import type { Recording } from '../../workshop/recording/format.ts'
import { readRecording, RecordingProblem } from '../../workshop/recording/format.ts'
import { keptKey } from '../key.ts'

/** A deck built to stand on its own, with no server behind it. */
export const isPublished = import.meta.env.VITE_PUBLISHED === '1'

/** The name behind `?replay=`, or the recording that is being printed; undefined for a live page. */
export const replayed = new URLSearchParams(location.search).get('replay') ?? import.meta.env.VITE_REPLAY

/** The names behind `?with=`, separated by commas: recordings to compare with. */
export const besides = (new URLSearchParams(location.search).get('with') ?? '').split(',').filter(Boolean)

/** The address of a file beside the deck where it is published, else of the server's own. */
export function published(path: string): string {
  return `${isPublished ? import.meta.env.BASE_URL : '/'}${path}`
}

/**
 * Fetches a recording and reads it as far as it goes.
 * @throws RecordingProblem, in words that say what to do.
 */
export async function loadRecording(name: string): Promise<Recording> {
  if (!/^[\w-]{1,80}$/.test(name))
    throw new RecordingProblem(`“${name.slice(0, 80)}” is not the name of a recording. Check the address.`)
  const key = isPublished ? undefined : keptKey()
  let response: Response
  try {
    response = await fetch(published(`recordings/${name}.jsonl`), key ? { headers: { Authorization: `Bearer ${key}` } } : {})
  }
  catch {
    throw new RecordingProblem('The recording could not be fetched: the server is away. Reload this page when it is back.')
  }
  if (response.status === 401 || response.status === 403)
    throw new RecordingProblem('This recording is not published. Open it in the browser that has the presenter’s key.')
  if (!response.ok)
    throw new RecordingProblem(`There is no recording “${name}” here. Check the name in the address.`)
  return readRecording(await response.text())
}
