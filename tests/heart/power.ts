/** How often the game can show what it is asked, by simulation: of so many rooms, those in which a claim is decided. */
import { harbourClaims } from '../../talk/claims/harbours.ts'
import { sailors } from '../../talk/people/sailors.ts'
import { played } from './games.ts'

/** Of a claim: in how many rooms it held, went against itself, or could not be judged at all. */
export interface Power { claim: string, held: number, against: number, untested: number }

/** The claims in so many rooms of so many people, who play as a rehearsed room does. */
export function powerAt(people: number, rooms: number): Power[] {
  const games = Array.from({ length: rooms }, (_, seed) => played(people, sailors, seed))
  return harbourClaims.map(({ claim, judgeGame }) => {
    const standings = games.map(game => judgeGame(game).standing)
    const count = (standing: string) => standings.filter(each => each === standing).length
    return { claim, held: count('held'), against: count('against'), untested: count('untested') }
  })
}
