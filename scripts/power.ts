/**
 * `npm run power`: what the room's own game can show with so many people, computed by simulation and written into the
 * presenter's note that begins with the same words. It takes some minutes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../server/app.ts'
import { powerAt } from '../tests/heart/power.ts'

const page = join(root, 'pages/2-flow.md')
const rooms = 50
const sizes = [8, 40, 400]
const begins = 'With eight people this is a demonstration'

const [few, ...large] = sizes.map(people => ({ people, claims: powerAt(people, rooms) }))
const undecided = few!.claims.every(({ untested }) => untested === rooms)
const told = large[0]!.claims.map(({ claim }, i) => `“${claim}” ${large.map(({ people, claims }) => {
  const { held, against } = claims[i]!
  return `held in ${held}${against > 0 ? ` and went against itself in ${against}` : ''} of ${rooms} with ${people}`
}).join(', ')}`)
const paragraph = `${begins}${undecided ? ': two squads decide nothing, and no claim is judged' : ''}. In simulated rooms, which play as talk/people/sailors.ts assumes, ${told.join('; ')}.`

const text = await readFile(page, 'utf8')
if (!text.includes(begins))
  throw new Error(`No note of ${page} has a paragraph that begins with “${begins}”: write that much where the game is told.`)
await writeFile(page, text.replace(new RegExp(`^${begins}.*$`, 'm'), () => paragraph))
console.log(paragraph)
