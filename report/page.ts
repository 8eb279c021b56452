/** A report as one HTML file: its first page, the contents, and every part folded behind them; its figures can be taken out as a table. */
import type { VNode } from 'vue'
import type { Report, ReportWish } from './data.ts'
import { definitions } from './charts/arrows.ts'
import { documentOf } from './document.ts'
import { claims } from './sections/claims.ts'
import { closing } from './sections/closing.ts'
import { contents, heading } from './sections/heading.ts'
import { numbers } from './sections/numbers.ts'
import { questions, skipped } from './sections/questions.ts'
import { summary } from './sections/summary.ts'
import { walls } from './sections/walls.ts'

/** The file of a report. */
export async function renderReport(report: Report, { typeface }: Pick<ReportWish, 'typeface'> = {}): Promise<string> {
  return documentOf(titleOf(report), await sections(report), typeface)
}

function titleOf({ title, startedAt, simulated }: Report): string {
  return `${title}, ${new Date(startedAt).toISOString().slice(0, 10)}: ${simulated ? 'a simulated room' : 'what the room said'}`
}

async function sections(report: Report): Promise<(VNode | null)[]> {
  return [
    definitions(),
    heading(report),
    contents(report),
    summary(report),
    numbers(report),
    claims(report),
    questions(report),
    walls(report),
    ...skipped(report),
    await closing(report),
  ]
}
