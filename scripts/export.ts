/**
 * `npm run export`: a deck as a PDF, with its questions and without anybody's answers, since print never connects;
 * `npm run export -- --replay NAME` prints it with the final results of a recording, which is found as in the address
 * of a replay, and `--deck FILE` takes another deck. Slidev makes it; its options are passed on, such as
 * `npm run export -- --dark --range 1-14 --with-clicks`.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { bringChromium } from '../build/browser.ts'
import { BuildFailure, reportFailure } from '../build/failure.ts'
import { distOf, ownDeck, pathFrom, placeOf, root, shortPath } from '../build/place.ts'
import { step } from '../build/progress.ts'
import { runSlidev } from '../build/slidev.ts'
import { readDeck } from '../server/deck.ts'
import { makeFolder } from '../server/folder.ts'
import { readPath } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { loadTalk } from '../server/talk.ts'
import { readRecording } from '../workshop/recording/format.ts'
import { hereOf, strangerTo } from '../workshop/recording/of-deck.ts'
import { findReplayed } from './replayed.ts'
import { sizeText } from './size.ts'

const args = process.argv.slice(2)
const replay = takeOption('--replay')
const data = readPath('data', takeOption('--data') ?? join(root, 'data'))
const deck = placeOf(readPath('deck', takeOption('--deck') ?? ownDeck))
const outputGiven = takeOption('--output')

/**
 * A PDF smaller than this has no slides in it, in bytes: without them it lacks their fonts, but a recording says on every
 * page what it is. Another deck may be of few words.
 */
const smallest = deck !== ownDeck ? 5000 : replay !== undefined && !args.some(arg => arg.startsWith('--range')) ? 400_000 : 50_000

/** Milliseconds for the drawn slides to settle. A server that had to prepare its packages first takes longer. */
const waits = [5000, 30_000]

const isGiven = (option: string) => args.some(arg => arg === option || arg.startsWith(`${option}=`))

/** Takes an option with its value, which Slidev does not know, out of the arguments; '' where it has none. */
function takeOption(option: string): string | undefined {
  const at = args.findIndex(arg => arg === option || arg.startsWith(`${option}=`))
  if (at < 0)
    return undefined
  const [given, next] = args.splice(at, args[at] === option ? 2 : 1)
  return given === option ? next ?? '' : given!.slice(option.length + 1)
}

/**
 * The settings by which the pages find the recording to print, as a file that goes with this process.
 * @throws RecordingProblem where it is none, and a Problem where it is of another deck.
 */
async function printing(text: string): Promise<Record<string, string>> {
  const recording = readRecording(text)
  const stranger = strangerTo(hereOf(await readDeck(deck)), recording)
  if (stranger !== undefined)
    throw new Problem(`${stranger} Name its own with --deck FILE.`)
  if (recording.damage)
    console.log(`  ${recording.damage.say}`)
  const folder = mkdtempSync(join(tmpdir(), 'recording-to-print-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'printed.jsonl')
  writeFileSync(file, text)
  return { VITE_REPLAY: 'printed', RECORDING: file }
}

/** Runs `slidev export`. @throws BuildFailure with what it said where it fails. */
function exportDeck(browser: string, output: string, wait: number, env: Record<string, string>): Promise<string> {
  const child = runSlidev(deck, {
    command: 'export',
    args: [
      ...args,
      ...['--executable-path', browser],
      ...(isGiven('--timeout') ? [] : ['--timeout', '600000']),
      ...(isGiven('--wait-until') ? [] : ['--wait-until', 'networkidle']),
      ...(isGiven('--wait') ? [] : ['--wait', String(wait)]),
      ...['--output', output],
    ],
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill())
  let said = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => said += text)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => code === 0 ? done(said) : fail(new BuildFailure('The deck cannot be exported', said)))
  })
}

try {
  // Its kinds of polls have to be known before a recording is read.
  await loadTalk(deck)
  const recording = replay === undefined ? undefined : findReplayed(replay, { published: join(dirname(deck), 'public/recordings'), data })
  const output = pathFrom(outputGiven ?? join(distOf(deck), `${recording?.name ?? (deck === ownDeck ? 'anti-misalignment' : basename(deck, '.md'))}.pdf`))
  const env = recording ? await printing(recording.text) : {}
  const browser = bringChromium()
  makeFolder(dirname(output))
  const isPdf = !isGiven('--format') && output.endsWith('.pdf')
  for (const [index, wait] of waits.entries()) {
    const said = await step('Exporting the deck (a minute or two)', () => exportDeck(browser, output, wait, env))
    const size = isPdf ? statSync(output).size : undefined
    if (size === undefined) {
      console.log(said.trim().split('\n').at(-1))
      break
    }
    if (size >= smallest) {
      console.log(`  ${shortPath(output)} · ${sizeText(size)}`)
      break
    }
    if (index === waits.length - 1)
      throw new BuildFailure('The pages of the PDF are empty', said)
    console.log('  The slides came too late: once more, with more time')
  }
}
catch (error) {
  reportFailure(error)
}
