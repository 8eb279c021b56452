/** Where a published folder has what its rooms said side by side, if they are several. */
export const poolFile = 'pool.html'

/** What a published folder says of its recordings, and a server of those that are published with its deck, so that a page can offer them. */
export interface Published {
  /** The recording is recordings/NAME.jsonl. */
  name: string
  title: string
  /** Milliseconds since 1970. */
  startedAt: number
  people: number
  simulated: boolean
  /** The path of its report, where there is one beside it. */
  report?: string
}
