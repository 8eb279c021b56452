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
]

/** What Firefox does not bear. */
const firefoxFails: LeftOut[] = [
  {
    why: 'its process ends with signal 11 while axe looks at some pages: in all tests axe looks in Chromium alone (tests/axe.ts)',
    tests: [],
  },
]

/** What Playwright cannot ask of a Firefox of the system, or that does not answer. */
const bidiLacks: LeftOut[] = [
  {
    why: 'it cannot be told to be offline (emulation.setNetworkConditions); the tests with a proxy between do run',
    tests: [
      ['phone/outbox.spec.ts', 'an answer given offline is kept and sent when the network is back'],
      ['phone/outbox.spec.ts', 'where storage is blocked an answer is kept in memory, and the page says what a reload forgets'],
      ['phone/standing.spec.ts', 'words and text: what is typed is not saved until it is sent, and a button says saved only when it is'],
      ['phone/footer.spec.ts', 'a wince without a network is counted later'],
      ['phone/meanwhile.spec.ts', 'after a goodbye that was taken back the answers are there, and those given meanwhile count'],
      ['deck/remote.spec.ts', 'it leads beside the laptop, moves nothing when it comes back, and weighs less than 30,000 bytes'],
    ],
  },
  {
    why: 'it does not tell of downloads (browsingContext.downloadWillBegin)',
    tests: [
      ['deck/report.spec.ts', 'the room reads its report from the key on, keeps it, and prints it'],
      ['phone/figures.spec.ts', 'one’s own answers stand beside the room’s, below each result and at the end, to be kept as a picture'],
    ],
  },
  {
    why: 'it does not tell what goes over a socket',
    tests: [
      ['phone/outbox.spec.ts', 'presses that were kept all arrive in the end, none of them at once with another'],
      ['deck/moves.spec.ts', 'while nothing can be saved the arrows turn the slides, and the room catches up'],
    ],
  },
  {
    why: 'it cannot be told to run no scripts (emulation.setScriptingEnabled)',
    tests: [
      ['phone/reach.spec.ts', 'the page says what it is, and what to do, before and without its script'],
      ['deck/door.spec.ts', 'its words and ways need no script, and its moments show a still'],
    ],
  },
  {
    why: 'it cannot be told whether things may move, nor to force colours (emulation.setMediaFeaturesOverride)',
    tests: [
      ['deck/door.spec.ts', 'plays its moments once, waits for whoever pauses, and leads on'],
      ['deck/title.spec.ts', 'arrows rest and go on with each phone that joins, and after 20 seconds it says what to do where the page does not load'],
      ['phone/reach.spec.ts', 'with forced colours every button has an edge, and what is chosen another shape'],
    ],
  },
]

/** `isSystem`: driven by WebDriver BiDi rather than by Playwright's own protocol. */
export function leftOut(isSystem: boolean): LeftOut[] {
  return [...chromiumAlone, ...firefoxFails, ...(isSystem ? bidiLacks : [])]
}
