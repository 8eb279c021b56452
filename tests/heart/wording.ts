/** The words of the talk as it was handed down and of the slides, each in one form, so that they can be compared. */
import { readdirSync, readFileSync } from 'node:fs'

export const root = new URL('../../', import.meta.url)
export const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

export const sources = ['anti-misalignment', 'microalignments']

/** Quotes, dashes, arrows and spaces as they are typed, in one form; marks of Markdown and HTML fall away. */
export function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, '\'')
    .replaceAll('->', '→')
    .replace(/\[([^\]]*)\](?:\[[^\]]*\]|\([^)]*\))?/g, '$1')
    .replace(/[*_#]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The files of the slides without the presenter's notes, in the order of the talk. */
export function pages(): { name: string, text: string }[] {
  return readdirSync(new URL('pages/', root)).sort().map(name => ({
    name,
    text: read(`pages/${name}`)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<sup>\d<\/sup>/g, '')
      .replace(/<[^>]* word="([^"]*)"[^>]*>/g, '$1'),
  }))
}

/** The lines of a source, without comments, its frontmatter, link targets and marks of headings and lists. */
export function linesOf(source: string): string[] {
  return read(`tests/heart/source/${source}.md`)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<sup>\*<\/sup>/g, '')
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .split('\n')
    .map(line => line.replace(/^[\s>]*(?:[-*•]\s+|\d+\.\s+)?(?:\d+\.\s+)?/, ''))
    .map(plain)
    .filter(line => line.length > 0)
}
