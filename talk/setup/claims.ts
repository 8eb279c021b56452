/** Which of the talk's claims a room went against, for its replay. A page fetches this when it plays a recording. */
import type { Contradicted } from '../../workshop/recording/moments.ts'
import { contradictedIn } from '../../report/contradicted.ts'
import { claims } from '../claims/index.ts'
import { numbers } from '../numbers.ts'

export const contradicted: Contradicted = state => contradictedIn(state, { claims, numbers })
