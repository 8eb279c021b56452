/**
 * What of a report can be repeated by somebody who reads no further: three sentences, each a claim of the talk as this
 * room met it, chosen by one rule for every room, so that nobody picks what sounds best.
 *
 * The rule: first what went against the talk, then what held, then all else. Among equals come first the claims that
 * are judged by a question of the numbers fixed in advance, then the order of the talk; one claim a question.
 */
import type { Claim, Report, Sentence } from './data.ts'
import { counted, detailOf } from '../statistics/detail.ts'
import { wholeFrom } from '../workshop/whole-counts.ts'
import { enough } from './judging.ts'

const atMost = 3

/** The claims of which something can be told, as sentences; `fixed`: the questions of the numbers fixed in advance. */
export function sentencesOf(claims: Claim[], fixed: Set<string>): Sentence[] {
  const told = claims.filter(({ standing, brief }) => brief !== '' || (standing !== 'untested' && standing !== 'withheld'))
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
  if (standing === 'held')
    return `${words}: ${brief || 'so it was in this room'}.`
  const met: Partial<Record<Claim['standing'], string>> = { against: 'Not so in this room', undecided: 'Undecided in this room', untested: 'Too few to judge it by' }
  return `${met[standing]}: ${words}${brief ? `; ${brief}` : ''}.`
}

interface Room extends Pick<Report, 'answered' | 'claims'> {
  /** Small counts are left out. */
  withholds: boolean
  /** It was told that its counts are told whole. */
  wasPromised: boolean
}

/** What a report of few people can tell, and what it cannot; nothing is said of ten and more. */
export function limitsOf({ answered, withholds, wasPromised, claims }: Room): string[] {
  if (answered >= enough)
    return []
  if (answered === 0)
    return ['Nobody answered: this report tells what was asked, and no more.']
  const people = counted(answered, 'person', 'people')
  const judged = claims.length > 0 ? `, and no claim is judged, which takes ${enough}` : ''
  if (detailOf(answered) === 'drawn') {
    return [
      `${people} answered. So few are people and no figures: ${withholds ? 'what one or two of them said is not counted here, ' : ''}no share has a per cent or an interval${judged}.`,
      ...(wasPromised && withholds ? [`Counts were to be told whole, which takes ${wholeFrom} people.`] : []),
      'What this report can tell: what was asked, how many answered, and the words that people let be shown.',
    ]
  }
  return [`${people} answered. Their answers are counted${withholds ? ', but for those of one or two' : ''}, with intervals; there are no per cents${judged}.`]
}
