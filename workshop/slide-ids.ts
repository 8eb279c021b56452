/**
 * An id for every slide that has none: the log and all pages know slides by their ids, and a deck that was written for
 * Slidev alone has none. Server and pages give the same, since both read the slides in the same order.
 */

/** What Slidev's parser calls for every slide, file by file. */
export function slideIdParser() {
  const given = new Map<string, number>()
  let read = 0
  return {
    name: 'slide-ids',
    async transformSlide(content: string, frontmatter: Record<string, unknown>): Promise<undefined> {
      read++
      // What a slide that stands for others says, all of them would have.
      if (frontmatter.id !== undefined || frontmatter.src !== undefined || frontmatter.hide)
        return
      const id = derivedId(titleOf(content, frontmatter), read)
      const times = (given.get(id) ?? 0) + 1
      given.set(id, times)
      frontmatter.id = times === 1 ? id : `${id.slice(0, 36)}-${times}`
    },
  }
}

/** Its title in small letters, or its number where that has none of the alphabet. */
function derivedId(title: string, no: number): string {
  const slug = title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return `slide-${slug || no}`.slice(0, 40)
}

/** As Slidev finds it: named, or the first heading. */
function titleOf(content: string, { title, name }: Record<string, unknown>): string {
  const named = title ?? name
  return plain(String(named ?? /^#+ (.*)$/m.exec(content.replace(/^```[\s\S]+?^```/gm, ''))?.[1] ?? ''))
}

/** A title without the tags and marks that Markdown may have in it. */
export function plain(title: string): string {
  return title.replace(/<[^>]*>/g, '').replace(/[*_`]/g, '').trim()
}
