import type { Figure, Question, ReportWish, RoomNumber } from '../report/data.ts'
import type { Counts } from '../report/withhold.ts'
/**
 * The five numbers of every report, fixed before any room answered, so that nobody goes hunting for the figure that
 * looks best. They are the talk's own polls by id; where one did not run, its number says so.
 */
import type { JudgeTally } from '../workshop/kinds/judge.ts'
import type { PollState, State } from '../workshop/state.ts'
import { fixed, signed, wholePercent } from '../drawing/numbers.ts'
import { isTold } from '../report/questions.ts'
import { span } from '../report/readings/reading.ts'
import { agreementMeasures } from '../report/readings/texts.ts'
import { figureOf, tellsOfFew } from '../report/withhold.ts'
import { agreement } from '../statistics/agreement.ts'
import { counted, detailOf, inPercent } from '../statistics/detail.ts'
import { midP, pairedDifference } from '../statistics/paired.ts'
import { shift } from '../statistics/shift.ts'
import { pairTable } from '../workshop/results/paired.ts'
import { withheldIn } from '../workshop/state.ts'
import { presenterBoardView } from '../workshop/view.ts'

const notAsked = 'was not asked in this room'
const few = 'too few to say more'
const partly = 'left out: the recording that this was made of does not tell every answer'
const tooSmall = 'left out: it would tell of fewer than three people'

/** The five, each with its figure or why there is none; none at all for a talk that asks none of their questions. */
export function numbersOf(state: State, questions: Question[], { sharing }: ReportWish): RoomNumber[] {
  const told = (id: string) => {
    const poll = state.polls.get(id)
    return poll && isTold(state, poll, sharing) ? poll : undefined
  }
  const numbers: [number: RoomNumber, polls: string[]][] = [
    [definedAgainstFelt(told('can-define'), told('felt'), sharing), ['can-define', 'felt']],
    [agreementOf(state, told('define-judge'), sharing), ['define-judge']],
    [blockAgainstAdd(questions.find(({ id }) => id === 'flow-sort')), ['flow-sort']],
    [{ name: 'Boats: each move approved, or a shared strategy', figure: '', counts: [], lines: ['the game did not run in this room'], measures: [] }, []],
    [weirdBeforeAndAfter(told('weird'), told('weird-after'), sharing), ['weird', 'weird-after']],
  ]
  // Another talk has other numbers.
  if (!numbers.some(([, polls]) => polls.some(id => state.polls.has(id))))
    return []
  return numbers.map(([number, polls]) => polls.some(id => isPartlyTold(state.polls.get(id)))
    ? { name: number.name, figure: '', counts: [], lines: [partly], measures: [] }
    : number)
}

function isPartlyTold(poll: PollState | undefined): boolean {
  return poll !== undefined && withheldIn(poll) > 0
}

/** Two questions of the same people: Newcombe's paired interval and McNemar's mid-p. */
function definedAgainstFelt(first: PollState | undefined, second: PollState | undefined, sharing: boolean): RoomNumber {
  const name = 'Could define it, against have felt it missing'
  const table = first && second && pairTable(first, second)?.table
  if (!table)
    return nothing(name)
  const [[both, one], [other, neither]] = table as [[number, number], [number, number]]
  const n = both + one + other + neither
  const defined = both + one
  const felt = both + other
  if (n === 0)
    return { name, figure: '', counts: [], lines: ['nobody answered both'], measures: [] }
  if (sharing && (tellsOfFew(defined, n) || tellsOfFew(felt, n)))
    return { name, figure: '', counts: [], lines: [`${counted(n, 'person', 'people')} answered both`, tooSmall], measures: [] }
  const figure = `${defined} : ${felt} of ${n}`
  const difference = pairedDifference({ both, first: one, second: other, neither })!
  const says = `the same ${n} people: ${defined} could define it, ${felt} have felt it missing`
  const counts = drawn(n, 'shares', [['could define it', defined], ['have felt it missing', felt]], sharing)
  if (detailOf(n) === 'drawn')
    return { name, figure, counts, lines: [says, few], measures: [] }
  const points = (share: number) => signed(100 * share, 0)
  const surprise = midP(one, other)
  const tellsCells = sharing && [one, other].some(k => k > 0 && k < 3)
  return {
    name,
    figure,
    counts,
    lines: [
      says,
      `a difference of ${points(difference.difference)} points, 95 % interval ${span(difference.lower, difference.upper, points)}`,
      ...(tellsCells ? [] : [`${one} only could define it, ${other} only have felt it: McNemar’s mid-p ${surprise < 0.001 ? 'under 0.001' : fixed(surprise, 3)}`]),
    ],
    measures: [
      {
        name: 'Difference of shares, could define less have felt',
        value: difference.difference,
        interval: { lower: difference.lower, upper: difference.upper },
        said: `${points(difference.difference)} points`,
      },
      ...(tellsCells ? [] : [{ name: 'McNemar’s mid-p', value: surprise, interval: null, said: fixed(surprise, 6) }]),
    ],
  }
}

function agreementOf(state: State, judged: PollState | undefined, sharing: boolean): RoomNumber {
  const name = 'Do we mean the same?'
  const tally = judged && presenterBoardView(state, judged.definition.id).result as JudgeTally
  const [word, ...controls] = tally?.arms ?? []
  if (!tally || !word || word.judgements === 0)
    return nothing(name)
  const arms = [word, ...controls.filter(({ judgements }) => judgements > 0)]
  const { share, lower, upper } = agreement(word)!
  if (detailOf(tally.n) === 'drawn' || (sharing && arms.some(({ same, judgements }) => tellsOfFew(same, judgements))))
    return { name, figure: '', counts: [], lines: [`${counted(tally.n, 'person', 'people')} judged`, sharing ? tooSmall : few], measures: [] }
  return {
    name,
    figure: wholePercent(share),
    counts: [],
    lines: [
      `${word.same} of ${word.judgements} pairs of definitions were judged the same, 95 % interval ${inPercent({ lower, upper })} (a jackknife over ${tally.n} people and the authors)`,
      agreementMeasures(word)[1]!.said,
      ...arms.slice(1).map(arm => `the control, “${arm.ask}”: ${agreementMeasures(arm)[0]!.said}`),
    ],
    measures: arms.flatMap((arm, i) => agreementMeasures(arm, i > 0 ? `: ${arm.ask}` : '')),
  }
}

function blockAgainstAdd(question: Question | undefined): RoomNumber {
  const name = 'What brings people into flow: blocking or adding'
  const cells = question?.figures[0]?.cells
  const cell = (key: string) => cells?.find(cell => cell.key === key)
  const [block, add, both] = [cell('block'), cell('add'), cell('both')]
  if (!block || !add || block.of === 0)
    return nothing(name)
  if (block.n === null || add.n === null || both?.n === null)
    return { name, figure: '', counts: [], lines: [`${counted(block.of, 'person', 'people')} sorted their own answer`, tooSmall], measures: [] }
  return {
    name,
    figure: `${block.n} : ${add.n}`,
    counts: question!.figures,
    lines: [`what they do themselves, as ${counted(block.of, 'person', 'people')} sorted their own answer`],
    measures: [block, add, ...(both ? [both] : [])].map(({ label, share, interval, n }) => ({
      name: label,
      value: share,
      interval,
      said: String(n),
    })),
  }
}

function weirdBeforeAndAfter(before: PollState | undefined, after: PollState | undefined, sharing: boolean): RoomNumber {
  const name = 'How weird the word feels, before and after'
  const moved = before && after && pairTable(before, after)
  const figures = moved && shift(moved.table)
  if (!figures)
    return nothing(name)
  const { n, up, same, down, difference, interval } = figures
  const lowest = Number(moved.rows[0])
  if (sharing && n < 3)
    return { name, figure: '', counts: [], lines: [tooSmall], measures: [] }
  const cells = [up, same, down]
  return {
    name,
    figure: signed(difference, 1),
    counts: drawn(n, 'parts', [['weirder', up], ['the same', same], ['less weird', down]], sharing),
    lines: [
      `the same ${counted(n, 'person', 'people')}, from ${fixed(figures.before + lowest, 1)} to ${fixed(figures.after + lowest, 1)} on average${interval ? `, 95 % interval of the difference ${span(interval.lower, interval.upper, value => signed(value, 1))}` : ''}`,
      sharing && cells.some(k => k > 0 && k < 3) ? '' : `${up} up, ${same} the same, ${down} down`,
    ].filter(Boolean),
    measures: [{ name: 'Mean difference, after less before', value: difference, interval: interval ?? null, said: signed(difference, 2) }],
  }
}

/** Counts of these people as a figure, without intervals: the lines below tell what is sure. */
function drawn(of: number, as: Counts['as'], rows: [label: string, k: number][], sharing: boolean): Figure[] {
  return [figureOf({ of, as, intervals: false, cells: rows.map(([label, k]) => ({ key: label, label, k })) }, sharing)]
}

function nothing(name: string): RoomNumber {
  return { name, figure: '', counts: [], lines: [notAsked], measures: [] }
}
