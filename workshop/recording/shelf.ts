/** Where a published folder has what its rooms said side by side, if they are several. */
export const poolFile = 'pool.html'

/** What a published folder says of its recordings, so that a page with no server behind it can offer them. */
export interface Published {
  /** The recording is recordings/NAME.jsonl. */
  name: string
  title: string
  /** Milliseconds since 1970. */
  startedAt: number
  people: number
  simulated: boolean
  /** The path of its report. */
  report: string
}
