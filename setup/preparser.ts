/** Gives Slidev the slides of the edition that the deck's headmatter asks for, which of their polls stand nowhere, and no more of them than a screen may know. */
import { definePreparserSetup } from '@slidev/types'
import { loadTalk } from '../server/talk.ts'
import { editionParser } from '../workshop/edition.ts'
import { placingParser } from '../workshop/placing.ts'
import { tellingParser } from '../workshop/telling.ts'

export default definePreparserSetup(async ({ filepath, headmatter }) => {
  await loadTalk(filepath)
  return [editionParser(headmatter as Record<string, unknown>), placingParser(), tellingParser()]
})
