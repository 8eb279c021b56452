/** Polls that are asked and stand nowhere on their slide: phones would get them, and the stage would stay as it is. */

/** The ids of polls of a slide that its text shows neither by themselves nor in a picture of them. */
export function unplacedIn(content: string, polls: { id: string, open?: string }[]): string[] {
  const text = content.replace(/<!--[\s\S]*?-->|```[\s\S]*?```/g, '')
  const placed = new Set([...text.matchAll(/\s(?:id|of)="([^"]+)"/g)].map(([, id]) => id))
  // What is open all the talk stands on phones alone.
  return polls.filter(({ id, open }) => open !== 'talk' && open !== 'never' && !placed.has(id)).map(({ id }) => id)
}

/** What Slidev's parser calls for every slide of a deck: the presenter is told of them before the talk. */
export function placingParser() {
  return {
    name: 'placing',
    async transformSlide(content: string, frontmatter: Record<string, unknown>): Promise<undefined> {
      if (Array.isArray(frontmatter.polls))
        frontmatter.unplaced = unplacedIn(content, frontmatter.polls)
    },
  }
}
