/**
 * Core or workshop: one deck, two lengths. Slides are written in the workshop's steps; what only the workshop has is
 * listed in a slide's `added`. The core edition drops it and counts the remaining steps anew, for the stage and the
 * server alike.
 */
export type Edition = 'core' | 'workshop'

/** A slide as it is written. The note is what the presenter reads, with its `[click]` marks. */
export interface SlideSource { frontmatter: Record<string, unknown>, content: string, note?: string }

interface Steps { opens?: number, shows?: number, at?: number }

/**
 * The edition that a deck's headmatter asks for; the workshop where it says nothing.
 * @throws RangeError where it is neither of the two
 */
export function editionOf({ edition = 'workshop' }: Record<string, unknown>): Edition {
  if (edition !== 'core' && edition !== 'workshop')
    throw new RangeError(`edition is core or workshop, not ${JSON.stringify(edition)}`)
  return edition
}

/**
 * A slide as an edition has it. `added` lists steps (numbers) and polls of the whole talk (ids), or is `slide` for a
 * slide that only the workshop has. A poll whose opening is dropped stays in the deck, never asked, since other
 * slides may quote its options. In the content a number bound to a component is a step: `v-click` or `:at` on a
 * dropped step takes its element away, any other loses the attribute.
 */
export function inEdition(slide: SlideSource, edition: Edition): SlideSource {
  const { added } = slide.frontmatter
  if (edition === 'workshop' || added === undefined)
    return slide
  if (added === 'slide')
    return { ...slide, frontmatter: { ...slide.frontmatter, hide: true } }
  const names = added as (number | string)[]
  const steps = new Set(names.filter(name => typeof name === 'number'))
  const without = new Set(names.filter(name => typeof name === 'string'))
  const renumber = (step: number) => steps.has(step)
    ? undefined
    : step - [...steps].filter(dropped => dropped > 0 && dropped < step).length
  return {
    frontmatter: renumberSettings(slide.frontmatter, renumber, without),
    content: renumberContent(slide.content, renumber),
    note: slide.note && renumberNote(slide.note, steps),
  }
}

/** What Slidev's parser calls for every slide of a deck with this headmatter. */
export function editionParser(headmatter: Record<string, unknown>) {
  const edition = editionOf(headmatter)
  return {
    name: 'edition',
    async transformSlide(content: string, frontmatter: Record<string, unknown>): Promise<string> {
      const slide = inEdition({ frontmatter, content }, edition)
      Object.assign(frontmatter, slide.frontmatter)
      return slide.content
    },
    async transformNote(note: string | undefined, frontmatter: Record<string, unknown>): Promise<string | undefined> {
      return inEdition({ frontmatter: { added: frontmatter.added }, content: '', note }, edition).note
    },
  }
}

type Renumber = (step: number) => number | undefined

function renumberSettings(frontmatter: Record<string, unknown>, renumber: Renumber, without: Set<string>): Record<string, unknown> {
  const { polls, reveals, mentions, slowest } = frontmatter as {
    polls?: (Steps & { id: string })[]
    reveals?: { poll: string, at: number }[]
    mentions?: { at: number }
    slowest?: { at: number }
  }
  const moved = { ...frontmatter }
  if (polls) {
    moved.polls = polls.map(({ opens, shows, ...poll }) => {
      const opening = opens === undefined ? undefined : renumber(opens)
      const showing = shows === undefined ? undefined : renumber(shows)
      if (without.has(poll.id) || (opens !== undefined && opening === undefined))
        return { ...poll, open: 'never' }
      return { ...poll, ...(opening === undefined ? {} : { opens: opening }), ...(showing === undefined ? {} : { shows: showing }) }
    })
  }
  if (reveals) {
    moved.reveals = reveals.flatMap((reveal) => {
      const at = renumber(reveal.at)
      return at === undefined || without.has(reveal.poll) ? [] : [{ ...reveal, at }]
    })
  }
  for (const [name, told] of Object.entries({ mentions, slowest })) {
    const at = told && renumber(told.at)
    if (told)
      moved[name] = at === undefined ? undefined : { ...told, at }
  }
  return moved
}

/** `v-click="3"`, `v-click.hide="3"`, `v-click="[3, 5]"`, `:at="3"` and every other number bound to a component. */
const stepAttribute = /\s(v-click(?:\.hide)?|:[\w-]+)="(\d+|\[\d+, *\d+\])"/g
const appearing = new Set(['v-click', ':at'])

function renumberContent(content: string, renumber: Renumber): string {
  return content.replace(stepAttribute, (_, name: string, value: string) => {
    const [from, to] = [...value.matchAll(/\d+/g)].map(([step]) => renumber(Number(step)))
    if (from === undefined)
      return appearing.has(name) ? ' v-if="false"' : ''
    return ` ${name}="${to === undefined ? from : `[${from}, ${to}]`}"`
  })
}

/** A paragraph of the note whose clicks are all dropped goes; `[click:4]` counts the clicks that stay. */
function renumberNote(note: string, dropped: Set<number>): string {
  let step = 0
  return note.split(/\n{2,}/).flatMap((paragraph) => {
    let stays = !paragraph.includes('[click')
    const text = paragraph.replace(/\[click(?::(\d+))?\] ?/g, (_, clicks = '1') => {
      const from = step
      step += Number(clicks)
      const kept = Array.from({ length: step - from }, (_, i) => from + 1 + i).filter(click => !dropped.has(click)).length
      stays ||= kept > 0
      return kept === 0 ? '' : kept === 1 ? '[click] ' : `[click:${kept}] `
    })
    return stays ? [text] : []
  }).join('\n\n')
}
