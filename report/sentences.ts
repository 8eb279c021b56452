/**
 * What of a report can be repeated by somebody who reads no further: three sentences, each a claim of the talk as this
 * room met it, chosen by one rule for every room, so that nobody picks what sounds best.
 *
 * The rule: first what went against the talk, then what held, then all else. Among equals come first the claims that
 * are judged by a question of the numbers fixed in advance, then the order of the talk; one claim a question.
 */
import type { Claim, Report, Sentence } from './data.ts'
import { counted } from '../statistics/detail.ts'
import { enough } from './judging.ts'

const atMost = 3

/** The claims that can be told in a clause, as sentences; `fixed`: the questions of the numbers fixed in advance. */
export function sentencesOf(claims: Claim[], fixed: Set<string>): Sentence[] {
  const told = claims.filter(({ brief }) => brief !== '')
  const inOrder = [...told.filter(({ poll }) => fixed.has(poll)), ...told.filter(({ poll }) => !fixed.has(poll))]
  const standing = (wanted: Claim['standing']) => inOrder.filter(({ standing }) => standing === wanted)
  const [first = [], ...more] = standing('against').map(claim => [claim])
  const ranked = [...first, ...standing('held'), ...more.flat(), ...standing('undecided'), ...standing('untested')]
  return ranked
    .filter(({ poll }, i) => ranked.findIndex(claim => claim.poll === poll) === i)
    .slice(0, atMost)
    .map(claim => ({ poll: claim.poll, standing: claim.standing, said: inASentence(claim) }))
}

function inASentence({ claim, standing, brief }: Claim): string {
  const words = claim.replace(/\.$/, '')
  return {
    held: `${words}: ${brief}.`,
    against: `Not so in this room: ${words}; ${brief}.`,
    undecided: `Undecided in this room: ${words}; ${brief}.`,
    untested: `Too few to judge it by: ${words}; ${brief}.`,
  }[standing]
}

/** Of fewer, nothing is counted that the rest would give away. */
const counts = 5

/** What a report of few people can tell, and what it cannot; nothing is said of ten and more. */
export function limitsOf({ answered, shared, claims }: Pick<Report, 'answered' | 'shared' | 'claims'>): string[] {
  if (answered >= enough)
    return []
  if (answered === 0)
    return ['Nobody answered: this report tells what was asked, and no more.']
  const people = counted(answered, 'person', 'people')
  const judged = claims.length > 0 ? `, and no claim is judged, which takes ${enough}` : ''
  return answered < counts
    ? [
        `${people} answered. So few are people and no figures: ${shared ? 'what one or two of them said is not counted here, ' : ''}no share has a per cent or an interval${judged}.`,
        'What this report can tell: what was asked, how many answered, and the words that people let be shown.',
      ]
    : [`${people} answered. Their answers are counted${shared ? ', but for those of one or two' : ''}, with intervals; there are no per cents${judged}.`]
}
