/**
 * What the talk claims of every room, and how a room can contradict it. The list and its rules stand before anybody
 * answers; the report puts first what did not support the talk.
 */
import type { ClaimRule, CounterExamples } from '../report/rules.ts'
import { fixed, signed } from '../drawing/numbers.ts'
import { against, cellOf, measure, moreThanHalf, mostChosen, reversed, together, untested } from '../report/judging.ts'
import { detailOf } from '../statistics/detail.ts'
import { directionsByChance } from '../statistics/directions.ts'
import { measured } from './numbers.ts'

/** More than half chose one of `yes`, of those who chose one of `yes` or `no`. */
function share(poll: string, claim: string, yes: string[], no: string[], said: string): ClaimRule {
  return {
    claim,
    poll,
    judge({ question }) {
      const asked = question(poll)
      const k = together(asked, yes)
      const rest = together(asked, no)
      return asked ? moreThanHalf(k, k === undefined || rest === undefined ? undefined : k + rest, said) : untested()
    },
  }
}

/** More than half of all who answered did not choose `none`. */
function any(poll: string, claim: string, said: string): ClaimRule {
  return {
    claim,
    poll,
    judge({ question }) {
      const asked = question(poll)
      const none = cellOf(asked, 'none')
      if (asked?.byHand)
        return untested('hands were counted for each answer, not people')
      return asked ? moreThanHalf(none && none.n !== null ? none.of - none.n : undefined, none?.of, said) : untested()
    },
  }
}

/** One of the three that misalignment is said to require: one person who felt it without is an exception. */
function required(item: string, what: string, without: string): ClaimRule {
  return {
    claim: `Without ${what} there is no misalignment.`,
    poll: 'ingredients',
    judge({ question }) {
      const asked = question('ingredients')
      const felt = cellOf(asked, `${item} yes`)
      if (!asked || !felt)
        return untested()
      if (felt.n === null || detailOf(felt.of) === 'drawn')
        return untested('too few people, or left out')
      const said = `${felt.n} of ${felt.of} would still have felt it ${without}`
      return { standing: felt.n * 2 >= felt.of ? 'against' : felt.n > 0 ? 'undecided' : 'held', said }
    },
  }
}

/** One of the talk's examples, which most people read as the talk does. */
function readAs(poll: string, example: string, meant: 'strategy' | 'agreement'): ClaimRule {
  const other = meant === 'strategy' ? 'agreement' : 'strategy'
  return share(poll, `“${example}” is about ${meant}, not ${other}.`, [meant], [other], 'read it so')
}

export const claims: ClaimRule[] = [
  share('hands', 'Most people worked towards alignment, or cared about it.', ['raised'], ['not-me'], 'raised a hand'),
  any('heard', 'The talk’s sentences are common.', 'have said or heard one of them'),
  {
    claim: 'More people have felt misalignment than could define alignment.',
    poll: 'felt',
    judge: ({ number }) => {
      const told = number('defined-felt')
      const difference = measure(told, measured.lessThanFelt)
      if (!told || !difference?.interval)
        return untested(told?.said)
      return { ...against(-difference.value!, reversed(difference.interval), 0), said: told.said }
    },
  },
  {
    claim: 'People mean different things by “alignment”.',
    poll: 'define-judge',
    judge: ({ number }) => {
      const told = number('same-meaning')
      const agreement = measure(told, measured.agreement)
      if (!told || !agreement?.interval)
        return untested(told?.said)
      return { ...against(-agreement.value!, reversed(agreement.interval), -0.5), said: told.said }
    },
  },
  {
    claim: 'An ordinary word is clearer than “alignment”.',
    poll: 'define-judge',
    judge: ({ number }) => {
      const told = number('same-meaning')
      const word = measure(told, measured.agreement)
      const control = told?.measures.find(({ name }) => name.startsWith(measured.agreementOfControl))
      if (!word?.interval || !control?.interval)
        return untested('the control question did not run')
      const isApart = control.interval.lower > word.interval.upper
      return {
        standing: control.value! <= word.value! ? 'against' : isApart ? 'held' : 'undecided',
        said: `${fixed(100 * word.value!, 0)} % of pairs the same for “alignment”, ${fixed(100 * control.value!, 0)} % for the control`,
      }
    },
  },
  {
    claim: 'The talk’s sentences do not ask anybody to act independently.',
    poll: 'real-verb',
    judge({ question }) {
      const asked = question('real-verb')
      if (!asked || detailOf(asked.answered) === 'drawn')
        return untested(asked ? 'too few people' : undefined)
      const autonomous = asked.figures.filter(({ cells }) => mostChosen(cells).some(({ key }) => key.endsWith(' independently')))
      return autonomous.length > 0
        ? { standing: 'against', said: `for ${autonomous.map(({ label }) => `“${label}”`).join(' and ')} that was the most frequent reading` }
        : { standing: 'held', said: 'it was the most frequent reading of none of them' }
    },
  },
  share('coerced', 'A push for alignment changes what people say, not what they think.', ['once', 'often'], ['never'], 'have done so'),
  share('felt', 'Most people have felt misalignment lately.', ['yes'], ['no'], 'have felt it in the last month'),
  {
    claim: '“Align with me” without a goal points nowhere.',
    poll: 'compass',
    judge({ question }) {
      const asked = question('compass')
      const length = measure(asked, 'R̄')?.value
      const { limit } = directionsByChance(Math.max(1, asked?.answered ?? 0))
      if (length === undefined || length === null || limit === undefined)
        return untested(asked ? 'fewer than ten needles' : undefined)
      return { standing: length > limit ? 'against' : 'held', said: `R̄ = ${fixed(length, 2)}; chance stays below ${fixed(limit, 2)} in nineteen rooms of twenty` }
    },
  },
  {
    claim: 'With a goal the same people point the same way.',
    poll: 'compass-east',
    judge({ question }) {
      const [without, withGoal] = ['compass', 'compass-east'].map(id => measure(question(id), 'R̄')?.value)
      if (typeof without !== 'number' || typeof withGoal !== 'number')
        return untested(question('compass-east') ? 'too few needles' : undefined)
      return { standing: withGoal > without ? 'held' : 'against', said: `R̄ = ${fixed(without, 2)} without a goal, ${fixed(withGoal, 2)} with one` }
    },
  },
  share('flow-agree', 'Alignment is a flow state between people.', ['1', '2'], ['-2', '-1'], 'of those who took a side agreed'),
  share('flow-sort', 'Asked how they get into flow, people say what they block.', ['block'], ['add'], 'of those who named one side block something'),
  required('discovery', 'discovery', 'if they had never found out'),
  required('surprise', 'surprise', 'if they had seen it coming'),
  required('harm', 'harm', 'if it had not hurt their goals'),
  any('funny', 'Misalignment is made smaller in funny ways.', 'have seen or done one of them'),
  share('nod', 'People say “yes, aligned” to avoid another meeting.', ['raised'], ['not-me'], 'have'),
  {
    claim: 'One word hides several questions.',
    poll: 'swap',
    judge({ question }) {
      const effective = measure(question('swap'), 'Effective number of answers')?.value
      if (typeof effective !== 'number')
        return untested(question('swap') ? 'too few people, or left out' : undefined)
      return { standing: effective >= 2 ? 'held' : 'against', said: `the words meant are as varied as ${fixed(effective, 1)} chosen equally often` }
    },
  },
  share('last-change', 'The goal moves: work changes within a month.', ['week', 'month'], ['quarter', 'longer'], 'saw a change within a month'),
  share('micro', 'After 90 seconds, usually something comes up.', ['minor', 'important'], ['nothing'], 'found something'),
  readAs('sort-1', 'This page is really sensitive', 'strategy'),
  readAs('sort-2', 'Process of communication', 'agreement'),
  readAs('sort-3', 'Phase of discovery', 'strategy'),
  readAs('sort-4', 'Launching next quarter', 'agreement'),
  {
    claim: 'The word feels weirder after the talk.',
    poll: 'weird-after',
    judge: ({ number }) => {
      const told = number('weirder')
      const difference = measure(told, measured.weirder)
      if (!told || !difference)
        return untested(told?.said)
      return { ...against(difference.value!, difference.interval, 0), said: `${signed(difference.value!, 1)} on average, ${told.said}` }
    },
  },
]

/** Authors who sorted their own story into what would have been felt though one of the three was missing. */
export const counterExamples: CounterExamples = {
  stories: 'story',
  judgedBy: 'ingredients',
  answer: 'yes',
  said: 'would still have felt it with one of the three missing',
}
