/** Questions with answers to choose among: hands, choices, scales, sortings, rankings. */
import type { Interval } from '../../statistics/wilson.ts'
import type { PollState } from '../../workshop/state.ts'
import type { Counted, Counts } from '../withhold.ts'
import type { Answered, Reading } from './reading.ts'
import { fixed } from '../../drawing/numbers.ts'
import { detailOf } from '../../statistics/detail.ts'
import { effectiveInterval, effectiveNumber } from '../../statistics/diversity.ts'
import { kappaOver } from '../../statistics/kappa.ts'
import { quantile } from '../../statistics/quantile.ts'
import { concordance, concordanceByChance } from '../../statistics/ranks.ts'
import { surenessOf } from '../../workshop/kinds/choice.ts'
import { values } from '../../workshop/standing.ts'
import { currentRound } from '../../workshop/state.ts'
import { withheldOfSum } from '../../workshop/suppression.ts'
import { tellsOfFew } from '../withhold.ts'
import { span } from './reading.ts'

/** As on stage: everybody here, with those who said neither as a third part; hands counted by eye say nothing of these. */
export function hands({ tally: { raised, notMe, n }, here, poll }: Answered<'hands'>): Reading {
  const among = currentRound(poll).keyed ? n : Math.max(here, n)
  return {
    picture: 'stacks',
    counts: [{
      of: among,
      unit: among === n ? undefined : ['person here', 'people here'],
      answered: n,
      as: 'parts',
      cells: [
        { key: 'raised', label: 'Raised', k: raised },
        { key: 'not-me', label: 'Not me', k: notMe },
        ...(among > n ? [{ key: 'silent', label: 'No answer', k: among - n, known: true }] : []),
      ],
    }],
  }
}

export function choice({ tally, poll, withholds }: Answered<'choice'>): Reading {
  const many = poll.definition.many === true
  const counts = tally.counts.map(({ n }) => n)
  const effective = many || counts.length < 3 || detailOf(tally.n) !== 'full' ? undefined : effectiveNumber(counts)
  return {
    picture: 'stacks',
    counts: [{
      ...(many ? severalEach(poll) : { as: 'parts' as const }),
      of: tally.n,
      cells: tally.counts.map(count => ({
        key: count.key,
        label: count.label,
        k: count.n,
        note: withholds && tellsOfFew(count.sure ?? 0, count.said ?? 0) ? '' : surenessOf(count),
      })),
    }],
    measures: effective === undefined ? [] : [effectiveMeasure(effective, effectiveInterval(counts)!)],
  }
}

function effectiveMeasure(value: number, interval: Interval) {
  return {
    name: 'Effective number of answers',
    value,
    interval,
    said: `as varied as ${span(interval.lower, interval.upper, number => fixed(number, 1))} answers chosen equally often (95 % interval, a bootstrap over people)`,
  }
}

/** Where each person may give several answers, hands counted by eye do not say how many people they are. */
function severalEach(poll: PollState): Pick<Counts, 'as' | 'unit'> {
  return currentRound(poll).keyed
    ? { as: 'plain', unit: ['hand, several a person', 'hands, several a person'] }
    : { as: 'shares', unit: ['person, several answers each', 'people, several answers each'] }
}

export function scale({ tally }: Answered<'scale'>): Reading {
  const { counts, from, low, high, n } = tally
  const middle = quantile(tally, 0.5)
  const cells = counts.map((k, i) => ({
    key: String(from + i),
    label: fixed(from + i, 0),
    k,
  }))
  return {
    picture: 'steps',
    counts: [{ of: n, as: 'parts', ends: [low, high], cells }],
    measures: detailOf(n) === 'full'
      ? [{
          name: 'Median',
          value: middle,
          interval: null,
          harmless: areSettled(cells, [0.25, 0.5, 0.75]),
          said: `the middle of the room chose ${fixed(middle, 0)}, the middle half ${fixed(quantile(tally, 0.25), 0)} to ${fixed(quantile(tally, 0.75), 0)}`,
        }]
      : [],
  }
}

/** Whether quantiles are the same wherever on their steps the withheld people stand: then they say nothing of them. */
function areSettled(cells: Counted[], quantiles: number[]): boolean {
  const gone = withheldOfSum(cells)
  const places = cells.flatMap((cell, i) => gone.has(cell) ? [i] : [])
  const people = [...gone].reduce((sum, { k }) => sum + k, 0)
  const allAt = (place: number | undefined) => cells.map((cell, i) => i === place ? people : gone.has(cell) ? 0 : cell.k)
  const [lowest, highest] = [allAt(places[0]), allAt(places.at(-1))]
  return quantiles.every(q => quantile({ counts: lowest, from: 0 }, q) === quantile({ counts: highest, from: 0 }, q))
}

export function sort({ tally, poll }: Answered<'sort'>): Reading {
  const { items, into } = poll.definition
  const drawers = Object.keys(into)
  const sorted = [...values(poll)].map(({ value }) => Object.keys(items).map(item => drawers.indexOf(value[item]!)))
  const alike = detailOf(tally.n) === 'drawn' ? undefined : kappaOver(sorted, drawers.length)
  return {
    picture: 'stacks',
    counts: tally.items.map(({ key, label, n, counts }) => ({
      label,
      of: n,
      as: 'parts' as const,
      cells: counts.map(drawer => ({ key: `${key} ${drawer.key}`, label: drawer.label, k: drawer.n })),
    })),
    measures: alike === undefined ? [] : [kappaMeasure(alike)],
  }
}

/** Fleiss' κ in words. */
export function kappaMeasure({ value, lower, upper }: NonNullable<ReturnType<typeof kappaOver>>) {
  const interval = lower === undefined || upper === undefined ? null : { lower, upper }
  const bounds = interval ? ` (95 % interval ${span(interval.lower, interval.upper, kappa => fixed(kappa, 2))}, a bootstrap over people)` : ''
  return {
    name: 'Fleiss’ κ',
    value,
    interval,
    said: `κ = ${fixed(value, 2)}${bounds}: 1 is all alike, 0 no more alike than by chance`,
  }
}

export function rank({ tally }: Answered<'rank'>): Reading {
  const ranks = concordance(tally.items.map(({ places }) => places))
  const chance = ranks && concordanceByChance(tally.n, tally.items.length)
  return {
    picture: 'stacks',
    counts: tally.items.map(({ key, label, places }) => ({
      label,
      of: tally.n,
      as: 'parts' as const,
      isRowOfTable: true,
      cells: places.map((k, place) => ({ key: `${key} ${place + 1}`, label: `place ${place + 1}`, k })),
    })),
    measures: ranks && chance && detailOf(tally.n) !== 'drawn'
      ? [
          ...tally.items.map(({ label }, i) => ({
            name: `Mean rank: ${label}`,
            value: ranks.meanRanks[i]!,
            interval: null,
            said: `${fixed(ranks.meanRanks[i]!, 2)} on average`,
          })),
          {
            name: 'Kendall’s W',
            value: ranks.w,
            interval: null,
            said: `W = ${fixed(ranks.w, 3)}: 1 is all ranked alike; chance alone gives ${fixed(chance.mean, 3)} on average and more than ${fixed(chance.limit, 3)} in one room of twenty`,
          },
        ]
      : [],
  }
}
