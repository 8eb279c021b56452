/** What a person sees who has just started a workshop: the links, in the order they are needed. */
import type { App } from './app.ts'
import process from 'node:process'
import { styleText } from 'node:util'
import { renderUnicodeCompact } from 'uqr'
import { machineClock } from './clock.ts'

/**
 * The lines to print. `publicUrl` replaces this machine's own address in the presenter's link; `stage` is where the
 * deck is when the workshop does not serve it itself; `people` is how many are simulated in a rehearsal.
 */
export function banner(app: App, { publicUrl, stage, people = 0 }: { publicUrl?: string, stage?: string, people?: number } = {}): string {
  const { url: phones, addresses } = app.addresses.view()
  const here = stage ?? `${publicUrl ?? app.url.replace('127.0.0.1', 'localhost')}/deck`
  const hint = quiet('  if the room cannot reach the first')
  const others = addresses.filter(address => address !== phones)
  return [
    '',
    `  ${bold(app.title)}`,
    `  ${people > 0 ? `A rehearsal with ${people} simulated people. All of it is labelled simulated.` : beginning(app)}`,
    '',
    `  ${bold('Present')}    ${link(`${here}/presenter/#key=${app.key}`)}`,
    `             ${quiet('Whoever has this link drives the workshop: keep it to yourself.')}`,
    `  ${bold('Screens')}    ${link(`${stage ?? `${phones}/deck`}/`)}`,
    `             ${quiet('Any further screen; it follows.')}`,
    `  ${bold('Phones')}     ${link(phones)}`,
    ...others.map((address, i) => `             ${link(address)}${i === 0 ? hint : ''}`),
    '',
    ...qr(phones).map(line => `             ${line}`),
    '',
    `  ${bold('Recording')}  ${app.file}`,
    `             ${quiet('While it runs, this and the file beside it that ends in -wal belong together.')}`,
    `  ${quiet(people > 0 ? 'Ctrl-C ends the rehearsal for good.' : 'Ctrl-C ends; a start within 6 hours goes on where it was.')}`,
    '',
    ...app.notes.map(note => `  ${bold('Note')}       ${note}`),
    ...(app.notes.length > 0 ? [''] : []),
  ].join('\n')
}

/** What is said when the machine's addresses have changed. */
export function addressLine(url: string): string {
  return `  Phones now find this workshop at ${link(url)}`
}

function beginning({ id, continued }: App): string {
  if (continued === null)
    return `Workshop ${id} begins.`
  const since = machineClock.now() - continued
  const moved = since > -60_000
    ? `it last moved ${span(since)} ago`
    : `its time as well: the clock of this machine is ${span(-since)} behind it`
  return `Workshop ${id} goes on, ${moved}. ${quiet('(--new begins another)')}`
}

function span(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 1)
    return 'a moment'
  if (minutes < 120) {
    return minutes === 1 ? 'a minute' : `${minutes} minutes`
  }
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

/** Light modules are drawn and dark ones left out, so on a terminal the ground is set to black. */
function qr(text: string): string[] {
  const lines = renderUnicodeCompact(text, { border: 1 }).split('\n')
  return process.stdout.isTTY ? lines.map(line => `\u001B[40;97m${line}\u001B[0m`) : lines
}

function bold(text: string): string {
  return styleText('bold', text)
}

function quiet(text: string): string {
  return styleText('dim', text)
}

function link(text: string): string {
  return styleText('underline', text)
}
