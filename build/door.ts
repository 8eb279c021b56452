/**
 * Puts a front door before a published deck: a page of its own, which takes the address that the deck had; what shows
 * links finds in both the same words and picture.
 */
import type { Headmatter, Offered } from '../door/data.ts'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import * as v from 'valibot'
import { deckPage, doorOf } from '../door/data.ts'
import { headOf, previewFile, typefaces } from '../door/head.ts'
import { renderNotFound } from '../door/not-found.ts'
import { renderDoor } from '../door/page.ts'
import { rendered } from '../report/markup.ts'
import { BuildFailure } from './failure.ts'
import { placeOf, root, shortPath } from './place.ts'
import { pictureDoor } from './preview.ts'
import { typefaceFile } from './typeface.ts'

const text = v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('must not be empty'))

/** What of a deck's headmatter a front door is made of; a text of several lines stands for one that YAML took for something else. */
const headmatterSchema = v.object({
  title: v.optional(v.string('must be a text'), 'Slides'),
  author: v.optional(text),
  info: v.optional(v.union([v.pipe(v.boolean(), v.transform(() => undefined)), v.string('must be a text')])),
  lang: v.optional(text),
  favicon: v.optional(v.string()),
  seoMeta: v.optional(v.object({ ogImage: v.optional(v.string()) })),
  door: v.optional(v.strictObject({
    says: v.optional(text),
    about: v.optional(text),
    moments: v.optional(v.array(text, 'must be a list of polls')),
  }, 'has says, about and moments, each of which may be left out')),
})

/** Moves the deck in a built folder to a page of its own and writes the door before it; `url` is the folder's address, where it is known. */
export async function hangDoor(site: string, deck: string, offered: Offered, url: string | undefined): Promise<void> {
  const { seoMeta, ...headmatter } = readHeadmatter(deck)
  const door = madeOf(deck, headmatter, offered)
  await rename(join(site, 'index.html'), join(site, deckPage))
  await mkdir(join(site, 'fonts'), { recursive: true })
  await copyFile(typefaceFile('largeTitle'), join(site, typefaces.title))
  await copyFile(typefaceFile('text'), join(site, typefaces.text))
  if (!existsSync(join(site, 'favicon.svg')))
    await copyFile(join(root, 'public/favicon.svg'), join(site, 'favicon.svg'))
  const given = seoMeta?.ogImage === 'auto' ? undefined : seoMeta?.ogImage
  const isPictured = given === undefined && await pictureDoor(site, await renderDoor(door), join(site, previewFile))
  const file = given ?? (isPictured ? previewFile : undefined)
  const picture = file !== undefined && url !== undefined ? new URL(file, url).href : file
  await writeFile(join(site, 'index.html'), await renderDoor(door, { url, picture }))
  await writeFile(join(site, '404.html'), await renderNotFound(door, url))
  // An address of the deck says which slide and recording are meant: no other stands for it.
  const tags = await Promise.all(headOf(door, { picture }).map(rendered))
  await writeFile(join(site, deckPage), withHead(await readFile(join(site, deckPage), 'utf8'), tags))
}

/** Slidev's page with these tags in the place of its own. */
function withHead(page: string, tags: string[]): string {
  return page
    .replace(/\s*<meta (?:name="(?:description|author)"|property="(?:og|twitter):[^"]*")[^>]*>/g, '')
    .replace('</title>', () => `</title>\n${tags.join('\n')}`)
}

function readHeadmatter(deck: string) {
  const file = placeOf(deck)
  const checked = v.safeParse(headmatterSchema, parseSync(readFileSync(file, 'utf8'), file).slides[0]?.frontmatter ?? {})
  if (!checked.success)
    throw new BuildFailure(`The front door of ${shortPath(file)} cannot be made of its headmatter`, checked.issues.map(issue => `  ${v.getDotPath(issue)} ${issue.message}`).join('\n'))
  return checked.output
}

function madeOf(deck: string, headmatter: Headmatter, offered: Offered) {
  try {
    return doorOf(headmatter, offered)
  }
  catch (error) {
    throw new BuildFailure(`The front door of ${shortPath(deck)} cannot be made`, `  ${error instanceof Error ? error.message : error}`)
  }
}
