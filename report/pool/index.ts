/**
 * The same question in the same words from several rooms. Rooms are recordings that people hand to each other; nothing
 * is collected. What is told of each room is what its own report may tell.
 */
import type { Run } from '../../workshop/recording/compare.ts'
import type { Recording } from '../../workshop/recording/format.ts'
import type { Cell, Question, Report, ReportWish } from '../data.ts'
import type { ReportRules } from '../rules.ts'
import type { Pool, PooledAnswer, PooledQuestion, RoomShare } from './data.ts'
import type { Asked } from './means.ts'
import { isEarly, isSameQuestion, runOf } from '../../workshop/recording/compare.ts'
import { dayOf } from '../clock.ts'
import { reportOf } from '../index.ts'
import { enough } from '../judging.ts'
import { meanOver } from './means.ts'
import { differencesFrom, together, wasShort } from './together.ts'

export interface PoolWish extends Pick<ReportWish, 'sharing' | 'version'> {
  /** False leaves rooms out of what is told together in which a result was seen while its question was open. */
  withEarly: boolean
}

/** How questions are drawn that are told in shares or have a mean. */
const pictured = new Set<Question['picture']>(['stacks', 'steps', 'rose'])

/** Each room votes on what it wrote itself: its third text is no other room's third. */
const ownTexts: Question['kind'] = 'vote'

interface Room { run: Run, report: Report }

/**
 * What rooms said to the questions that at least two of them were asked in the same words, the fixed ones first: those
 * that are told in shares, and scales and needles by their means.
 */
export function poolOf(recordings: Recording[], { withEarly, ...wish }: PoolWish, rules: ReportRules): Pool {
  const rooms = recordings.map((recording): Room => {
    const run = runOf(recording)
    return { run, report: reportOf(run.state, { ...wish, texts: false }, rules) }
  })
  const fixed = new Set(rules.numbers?.flatMap(({ polls }) => polls))
  const ids = [...new Set(rooms.flatMap(({ report }) => report.questions.map(({ id }) => id)))]
  const questions = ids.flatMap(id => questionOf(id, rooms, fixed.has(id), withEarly))
  return {
    pool: 1,
    title: rooms[0]?.report.title ?? '',
    version: wish.version,
    rooms: rooms.map(({ report: { id, startedAt, simulated, joined } }) => ({ id, startedAt, simulated, joined })),
    questions: [...questions.filter(({ fixed }) => fixed), ...questions.filter(({ fixed }) => !fixed)],
    withEarly,
  }
}

function questionOf(id: string, rooms: Room[], fixed: boolean, withEarly: boolean): PooledQuestion[] {
  const asked = rooms.flatMap(({ run, report }, room) => {
    const question = report.questions.find(question => question.id === id)
    return question && pictured.has(question.picture) && question.kind !== ownTexts ? [{ room, question, run, definition: run.state.polls.get(id)!.definition }] : []
  })
  const [first] = asked
  const early = asked.map(each => isEarly(each.run, each.definition, first!.definition))
  const isLeftOut = asked.map((_, i) => early[i]! && !withEarly)
  const those = (which: (each: typeof asked[number]) => boolean) => asked.flatMap((each, i) => which(each) ? [{ ...each, early: early[i]!, isLeftOut: isLeftOut[i]! }] : [])
  const isSame = ({ definition }: typeof asked[number]) => isSameQuestion(first!.definition, definition)
  const same = those(isSame)
  if (same.length < 2)
    return []
  const otherWords = [...new Set(asked.filter(each => !isSame(each)).map(({ question }) => question.ask))]
  const mean = meanOver(first!.definition, same) ?? null
  const answers = first!.question.picture !== 'stacks' ? [] : cellsOf(first!.question).flatMap(({ place, label }): PooledAnswer[] => {
    const shares = sharesAt(place, same)
    const differences = [
      ...differencesFrom(shares, otherWords.map(ask => ({ who: `asked in other words, “${ask}”`, shares: sharesAt(place, those(each => !isSame(each) && each.question.ask === ask)) }))),
      ...differencesFrom(
        sharesAt(place, those(each => isSame(each) && !wasShort(each.run.state))),
        [{ who: 'in the short edition', shares: sharesAt(place, those(each => isSame(each) && wasShort(each.run.state))) }],
      ),
    ]
    return shares.some(({ interval }) => interval) ? [{ label, rooms: shares, together: together(shares), differences }] : []
  })
  const others = asked.filter(each => !isSame(each)).map(({ room }) => dayOf(rooms[room]!.report.startedAt))
  const notes = others.length > 0 ? [`asked in other words, and not among these: ${others.join(', ')}`] : []
  return answers.length > 0 || mean ? [{ id, ask: first!.question.ask, fixed, answers, mean, notes }] : []
}

/** One answer in these rooms; `place` is that of its count. */
function sharesAt(place: string, asked: Asked[]): RoomShare[] {
  return asked.flatMap(({ room, question, early, isLeftOut }) => {
    const cell = cellsOf(question).find(cell => cell.place === place)?.cell
    if (!cell)
      return []
    const counts = cell.n !== null && cell.interval !== null && cell.of >= enough && !isLeftOut
    return [{ room, n: cell.n, of: cell.of, interval: cell.interval, early, counts }]
  })
}

/** Every count of a question with its place, which is the same in every room, and a label that tells it from the others. */
function cellsOf({ figures }: Question): { place: string, label: string, cell: Cell }[] {
  return figures.flatMap((figure, i) => figure.cells.map(cell => ({
    place: `${i} ${cell.key}`,
    label: [figure.label, cell.label].filter(Boolean).join(': '),
    cell,
  })))
}
