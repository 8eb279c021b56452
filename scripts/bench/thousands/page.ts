/** What `thousands.ts` measured, as a page for people. */
import type { Loading } from './link.ts'
import { link } from './link.ts'

/** The medians of one thing in a room of so many phones. */
export interface Figure { phones: number, name: string, bare: number, ours: number, ratio: number }

export interface Measured {
  machine: { processor: string, cores: number, system: string, node: string }
  rounds: number
  figures: Figure[]
  /** A log of a million ballots: seconds until a server goes on with it, what it folds a second, its size in bytes. */
  million: { start: number, folds: number, bytes: number }
  /** A phone on a bad link. */
  loading: Loading
}

const whole = new Intl.NumberFormat('en')
const fine = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

function told(value: number): string {
  return value < 100 ? fine.format(value) : whole.format(Math.round(value))
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

/** What a phone on a bad link waits for, in Markdown. */
export function tableOf({ painted, usable, saved }: Loading): string {
  const seconds = [painted, usable, saved].map(each => `${each.toFixed(2)} s`)
  return `A phone that was never here, on ${link.bandwidth} kbit/s and ${2 * link.oneWay} ms there and back, its scripts ${link.slowdown} times as slow as on this machine, comes while a question is open. It has waited until

${row(['something is painted', 'a choice can be pressed', 'an answer is saved'])}
${row(seconds.map(() => '---'))}
${row(seconds)}
`
}

/** The page, in Markdown. */
export function pageOf({ machine, rounds, figures, million, loading }: Measured): string {
  const sizes = [...new Set(figures.map(({ phones }) => phones))]
  // The largest room has every figure.
  const names = figures.filter(({ phones }) => phones === sizes.at(-1)).map(({ name }) => name)
  const cell = (name: string, size: number) => {
    const figure = figures.find(figure => figure.name === name && figure.phones === size)
    return figure ? `${told(figure.bare)} / **${told(figure.ours)}** (${figure.ratio.toFixed(2)})` : '–'
  }
  return `# Thousands of phones

Written by \`npm run bench -- thousands\`; the JSON of the same name has every round. All of it ran on one machine: ${machine.cores} cores (${machine.processor}), ${machine.system}, Node ${machine.node}. Server and phones are a process each and share it, so a server alone does better. Each cell has a Socket.IO server that keeps nothing and decides nothing, then **ours**, which has every ballot on disk before it is acknowledged, and in brackets the ratio of the two: medians of ${rounds} rounds in turns.

${row(['', ...sizes.map(size => `${whole.format(size)} phones`)])}
${row(['', ...sizes].map(() => '---'))}
${names.map(name => row([name, ...sizes.map(size => cell(name, size))])).join('\n')}

A log of a million ballots is ${told(million.bytes / 1e6)} MB; a server goes on with it in ${told(million.start)} s. In memory ${fine.format(million.folds / 1e6)} million ballots are folded a second.

${tableOf(loading)}`
}
