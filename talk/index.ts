/** What the workshop asks this talk for. It imports types alone of the workshop, so that it loads wherever it is asked. */
import type { Talk } from '../server/talk.ts'
import { claims, counterExamples } from './claims/index.ts'
import { kinds } from './kinds/index.ts'
import { models } from './models/index.ts'
import { numbers } from './numbers.ts'
import { people } from './people/index.ts'

export default { claims, numbers, counterExamples, people, models, kinds } satisfies Talk
