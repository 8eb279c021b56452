/** What may be set in the crossing, from where to where. All of it is assumed: it is a toy, and says so. */
import type { SettingOf } from '../../../explorables/model.ts'
import type { CrossingSettings } from './rules.ts'

const source = 'an assumption of this toy model'

export const crossingSettings: SettingOf<CrossingSettings>[] = [
  {
    key: 'decide',
    label: 'Decisions are taken',
    choices: [
      { value: 'alone', label: 'alone' },
      { value: 'vote', label: 'alone, with a vote of all on the costly ones' },
      { value: 'checked', label: 'alone, with a check-in every few legs' },
      { value: 'together', label: 'together, in lockstep' },
    ],
    initial: 'together',
    source: 'the first and the last are those that the talk compares; the others are ours',
  },
  {
    key: 'strategy',
    label: 'The strategy is',
    choices: [{ value: 'shared', label: 'shared at a kick-off' }, { value: 'kept', label: 'not shared' }],
    initial: 'kept',
    source: 'the talk: nobody understands the strategy well enough to act independently',
  },
  { key: 'teams', label: 'Teams', unit: '', min: 2, max: 25, step: 1, initial: 9, source },
  {
    key: 'work',
    label: 'Work of a leg, one day on average',
    choices: [
      { value: 'lognormal', label: 'varies (lognormal, CV 0.6)' },
      { value: 'constant', label: 'always the same' },
      { value: 'exponential', label: 'varies much (exponential)' },
    ],
    initial: 'lognormal',
    source,
  },
  { key: 'decisions', label: 'Chance that a leg meets a decision', unit: '', min: 0, max: 1, step: 0.05, initial: 0.3, source },
  { key: 'fitShared', label: 'Chance to decide fitly, with the strategy', unit: '', min: 0.5, max: 1, step: 0.05, initial: 0.85, source },
  { key: 'fitKept', label: 'Chance to decide fitly, without it', unit: '', min: 0.3, max: 1, step: 0.05, initial: 0.6, source },
  { key: 'rework', label: 'Rework of an unfit decision', unit: 'days', min: 0, max: 20, step: 1, initial: 2, source },
  { key: 'costly', label: 'Share of decisions that are known to be costly', unit: '', min: 0, max: 1, step: 0.05, initial: 0, source },
  { key: 'costlyRework', label: 'Rework of an unfit one that is costly', unit: 'days', min: 0, max: 30, step: 1, initial: 18, source },
  { key: 'every', label: 'Legs between check-ins of those who decide alone', unit: '', min: 1, max: 10, step: 1, initial: 5, source },
  { key: 'joining', label: 'Joining at the end, for each unfit decision that nobody found out', unit: 'days', min: 0, max: 3, step: 0.25, initial: 0, source },
  { key: 'checkIn', label: 'A check-in of everybody', unit: 'days', min: 0, max: 1, step: 0.05, initial: 0.25, source },
  { key: 'agreeing', label: 'Each decision in a check-in', unit: 'days', min: 0, max: 1, step: 0.05, initial: 0.1, source },
  { key: 'kickOff', label: 'Kick-off that shares the strategy', unit: 'days', min: 0, max: 5, step: 0.5, initial: 1, source },
  { key: 'moves', label: 'The goal moves on day (0: never)', unit: '', min: 0, max: 16, step: 1, initial: 0, source },
  {
    key: 'steering',
    label: 'In lockstep one steers from',
    choices: [{ value: 'fleet', label: 'the middle of the fleet' }, { value: 'own', label: 'each team’s own place' }],
    initial: 'fleet',
    source,
  },
]
