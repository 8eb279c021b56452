/** The verdict on a talk in plain words, the same on the console and in a terminal. */
import type { Verdict } from '../../workshop/verdict.ts'
import { minutesTime } from '../../drawing/clock-time.ts'
import { partTold, spanTold } from '../../workshop/time-told.ts'

/** A heading, and what is said below it, a line each. */
export interface Section { title: string, lines: string[] }

/** Of long lists so much is told. */
const most = 8

/** What there is to say, the most needed first. What has nothing to say is left out. */
export function verdictSections(verdict: Verdict): Section[] {
  const { silences, unapproved, unshown, unasked, unanswered, slides } = verdict
  const sections: Section[] = [
    { title: 'Time', lines: timeLines(verdict) },
    { title: 'To reach the length', lines: cutLines(verdict) },
    { title: 'Silences', lines: silences.map(({ from, seconds, no, title }) => `${minutesTime(from)}  ${spanTold(seconds)} without a step or an answer on slide ${no}, ${title}`) },
    { title: 'Texts that waited in vain', lines: unapproved.map(({ ask, texts }) => `${texts}  ${ask}`) },
    { title: 'Asked, and never shown', lines: unshown.map(({ ask }) => ask) },
    { title: 'Never asked', lines: first(unasked.map(({ no, ask }) => `slide ${no}  ${ask}`)) },
    { title: 'Questions to you, never on stage', lines: first(unanswered.map(({ text, votes }) => votes > 0 ? `${text} (${votes} more want to know)` : text)) },
    { title: 'By slide', lines: slides.map(slideLine) },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** All of it as plain text. */
export function verdictText(verdict: Verdict): string {
  return verdictSections(verdict).map(({ title, lines }) => [title, ...lines.map(line => `  ${line}`)].join('\n')).join('\n\n')
}

function timeLines({ took, length, reached, over }: Verdict): string[] {
  const isThrough = reached.no === reached.of
  const came = `It came to slide ${reached.no} of ${reached.of}.`
  if (length === null)
    return [`${minutesTime(took)}. The notes name no minutes, and no length was set.`, ...(isThrough ? [] : [came])]
  const times = `${minutesTime(took)} of ${Math.round(length / 60)} min`
  const fits = over > 0 ? `${spanTold(over)} too long` : 'in time'
  return isThrough ? [`${times}: ${fits}.`] : [`${times}.`, `${came} With all that was left, by plan, it would have been ${fits}.`]
}

function cutLines({ over, cuts }: Verdict): string[] {
  if (over <= 0)
    return []
  const left = over - cuts.reduce((sum, { seconds }) => sum + seconds, 0)
  return [
    ...cuts.map(cut => `leave out ${partTold(cut)}, ${cut.title}: ${spanTold(cut.seconds)}`),
    ...(left > 0 ? [`${cuts.length > 0 ? 'and still' : 'nothing can be left out:'} ${spanTold(left)} too long`] : []),
  ]
}

function slideLine({ no, title, took, planned }: Verdict['slides'][number]): string {
  const off = planned === null ? 0 : took - planned
  const sign = Math.abs(off) < 10 ? '' : `  ${off > 0 ? '+' : '−'}${spanTold(Math.abs(off))}`
  return `${no}  ${title}  ${minutesTime(took)}${planned === null ? '' : ` of ${minutesTime(planned)}`}${took === 0 ? '  not told' : sign}`
}

function first(lines: string[]): string[] {
  return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines
}
