/** A page that only its server can mend fetches itself anew, once for each reason: it must not reload for ever. */
import { stays } from '../../browser/leaving.ts'

/** Reloads the page once it is on its way nowhere, unless it was reloaded for this reason in this tab before, or the tab can keep nothing. */
export async function reloadOnce(reason: string): Promise<void> {
  await stays()
  try {
    const key = `reloaded: ${reason}`
    if (sessionStorage.getItem(key) !== null)
      return
    sessionStorage.setItem(key, 'yes')
  }
  catch {
    return
  }
  location.reload()
}
