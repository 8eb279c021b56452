/** What a talk claims of every room, so that a replay can show where one went against it. No page needs it before it plays a recording. */
import type { Contradicted } from '../../workshop/recording/moments.ts'

let fetchRule: (() => Promise<Contradicted>) | undefined

/** Takes the rule of a talk. A talk's setup calls it once, before a recording is opened. */
export function takeClaims(fetch: () => Promise<Contradicted>): void {
  fetchRule = fetch
}

/** The rule of the talk; undefined where it claims nothing. */
export async function fetchContradicted(): Promise<Contradicted | undefined> {
  return fetchRule?.()
}
