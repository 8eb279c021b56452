/**
 * Gives Slidev the settings of a workshop, the slides of the edition that the deck's headmatter asks for, an id for each,
 * which of their polls stand nowhere, and no more of them than a screen may know.
 */
import { definePreparserSetup } from '@slidev/types'
import { loadTalk } from '../server/talk.ts'
import { editionParser } from '../workshop/edition.ts'
import { placingParser } from '../workshop/placing.ts'
import { slideIdParser } from '../workshop/slide-ids.ts'
import { tellingParser } from '../workshop/telling.ts'
import { settingsParser } from './settings.ts'

export default definePreparserSetup(async ({ filepath, headmatter }) => {
  await loadTalk(filepath)
  return [settingsParser(), editionParser(headmatter as Record<string, unknown>), slideIdParser(), placingParser(), tellingParser()]
})
