/** The figures of a report as one table: a row for every count, measure, word, text and theme. docs/report.md names all of it. */
import type { Report } from './data.ts'
import { numbersTitle } from './titles.ts'

export const columns = [
  'section',
  'question',
  'slide',
  'asked',
  'part',
  'answer',
  'count',
  'of',
  'share',
  'lower',
  'upper',
  'unit',
  'opened',
  'closed',
  'workshop',
  'simulated',
  'note',
] as const

type Row = Partial<Record<typeof columns[number], string | number | null>>

/** As RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export function reportCsv(report: Report): string {
  const rows = rowsOf(report).map(row => ({ ...row, workshop: report.id, simulated: report.simulated ? 'simulated' : '' }))
  const lines = [columns.join(','), ...rows.map((row: Row) => columns.map(column => csvCell(row[column] ?? '')).join(','))]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/**
 * One cell; one that does not apply is empty. A text that a spreadsheet would run as a formula is set behind an
 * apostrophe; every text is in quotes.
 *
 * Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number')
    return String(value)
  if (value === '')
    return ''
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

function rowsOf({ numbers, claims, questions, walls, skipped }: Report): Row[] {
  return [
    ...numbers.flatMap(({ name, measures }) => measures.map(({ name: part, value, interval, said }): Row =>
      ({ section: numbersTitle(numbers.length), asked: name, part, share: value, ...interval, note: said }))),
    ...claims.map(({ claim, poll, standing, said }): Row => ({ section: 'claims', question: poll, asked: claim, answer: standing, note: said })),
    ...questions.flatMap(question => questionRows(question)),
    ...walls.flatMap(({ poll, ask, texts }) => texts.map(({ id, text, votes, seen, counter }): Row => ({
      section: 'texts',
      question: poll,
      asked: ask,
      part: id,
      answer: text,
      count: votes === null ? 'withheld' : votes,
      of: seen,
      note: counter ? 'counter-example' : '',
    }))),
    ...walls.flatMap(({ poll, ask, texts, themes }) => themes.map(({ word, n }): Row => ({
      section: 'themes',
      question: poll,
      asked: ask,
      answer: word,
      count: n,
      of: texts.length,
      unit: 'texts',
    }))),
    ...skipped.map(({ id, ask, slide, why }): Row => ({ section: 'skipped', question: id, slide, asked: ask, note: why })),
  ]
}

function questionRows({ id, slide, ask, openedAt, closedAt, here, answered, figures, words, measures }: Report['questions'][number]): Row[] {
  const about = { question: id, slide, asked: ask, opened: iso(openedAt), closed: iso(closedAt) }
  return [
    { section: 'answered', ...about, count: answered ?? 'withheld', of: here, unit: 'people' },
    ...figures.flatMap(({ label, unit, cells }) => cells.map((cell): Row => ({
      section: 'answers',
      ...about,
      part: label,
      answer: cell.label,
      count: cell.n ?? 'withheld',
      of: cell.of,
      share: cell.share,
      ...cell.interval,
      unit: unit[1],
      note: cell.note,
    }))),
    ...words.map(({ word, n }): Row => ({ section: 'words', ...about, answer: word, count: n ?? 'withheld', unit: 'people' })),
    ...measures.map(({ name, value, interval, said }): Row => ({ section: 'measures', ...about, part: name, share: value, ...interval, note: said })),
  ]
}

function iso(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString()
}
