/** How a report tells a room that clapped: its claps second by second, how fast they came, and for how long they were in step. */
import type { Answered, Computed, Reading } from '../../../report/readings/reading.ts'
import { minutesTime } from '../../../drawing/clock-time.ts'
import { fixed } from '../../../drawing/numbers.ts'
import { phaseAtMost } from './figures.ts'
import { crowdSaid, inStepSaid, tempoSaid, unevenSaid } from './said.ts'

export function clapReading({ tally }: Answered<'clap'>): Reading {
  const { n, uneven, seconds, lockstep, beats } = tally
  return {
    picture: 'times',
    counts: [{
      unit: ['clap', 'claps'],
      of: seconds.reduce((sum, k) => sum + k, 0),
      as: 'plain',
      cells: seconds.map((k, i) => ({ key: String(i), label: minutesTime(i), k })),
    }],
    measures: [...tempo(tally), ...inStep(tally)],
    notes: [
      ...(lockstep ? [`${beats.toLocaleString('en')} beats; the tempo is told without what messages take there and back`] : []),
      ...(n > phaseAtMost ? [crowdSaid] : uneven > 0 ? [unevenSaid(uneven)] : []),
    ],
  }
}

function tempo({ tempo, lockstep }: Answered<'clap'>['tally']): Computed[] {
  return tempo === null
    ? []
    : [{ name: 'Tempo', value: tempo, interval: null, said: `${tempoSaid(tempo)}, ${lockstep ? 'the middle beat' : 'the middle person'}` }]
}

function inStep({ inStep, limit }: Answered<'clap'>['tally']): Computed[] {
  return inStep === null
    ? []
    : [{ name: 'In step', value: inStep, interval: null, said: `${inStepSaid(inStep)}: R above √(3/n), here ${fixed(limit!, 2)}, which chance alone gives in one moment of twenty` }]
}
