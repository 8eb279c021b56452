/** Claims about the same people asked twice. */
import type { Verdict } from '../../report/judging.ts'
import type { NumberTold } from '../../report/rules.ts'
import type { TalkClaim, Thoughts } from './claim.ts'
import { signed } from '../../drawing/numbers.ts'
import { enough, leftOut, measure, tooFew, untested, verdict, verdictBy } from '../../report/judging.ts'
import { span } from '../../report/readings/reading.ts'
import { counted } from '../../statistics/detail.ts'
import { measured } from '../numbers.ts'

/** How many answered both times: what a number's figures are of. */
function peopleIn({ counts }: NumberTold): number {
  return counts[0]?.of ?? 0
}

/** The counts of a number, in a clause. */
function inAClause({ counts }: NumberTold): string {
  const { of, cells } = counts[0]!
  return `of the same ${counted(of, 'person', 'people')} ${cells.map(({ n, label }) => `${n?.toLocaleString('en')} ${label}`).join(', ')}`
}

/** Why there is no number to go by. */
function unjudged(number: NumberTold | undefined): Verdict {
  return number?.isLeftOut ? leftOut(number.said) : untested(number?.said)
}

/** Two questions, each said yes to by so many. */
function saying(define: number, felt: number): Thoughts {
  return { choices: { 'can-define': () => ({ yes: define, no: 1 - define }), 'felt': () => ({ yes: felt, no: 1 - felt }) } }
}

export const feltMore: TalkClaim = {
  claim: 'More people have felt misalignment than could define alignment.',
  poll: 'felt',
  judge({ number }) {
    const told = number('defined-felt')
    const difference = measure(told, measured.feltMore)
    const interval = difference?.interval ?? told?.unsaid
    if (!told || !difference || !interval)
      return unjudged(told)
    if (peopleIn(told) < enough)
      return { ...tooFew(peopleIn(told)), brief: inAClause(told) }
    const said = difference.interval ? `, 95 % interval ${span(interval.lower, interval.upper, share => signed(100 * share, 0))}` : ''
    return verdictBy(interval, 0, `${told.said}: ${difference.said}${said}`, inAClause(told))
  },
  rooms: { asked: ['can-define', 'felt'], null: saying(0.5, 0.5), clear: saying(0.4, 0.8) },
}

/** Where people stand on the scale of weirdness, and how far the talk moves them. */
function moved(mean: number): Thoughts {
  return {
    mind: chance => ({ doubt: chance.normal('doubt') }),
    scales: { weird: ({ doubt }) => 5 + 1.5 * doubt! },
    shifts: { 'weird-after': { mean, deviation: 1.5 } },
  }
}

export const weirder: TalkClaim = {
  claim: 'The word feels weirder after the talk.',
  poll: 'weird-after',
  judge({ number }) {
    const told = number('weirder')
    const difference = measure(told, measured.weirder)
    if (!told || !difference)
      return unjudged(told)
    const brief = `${difference.said} on average among the same ${counted(peopleIn(told), 'person', 'people')}`
    if (peopleIn(told) < enough)
      return { ...tooFew(peopleIn(told)), brief }
    const said = `${difference.said} on average, ${told.said}; slide 2 had announced this answer as the goal, so some of it may be courtesy`
    return difference.interval ? verdictBy(difference.interval, 0, said, brief) : verdict('undecided', said, brief, 0)
  },
  rooms: { asked: ['weird', 'weird-after'], null: moved(0), clear: moved(1) },
}
