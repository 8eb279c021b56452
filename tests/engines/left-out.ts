/** Tests that do not run in Firefox because of what drives it, not because of what they test: each with what is missing. */

/** `tests`: a file from `tests/` and a title. */
export interface LeftOut { why: string, tests: [file: string, title: string][] }

/** What is asked of Chromium's own tools. */
const chromiumAlone: LeftOut[] = [
  {
    why: 'only Chromium is told how large letters are (Page.setFontSizes)',
    tests: [['phone/reach.spec.ts', 'with letters twice as large nothing spills, no word of the state breaks, and the foot leaves the page its window']],
  },
  {
    why: 'only Chromium is told to be slow (Network.emulateNetworkConditions)',
    tests: [
      ['deck/speed.spec.ts', 'a slide that has not come yet is waited for on the one before: stage'],
      ['deck/speed.spec.ts', 'a slide that has not come yet is waited for on the one before: presenter view'],
    ],
  },
  {
    why: 'only Chromium tells how much it styles anew (Tracing): deck/speed.spec.ts asks no other',
    tests: [],
  },
]

/** What Firefox does not bear. */
const firefoxFails: LeftOut[] = [
  {
    why: 'its process ends with signal 11 while axe looks at some pages: in all tests axe looks in Chromium alone (tests/axe.ts)',
    tests: [],
  },
  {
    why: 'its process ends with signal 11 while Playwright asks for the names of the rows that compare two settings',
    tests: [['deck/explorer.spec.ts', 'a link opens an experiment, and the deck beneath rests']],
  },
]

/** What Playwright cannot ask of a Firefox of the system, or that does not answer. */
const bidiLacks: LeftOut[] = [
  {
    why: 'it does not tell of the download of what a page made that was opened from a file',
    tests: [['deck/report.spec.ts', 'the room reads its report from the key on, keeps it, and prints it']],
  },
  {
    why: 'it does not tell what goes over a socket',
    tests: [
      ['phone/outbox.spec.ts', 'presses that were kept all arrive in the end, none of them at once with another'],
      ['deck/moves.spec.ts', 'while nothing can be saved the arrows turn the slides, and the room catches up'],
    ],
  },
  {
    why: 'a finger that it is told to lay on a page does not come there (input.performActions)',
    tests: [
      ['deck/clap.spec.ts', 'who claps by key and who claps by touch run on the ring, and in lockstep wait for each other'],
      ['deck/replay-found.spec.ts', 'on a phone fingers go through it, and the slide keeps its room'],
      ['deck/answering.spec.ts', 'in a hand held upright the slide, its words, the question and its result stand below each other, by touch'],
    ],
  },
  {
    why: 'it cannot be told to run no scripts (emulation.setScriptingEnabled)',
    tests: [
      ['phone/reach.spec.ts', 'the page says what it is, and what to do, before and without its script'],
      ['deck/door.spec.ts', 'its words and ways need no script, and its moments show a still'],
      ['deck/floor.spec.ts', 'below them, and without scripts, the stage and the clicker say what they are and what to do'],
    ],
  },
  {
    why: 'it cannot be told whether things may move, nor to force colours (emulation.setMediaFeaturesOverride)',
    tests: [
      ['deck/door.spec.ts', 'plays its moments once, waits for whoever pauses, and leads on'],
      ['deck/title.spec.ts', 'arrows rest and go on with each phone that joins, and after 20 seconds it says what to do where the page does not load'],
      ['deck/crossing.spec.ts', 'a click plays the run, the next one shows its end, and it is what the rules come to'],
      ['phone/reach.spec.ts', 'with forced colours every button has an edge, and what is chosen another shape'],
    ],
  },
]

/** `isSystem`: driven by WebDriver BiDi rather than by Playwright's own protocol. */
export function leftOut(isSystem: boolean): LeftOut[] {
  return [...chromiumAlone, ...firefoxFails, ...(isSystem ? bidiLacks : [])]
}
