/** What the server gives to the presenter alone, and how it becomes a file of this machine. */
import { keptKey } from '../../browser/presenter-key.ts'
import { say } from '../room/notice.ts'

/** How long a browser may take to begin saving, in milliseconds. */
const saving = 60_000

/** Asks with the presenter's key. Never throws: why there is no answer is said in a line. */
export async function askServer(path: string, method = 'GET'): Promise<Response | undefined> {
  try {
    const response = await fetch(path, { method, headers: { Authorization: `Bearer ${keptKey() ?? ''}` } })
    if (response.ok)
      return response
    say(response.status === 404 ? 'it is not there any more' : 'the server did not give it')
  }
  catch {
    say('the server is away')
  }
  return undefined
}

/** Saves an answer's body under a name. */
export async function save(response: Response, name: string): Promise<void> {
  const href = URL.createObjectURL(await response.blob())
  Object.assign(document.createElement('a'), { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), saving)
}
