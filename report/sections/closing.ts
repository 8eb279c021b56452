/** The figures to take away, where they come from, and what somebody needs to compute them again. */
import type { VNode } from 'vue'
import type { Report } from '../data.ts'
import { h } from 'vue'
import { reportCsv } from '../csv.ts'
import { download } from '../download.ts'
import { fileName, statement } from './heading.ts'
import { part } from './part.ts'

const sources = [
  'A share has Wilson’s 95 % interval (Wilson 1927; Brown, Cai & DasGupta 2001). Below five answers there is none, below ten no per cent.',
  'Two questions of the same people: Newcombe’s paired difference (1998, method 10) and McNemar’s mid-p (Fagerland, Lydersen & Laake 2013).',
  'Agreement is the share of pairs judged the same (Simpson 1949), its inverse the effective number of meanings (Jost 2006), its interval a jackknife over persons. Two questions: the difference of their intervals (Newcombe 1998; Zou & Donner 2008).',
  'A scale asked twice: the mean difference of the same people with a t-interval (Student 1908).',
  'Effective numbers of answers and words are e to Shannon’s entropy (Jost 2006); coverage is Good’s (1953).',
  'R̄ against chance: Mardia & Jupp 2000; toward a goal the V-test (Greenwood & Durand 1955). Rankings: Kendall’s W (1939), by chance from permutations. Sortings: Fleiss’ κ (1971). Votes: the lower end of Wilson’s interval.',
  'Intervals of κ, of effective numbers of answers and of the rise of R̄ are a bootstrap over people (Efron & Tibshirani 1993), seeded, so that they can be computed again.',
]

export async function closing(report: Report): Promise<VNode> {
  const { id, seed, version, report: format, shared, wholeCounts } = report
  return part('closing', 'The figures, and how to read them', [
    h('p', statement),
    shared ? h('p', `Nobody’s name or phone is known to this page. ${wholeCounts ? 'Texts that were hidden are left out.' : 'Counts of one or two people are left out, and so are texts that were hidden.'}`) : null,
    h('ul', { class: 'downloads' }, [
      h('li', await download(fileName(report, 'csv'), reportCsv(report), 'All figures as a table (CSV)')),
      h('li', await download(fileName(report, 'json'), JSON.stringify(report), 'The same as JSON')),
    ]),
    h('ul', { class: 'sources' }, sources.map(source => h('li', source))),
    h('p', { class: 'about' }, `Workshop ${id} · seed ${seed} · program ${version} · report format ${format}`),
  ])
}
