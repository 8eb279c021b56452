/** The line that leads an author to a fault of the deck: file, line, slide, where in the frontmatter, reason. */
import type { SlideInfo } from '@slidev/types'
import { shortPath } from '../build/place.ts'

/** A place in the frontmatter, such as ['polls', 0, 'options']. */
export type Path = (string | number)[]

/** The line for a fault at a place in the frontmatter; without one, for the whole slide. */
export function fault(info: SlideInfo, path: Path | undefined, reason: string, offset = path && offsetOf(info, path)): string {
  const { start, frontmatterRaw = '' } = info.source
  const line = offset === undefined ? start + 1 : start + 1 + frontmatterRaw.slice(0, offset).split('\n').length
  const where = path && path.length > 0 ? `${path.join('.')}: ` : ''
  return faultAt(info, line, `${where}${reason}`)
}

/** The same for a line of the file, counted from 1. */
export function faultAt(info: SlideInfo, line: number, reason: string): string {
  const id = isNamed(info) ? ` "${info.frontmatter.id}"` : ''
  return `${shortPath(info.source.filepath)}:${line} slide ${info.index + 1}${id}: ${reason}`
}

/** Whether the author gave a slide its id: one that is made of its title goes with the title. */
export function isNamed({ source, importChain = [] }: SlideInfo): boolean {
  return [source, ...importChain].some(({ frontmatterDoc }) => frontmatterDoc?.has('id'))
}

/** Where in the frontmatter's text a path stands, or the nearest that does. */
function offsetOf(info: SlideInfo, path: Path): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = info.source.frontmatterDoc?.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return node.range[0] as number
  }
  return undefined
}
