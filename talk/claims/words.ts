/** Claims about what words mean: the definitions, the control beside them, and what a sentence really asks. */
import type { Verdict } from '../../report/judging.ts'
import type { Known } from '../../report/rules.ts'
import type { Judged } from '../judged.ts'
import type { TalkClaim, Thoughts } from './claim.ts'
import { fixed, grouped, signed } from '../../drawing/numbers.ts'
import { belowMark, enough, intervalOf, leftOut, measure, negative, shareOf, standingOf, tooFew, untested, verdict, verdictBy } from '../../report/judging.ts'
import { span } from '../../report/readings/reading.ts'
import { meaningsInWords } from '../../statistics/agreement.ts'
import { inPercent } from '../../statistics/detail.ts'
import { differenceOfShares } from '../../statistics/unpaired.ts'
import { withheldIn } from '../../workshop/standing.ts'
import { isRecommended, judgedOf, stake } from '../judged.ts'

/** What is written in a simulated room: so many meanings, equally common, one text each. */
function meanings(many: number): Record<string, string[]> {
  return Object.fromEntries(Array.from({ length: many }, (_, i) => [`meaning ${i}`, [`what it means, ${i}`]]))
}

/** One word scatters, the other does not, and everybody judges with care. */
const clearly: Thoughts = { texts: { 'define': meanings(6), 'define control': meanings(1) }, judgedSame: { within: 0.9, across: 0.05 } }

/**
 * Nine of thirteen write the same and each of the others something else, so that two mean the same half of the time:
 * (9² + 4) / 13². Judgements of the common text hang together as they do in a room, which who takes them for
 * independent pays for here: that interval would lie below one half in a fifth of these rooms.
 */
const halfAlike: Record<string, string[]> = {
  ...meanings(13),
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`meaning ${i}`, ['what it means']])),
}
const asOften: Thoughts = { texts: { 'define': halfAlike, 'define control': halfAlike }, judgedSame: { within: 1, across: 0 } }

function pairs({ arm: { same, judgements }, agreed }: Judged): string {
  return `${grouped(same)} of ${grouped(judgements)} pairs the same (95 % interval ${inPercent(agreed)})`
}

/** Why there are no judgements to go by. */
function notJudged({ poll }: Known): Verdict {
  const judging = poll('define-judge')
  return judging && withheldIn(judging) > 0 ? leftOut() : untested(judging && 'nothing was judged')
}

export const differentThings: TalkClaim = {
  claim: 'People mean different things by “alignment”.',
  poll: 'define-judge',
  judge(known) {
    const judged = judgedOf(known)
    if (!judged)
      return notJudged(known)
    const { word } = judged
    const { arm, agreed } = word
    if (arm.judges < enough)
      return tooFew(arm.judges)
    return {
      ...verdictBy(
        negative(agreed),
        -0.5,
        `of the ${grouped(arm.texts)} who wrote one, judged by ${grouped(arm.judges)} people: ${pairs(word)}, which is ${meaningsInWords(agreed, arm.texts)} meanings`,
        `${grouped(arm.same)} of ${grouped(arm.judgements)} pairs of definitions were judged the same`,
      ),
      counts: { k: arm.same, n: arm.judgements, keys: [] },
    }
  },
  rooms: {
    asked: ['define', 'define-judge'],
    null: asOften,
    clear: clearly,
  },
}

export const clearerWord: TalkClaim = {
  claim: 'A word that the talk recommends is clearer than “alignment”.',
  poll: 'define-judge',
  judge(known) {
    const judged = judgedOf(known)
    if (!judged)
      return notJudged(known)
    const { word, control } = judged
    if (!control)
      return untested('the control question did not run')
    if (!isRecommended(control))
      return untested(`the control was “${control.arm.ask}”, and the talk does not recommend that word`)
    const fewest = Math.min(word.arm.judges, control.arm.judges)
    if (fewest < enough)
      return tooFew(fewest)
    const { difference, lower, upper } = differenceOfShares(control.agreed, word.agreed)
    const points = (share: number) => signed(100 * share, 0)
    return {
      ...verdictBy(
        { lower, upper },
        0,
        `“${control.arm.ask}”: ${pairs(control)}; “${word.arm.ask}”: ${pairs(word)}; ${points(difference)} points, 95 % interval ${span(lower, upper, points)}. ${stake}`,
        `of “${control.arm.ask}” ${grouped(control.arm.same)} of ${grouped(control.arm.judgements)} pairs were judged the same, of “${word.arm.ask}” ${grouped(word.arm.same)} of ${grouped(word.arm.judgements)}`,
      ),
      counts: { k: control.arm.same, n: control.arm.judgements, keys: [] },
    }
  },
  rooms: {
    asked: ['define', 'define-judge'],
    null: asOften,
    clear: clearly,
  },
}

/** A sentence that people sort by chance, and one that hardly anybody reads as a call to act independently. */
const byChance = () => ({ agree: 1, know: 1, process: 1, decision: 1, independently: 1 })
const otherwise = () => ({ agree: 4, know: 4, process: 4, decision: 4, independently: 0.4 })
const read = { launch: otherwise, requirement: otherwise, bugs: otherwise, sharing: otherwise, spec: otherwise }

export const notIndependently: TalkClaim = {
  claim: 'The talk’s sentences do not ask anybody to act independently.',
  poll: 'real-verb',
  judge: judgeSentences,
  rooms: {
    asked: ['real-verb'],
    // One of them is sorted by chance, which gives every drawer a fifth.
    null: { drawers: { 'real-verb': { ...read, launch: byChance } } },
    clear: { drawers: { 'real-verb': read } },
  },
}

/** Held where every sentence is read so less often than by chance, against where one is read so more often. */
function judgeSentences({ question }: Known) {
  const asked = question('real-verb')
  const read = asked?.figures.map(({ label, cells }) => {
    const { key } = cells.find(({ key }) => key.endsWith(' independently'))!
    return { label, key, share: shareOf(asked, [key])!, byChance: 1 / cells.length }
  })
  if (!read || read.length === 0)
    return untested()
  const fewest = Math.min(...read.map(({ share }) => share.n))
  if (fewest < enough)
    return tooFew(fewest)
  const standings = read.map(({ share, byChance }) => standingOf(negative(intervalOf(share)), -byChance))
  const more = read.filter((_, i) => standings[i] === 'against')
  const standing = more.length > 0 ? 'against' : standings.every(each => each === 'held') ? 'held' : 'undecided'
  const k = read.reduce((sum, { share }) => sum + share.k, 0)
  const n = read.reduce((sum, { share }) => sum + share.n, 0)
  const highest = Math.max(...read.map(({ share }) => intervalOf(share).upper))
  const found = more.length > 0
    ? `it was read into ${more.map(({ label }) => `“${label}”`).join(' and ')} more often than by chance`
    : `of no sentence more than ${Math.round(100 * highest)} % (the highest upper end)`
  return {
    ...verdict(
      standing,
      `${grouped(k)} of ${grouped(n)} sortings were “act independently”, by chance ${Math.round(100 * read[0]!.byChance)} %; ${found}`,
      `${grouped(k)} of ${grouped(n)} sortings were “act independently”`,
      Math.max(...read.map(({ share, byChance }) => belowMark(negative(intervalOf(share)), -byChance))),
    ),
    counts: { k, n, keys: read.map(({ key }) => key) },
  }
}

/** Less than this is one question with a few strays. */
const several = 1.5

export const severalQuestions: TalkClaim = {
  claim: 'One word hides several questions.',
  poll: 'swap',
  judge({ question }) {
    const asked = question('swap')
    if (!asked)
      return untested()
    const { answered } = asked
    if (answered === null)
      return leftOut()
    if (answered < enough)
      return tooFew(answered)
    const interval = measure(asked, 'Effective number of answers')?.interval
    if (!interval)
      return leftOut()
    const brief = `what ${grouped(answered)} people meant is as varied as ${span(interval.lower, interval.upper, number => fixed(number, 1))} words chosen equally often`
    return {
      ...verdictBy(interval, several, `${brief} (95 % interval)`, brief),
      ofCells: true,
    }
  },
  rooms: {
    asked: ['swap'],
    // 86 % and 14 %: e to their entropy is 1.5.
    null: { choices: { swap: () => ({ context: 0.86, goal: 0.14 }) } },
    clear: { choices: { swap: () => ({ context: 2, goal: 1, priority: 1 }) } },
  },
}
