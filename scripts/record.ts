/**
 * `npm run record`: what was kept of workshops, from a terminal: list them, write one into a file that may be handed
 * on, make its report, set several side by side, delete it for good.
 */
import type { ReportRules } from '../report/rules.ts'
import type { Recording } from '../workshop/recording/format.ts'
import type { Wish } from '../workshop/recording/share.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { styleText } from 'node:util'
import { ownDeck, pathFrom, root, shortPath } from '../build/place.ts'
import { deleteKept, listKept, logOf } from '../server/archive.ts'
import { reasonOf } from '../server/causes.ts'
import { parseLine, readPath } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { poolFile, reportFile } from '../server/report.ts'
import { loadTalk } from '../server/talk.ts'
import { readRecording, RecordingProblem, writeRecording } from '../workshop/recording/format.ts'

const usage = `npm run record -- COMMAND [options]

  list              the workshops in the data folder, the newest first
  export ID         writes a workshop into a file that may be handed on
  report ID         writes its report; ID may also be a recording's file
  pool ID ID …      the same questions from several, as one page: side by side, and from three rooms on together
  delete ID         deletes a workshop for good; asks first

  ID is as listed, or "latest".

  --data DIR        the folder of workshops (data)
  --deck FILE       for a report: the deck whose talk has its claims and numbers (slides.md)
  --out FILE        where to write (ID.jsonl, ID.html, pool.html); its ending chooses a form: .html, .json, for a report .csv
  --without-early   in a pool: rooms that saw a result while its question was open do not count with the others
  --complete        all that happened, for yourself: without it, words that the room was not shown are left out
                    and answers that fewer than three people gave are withheld
  --no-texts        leaves out every word that people wrote
  --force           writes over a file that is there
  --yes             deletes without asking
  --help            these lines

A recording in public/recordings/ is published with the deck. docs/recording.md tells what is in it.`

/** Said to somebody who asked for what there is not, with the status 2. */
class Misuse extends Error {}

const forms = ['html', 'csv', 'json'] as const

async function main(args: string[]): Promise<void> {
  const { values, positionals: [command, given, ...more] } = read(args)
  if (values.help || command === undefined)
    return console.log(usage)
  // Its kinds of polls have to be known before a log is read.
  const talk = await loadTalk(readPath('deck', values.deck))
  const data = readPath('data', values.data)
  const wish = { texts: !values['no-texts'], sharing: !values.complete }
  if (command === 'list' && given === undefined)
    return list(data)
  if (!['export', 'report', 'pool', 'delete'].includes(command) || (more.length > 0 && command !== 'pool'))
    throw new Misuse(`There is no "${[command, ...(command === 'list' ? [given] : []), ...more].join(' ')}". --help tells what there is.`)
  if (given === undefined)
    throw new Misuse(`Which workshop? "list" tells their ids, "latest" is the newest.`)
  if (command === 'pool')
    return writePool(data, [given, ...more], wish, talk, values)
  if (command === 'report')
    return writeReport(data, given, wish, talk, values)
  const id = idOf(data, given)
  if (command === 'delete')
    return remove(data, id, values.yes)
  save(values.out ?? `${id}.jsonl`, writeRecording(logOf(data, id), wish), values.force)
}

function read(args: string[]) {
  try {
    return parseLine({
      args,
      allowPositionals: true,
      options: {
        'data': { type: 'string', default: join(root, 'data') },
        'deck': { type: 'string', default: ownDeck },
        'out': { type: 'string' },
        'complete': { type: 'boolean', default: false },
        'no-texts': { type: 'boolean', default: false },
        'without-early': { type: 'boolean', default: false },
        'force': { type: 'boolean', default: false },
        'yes': { type: 'boolean', default: false },
        'help': { type: 'boolean', default: false },
      },
    })
  }
  catch (error) {
    throw new Misuse(reasonOf(error))
  }
}

function list(data: string): void {
  const kept = listKept(data)
  if (kept.length === 0)
    console.log(`There are no workshops in ${data}.`)
  for (const { id, about } of kept) {
    const said = typeof about === 'object'
      ? [
          new Date(about.startedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
          about.people === 1 ? '1 person' : `${about.people} people`,
          about.title,
          about.simulated ? 'simulated' : '',
          about.ended ? 'ended' : 'not ended',
        ].filter(Boolean).join(' · ')
      : about
    console.log(`${styleText('bold', id)}  ${said}`)
  }
}

function idOf(data: string, given: string): string {
  const latest = given === 'latest' ? listKept(data)[0]?.id : given
  if (latest === undefined)
    throw new Problem(`There are no workshops in ${data}.`)
  return latest
}

async function writeReport(data: string, given: string, wish: Wish, rules: ReportRules, { out, force }: { out?: string, force: boolean }): Promise<void> {
  const { name, recording } = recordingOf(data, given)
  const file = out ?? `${name}.html`
  const form = forms.find(form => file.endsWith(`.${form}`))
  if (!form)
    throw new Misuse(`A report is a .html, .csv or .json file, not "${file}".`)
  save(file, (await reportFile(recording, wish, rules))[form], force)
}

interface PoolOptions { 'out'?: string, 'force': boolean, 'without-early': boolean }

async function writePool(data: string, given: string[], { sharing }: Wish, rules: ReportRules, { out: file = 'pool.html', force, ...options }: PoolOptions): Promise<void> {
  if (given.length < 2)
    throw new Misuse('A pool is of at least two workshops.')
  const form = (['html', 'json'] as const).find(form => file.endsWith(`.${form}`))
  if (!form)
    throw new Misuse(`A pool is a .html or .json file, not "${file}".`)
  const recordings = given.map(each => recordingOf(data, each).recording)
  const ids = recordings.map(({ header }) => header.id)
  const twice = ids.find((id, i) => ids.indexOf(id) < i)
  if (twice !== undefined)
    throw new Problem(`Workshop ${twice} is named twice: each counts once.`)
  save(file, (await poolFile(recordings, { sharing, withEarly: !options['without-early'] }, rules))[form], force)
}

/** A workshop of the data folder, or a file, and what it is called. A report leaves out what it must by itself, from all that there is. */
function recordingOf(data: string, given: string): { name: string, recording: Recording } {
  if (given.endsWith('.jsonl'))
    return { name: given.replace(/^.*[/\\]|\.jsonl$/g, ''), recording: readRecording(readFile(given)) }
  const name = idOf(data, given)
  return { name, recording: readRecording(writeRecording(logOf(data, name), { texts: true, sharing: false })) }
}

function readFile(given: string): string {
  const file = pathFrom(given)
  if (!existsSync(file))
    throw new Problem(`There is no file ${given}.`)
  return readFileSync(file, 'utf8')
}

async function remove(data: string, id: string, isSure: boolean): Promise<void> {
  if (!isSure) {
    if (!process.stdin.isTTY)
      throw new Misuse('To delete without being asked, add --yes.')
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    const said = await terminal.question(`Delete workshop ${id} for good? Nothing brings it back. Type its id: `)
    terminal.close()
    if (said.trim() !== id)
      throw new Problem('Nothing was deleted.')
  }
  deleteKept(data, id)
  console.log(`Deleted ${join(data, `${id}.sqlite`)}`)
}

function save(given: string, text: string, mayReplace: boolean): void {
  const file = pathFrom(given)
  if (existsSync(file) && !mayReplace)
    throw new Problem(`${given} is there already. --force writes over it, --out chooses another.`)
  writeFileSync(file, text)
  console.log(shortPath(file))
}

try {
  await main(process.argv.slice(2))
}
catch (error) {
  const isExpected = error instanceof Problem || error instanceof Misuse || error instanceof RecordingProblem || isFileError(error)
  console.error(isExpected ? [error.message, ...error instanceof Problem ? error.details : []].join('\n  ') : error)
  process.exitCode = error instanceof Misuse ? 2 : 1
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))
}
