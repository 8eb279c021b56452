/** What is told of a poll's settings, and to whom, by naming it: what nobody named, such as a right answer, stays in the house. */
import type { Poll } from './poll.ts'
import { allKinds, rulesOf } from './kinds/index.ts'

/** What phones are told of a poll of any kind; its kind names which of its settings. */
export function forPhones(poll: Poll): Poll {
  const { kind, id, ask } = poll
  return named({ kind, id, ask, ...rulesOf(kind).forPhones(poll) })
}

/** The same of screens before the result is shown; of a poll as it stands in the frontmatter, too. */
export function forScreens(poll: Poll): Poll {
  const { kind, id, ask, opens, shows, open, live, seconds, repeats } = poll
  return named({ kind, id, ask, opens, shows, open, live, seconds, repeats, ...rulesOf(kind).forScreens(poll) })
}

/** What was named of a poll, without names that it has not. */
function named(told: Partial<Poll>): Poll {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Poll
}

/**
 * What Slidev's parser calls for every slide of a deck, so that the pages that are built of it carry no more of a poll
 * than a screen may know. A poll of a kind that is not known stays as it is: the server says what is wrong with it.
 */
export function tellingParser() {
  return {
    name: 'telling',
    async transformSlide(_content: string, frontmatter: Record<string, unknown>): Promise<undefined> {
      if (Array.isArray(frontmatter.polls))
        frontmatter.polls = frontmatter.polls.map(poll => Object.hasOwn(allKinds(), poll?.kind) ? forScreens(poll) : poll)
    },
  }
}
