/** Gives Slidev the slides of the edition that the deck's headmatter asks for. */
import { definePreparserSetup } from '@slidev/types'
import { editionParser } from '../workshop/edition.ts'

export default definePreparserSetup(({ headmatter }) => [editionParser(headmatter as Record<string, unknown>)])
