/**
 * The five numbers of every report of this talk, fixed before any room answered, so that nobody goes hunting for the
 * figure that looks best. Where a poll did not run, its number says so.
 */
import type { Figure } from '../report/data.ts'
import type { Asked, NumberRule, NumberTold } from '../report/rules.ts'
import type { Counts } from '../report/withhold.ts'
import { fixed, grouped, signed, wholePercent } from '../drawing/numbers.ts'
import { cellOf } from '../report/judging.ts'
import { span } from '../report/readings/reading.ts'
import { agreementMeasures } from '../report/readings/texts.ts'
import { untold, withheld } from '../report/rules.ts'
import { figureOf, isWithheld, tellsOfFew } from '../report/withhold.ts'
import { counted, detailOf, inPercent } from '../statistics/detail.ts'
import { midP, pairedDifference } from '../statistics/paired.ts'
import { shift } from '../statistics/shift.ts'
import { pairTable } from '../workshop/results/paired.ts'
import { isSmall } from '../workshop/suppression.ts'
import { isRecommended, judgedOf, stake } from './judged.ts'
import { measuresOf } from './kinds/harbours/measures.ts'
import { gameOfRoom } from './kinds/harbours/told.ts'

const few = 'too few to say more'
const tooSmall = 'left out: it would tell of fewer than three people'

/** A goal that was announced is an answer that was wanted. */
const announced = 'slide 2 had announced the wanted answer: “You will feel weird using this word after today”'

/** What claims find the numbers' measures by. */
export const measured = {
  feltMore: 'Difference of shares, have felt minus could define',
  weirder: 'Mean difference, after less before',
}

export const numbers: NumberRule[] = [
  { key: 'defined-felt', name: 'Could define alignment, against have felt misalignment', polls: ['can-define', 'felt'], tell: definedAgainstFelt },
  { key: 'same-meaning', name: 'Do we mean the same?', polls: ['define-judge'], tell: sameMeaning },
  { key: 'block-add', name: 'What brings people into flow: blocking or adding', polls: ['flow-sort'], tell: blockAgainstAdd },
  { key: 'harbours', name: 'Two Harbours: each alone, or all agreed', polls: [], tell: aloneAgainstAgreed },
  { key: 'weirder', name: 'How weird the word feels, before and after', polls: ['weird', 'weird-after'], tell: weirdBeforeAndAfter },
]

/** Two questions of the same people: Newcombe's paired interval and McNemar's mid-p. */
function definedAgainstFelt({ poll, withholds }: Asked): NumberTold | undefined {
  const [first, second] = [poll('can-define'), poll('felt')]
  const paired = first && second && pairTable(first, second)
  if (!paired)
    return undefined
  const answered = (toFirst: string, toSecond: string) => paired.table[paired.rows.indexOf(toFirst)]?.[paired.columns.indexOf(toSecond)] ?? 0
  const both = answered('yes', 'yes')
  const one = answered('yes', 'no')
  const other = answered('no', 'yes')
  const neither = answered('no', 'no')
  const n = both + one + other + neither
  const defined = both + one
  const felt = both + other
  if (n === 0)
    return untold('nobody answered both')
  if (withholds && (tellsOfFew(defined, n) || tellsOfFew(felt, n)))
    return withheld(`${counted(n, 'person', 'people')} answered both`, tooSmall)
  const figure = `${grouped(defined)} : ${grouped(felt)} of ${grouped(n)}`
  const said = `the same ${grouped(n)} people: ${grouped(defined)} could define it, ${grouped(felt)} have felt misalignment`
  const counts = drawn(n, 'shares', { 'could define it': defined, 'have felt misalignment': felt }, withholds)
  if (detailOf(n) === 'drawn')
    return { figure, counts, lines: [said, few], measures: [], said: few }
  // As on stage: how many more have felt it.
  const { difference, lower, upper } = pairedDifference({ both, first: other, second: one, neither })!
  const interval = { lower, upper }
  const points = (share: number) => signed(100 * share, 0)
  const surprise = midP(one, other)
  const tellsCells = withholds && [both, one, other, neither].some(isSmall)
  return {
    figure,
    counts,
    lines: [
      said,
      `have felt misalignment minus could define alignment: ${points(difference)} points${tellsCells ? '' : `, 95 % interval ${span(lower, upper, points)}`}`,
      ...(tellsCells ? [] : [`${grouped(one)} only could define it, ${grouped(other)} only have felt misalignment: McNemar’s mid-p ${surprise < 0.001 ? 'under 0.001' : fixed(surprise, 3)}`]),
    ],
    measures: [
      { name: measured.feltMore, value: difference, interval: tellsCells ? null : interval, said: `${points(difference)} points` },
      ...(tellsCells ? [] : [{ name: 'McNemar’s mid-p', value: surprise, interval: null, said: fixed(surprise, 6) }]),
    ],
    said,
    ...(tellsCells ? { unsaid: interval } : {}),
  }
}

function sameMeaning(asked: Asked): NumberTold | undefined {
  const judged = judgedOf(asked)
  if (!judged)
    return undefined
  const { word: { arm, agreed }, control } = judged
  const judges = `${counted(arm.judges, 'person', 'people')} judged`
  const arms = [arm, ...(control ? [control.arm] : [])]
  if (detailOf(arm.judges) === 'drawn' || (asked.withholds && arms.some(({ same, judgements }) => tellsOfFew(same, judgements))))
    return asked.withholds ? withheld(judges, tooSmall) : untold(judges, few)
  const ofWord = agreementMeasures(arm)
  const ofControl = control ? agreementMeasures(control.arm, `: ${control.arm.ask}`) : []
  const said = `${grouped(arm.same)} of ${grouped(arm.judgements)} pairs of definitions were judged the same, 95 % interval ${inPercent(agreed)} (a jackknife over the ${grouped(arm.judges)} who judged them and the authors)`
  return {
    figure: wholePercent(agreed.share),
    counts: [],
    lines: [
      said,
      ofWord[1]!.said,
      ...(control ? [`the control, “${control.arm.ask}”: ${ofControl[0]!.said}${isRecommended(control) ? `. ${stake}` : ''}`] : []),
    ],
    measures: [...ofWord, ...ofControl],
    said,
  }
}

function blockAgainstAdd({ question }: Asked): NumberTold | undefined {
  const sorted = question('flow-sort')
  const [block, add, both] = ['block', 'add', 'both'].map(key => cellOf(sorted, key))
  if (!sorted || !block || !add || block.of === 0)
    return undefined
  const said = `what they do themselves, as ${counted(block.of, 'person', 'people')} sorted their own answer`
  if (block.n === null || add.n === null || both?.n === null)
    return withheld(`${counted(block.of, 'person', 'people')} sorted their own answer`, tooSmall)
  return {
    figure: `${grouped(block.n)} : ${grouped(add.n)}`,
    counts: sorted.figures,
    lines: [said],
    measures: [block, add, ...(both ? [both] : [])].map(({ label, share, interval, n }) => ({ name: label, value: share, interval, said: String(n) })),
    said,
  }
}

/** The room's own game: boats right a person-minute, by the crossover of the first two slots. */
function aloneAgainstAgreed(asked: Asked): NumberTold {
  const game = gameOfRoom(asked)
  if (!game)
    return untold('the game did not run in this room')
  const { pace, accuracy, isDemonstration, slots } = measuresOf(game)
  const raw = slots.flatMap((ways, i) => ways.map(({ way, told, people, squads, named, white, pace }) =>
    `slot ${i + 1}, ${way === 'squad' ? 'all agreed' : 'each alone'}, told the ${told}: ${counted(people, 'person', 'people')} in ${counted(squads, 'squad', 'squads')}, ${named.right + white.right} of ${named.sailed + white.sailed} boats right, ${fixed(pace, 1)} a person-minute; white ${white.right} of ${white.sailed}`))
  if (!pace?.interval)
    return { ...untold(isDemonstration ? 'fewer than four squads: a demonstration' : 'one half did not play both slots'), lines: ['fewer than four squads: a demonstration', ...raw] }
  const boats = (value: number) => signed(value, 1)
  const said = `each alone brought ${boats(pace.effect)} boats right a person-minute more than where all agreed, 95 % interval ${span(pace.interval.lower, pace.interval.upper, boats)}, of ${pace.squads} squads`
  return {
    figure: boats(pace.effect),
    counts: [],
    lines: [
      said,
      `practice from the first slot to the second: ${boats(pace.practice)}`,
      ...(accuracy ? [`boats right of those that sailed: ${signed(100 * accuracy.effect, 0)} points each alone, against where all agreed`] : []),
      ...raw,
    ],
    measures: [
      { name: 'Crossover effect on pace', value: pace.effect, interval: pace.interval, said: boats(pace.effect) },
      { name: 'Practice', value: pace.practice, interval: null, said: boats(pace.practice) },
    ],
    said,
  }
}

function weirdBeforeAndAfter({ poll, withholds }: Asked): NumberTold | undefined {
  const [before, after] = [poll('weird'), poll('weird-after')]
  const moved = before && after && pairTable(before, after)
  const figures = moved && shift(moved.table)
  if (!figures || before.definition.kind !== 'scale')
    return undefined
  const { from } = before.definition
  const { n, up, same, down, difference, interval } = figures
  if (withholds && n < 3)
    return withheld(tooSmall)
  const counts = drawn(n, 'parts', { 'weirder': up, 'the same': same, 'less weird': down }, withholds)
  const hasGaps = counts.some(isWithheld)
  // The exact mean of few differences would tell how many moved.
  if (hasGaps && detailOf(n) !== 'full')
    return withheld(`${counted(n, 'person', 'people')} answered both`, tooSmall)
  const rounded = (value: number) => withholds ? Math.round(100 * value) / 100 : value
  const said = `the same ${counted(n, 'person', 'people')}, from ${fixed(figures.before + from, 1)} to ${fixed(figures.after + from, 1)} on average${interval ? `, 95 % interval of the difference ${span(interval.lower, interval.upper, value => signed(value, 1))}` : ''}`
  return {
    figure: signed(difference, 1),
    counts,
    lines: [said, announced, ...(hasGaps ? [] : [`${up} up, ${same} the same, ${down} down`])],
    measures: [{ name: measured.weirder, value: rounded(difference), interval: interval ? { lower: rounded(interval.lower), upper: rounded(interval.upper) } : null, said: signed(difference, 2) }],
    said,
  }
}

/** Counts of these people as a figure, without intervals: the lines below tell what is sure. */
function drawn(of: number, as: Counts['as'], rows: Record<string, number>, withholds: boolean): Figure[] {
  const cells = Object.entries(rows).map(([label, k]) => ({ key: label, label, k }))
  return [figureOf({ of, as, intervals: false, cells }, withholds)]
}
