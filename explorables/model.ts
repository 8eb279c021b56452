/**
 * What every playable explanation is: rules that make a whole history from a seed and settings, so that the same
 * history can be drawn at any moment, told in figures, and run for many seeds.
 */

/** A number that somebody may set, with its unit and where its default comes from. */
export interface NumberSetting<Key extends string = string> {
  key: Key
  label: string
  /** Of the number; empty for a bare one. */
  unit: string
  min: number
  max: number
  step: number
  initial: number
  source: string
}

/** One of a few named ways. */
export interface ChoiceSetting<Key extends string = string, Value extends string = string> {
  key: Key
  label: string
  choices: { value: Value, label: string }[]
  initial: Value
  source: string
}

export type Setting = NumberSetting | ChoiceSetting

/** The settings that fit a model's own type: a number to a number, a union of strings to a choice. */
export type SettingOf<Settings> = {
  [Key in keyof Settings & string]: Settings[Key] extends number ? NumberSetting<Key> : ChoiceSetting<Key, Settings[Key] & string>
}[keyof Settings & string]

/** A number that a run comes to. */
export interface Figure {
  key: string
  label: string
  value: number
  unit: string
  /** Digits after the point that say something; none where left out. */
  digits?: number
  /** What a formula says of the long run, where there is one for these settings. */
  formula?: { name: string, value: number }
}

/** What a run is held against, and the figure that tells them apart. Settings are differences from the initial ones. */
export interface Against<Settings> { name: string, settings: Partial<Settings>, figure: string }

/**
 * The question with which a model opens: somebody guesses how many times the figure of one way is that of another,
 * and then sees what comes out. Settings are differences from the initial ones.
 */
export interface Question<Settings> {
  ask: string
  /** What exactly is held against what; a guess ends the sentence. */
  more: string
  /** The way that is asked about, and what it is held against. */
  settings: Partial<Settings>
  against: Against<Settings>
  /** Side by side, from the least: each says less than `below` times, the last one all that is more. */
  guesses: { say: string, below: number }[]
}

/** Settings worth a button, as differences from the initial ones. */
export interface Preset<Settings> { name: string, settings: Partial<Settings> }

/** A setting in which the talk's thesis does not hold. Settings are differences from the initial ones. */
export interface Loss<Settings> {
  settings: Partial<Settings>
  say: string
  /** What it is held against, and the figure that comes out more or less than that one's; none where one run shows it. */
  against?: Against<Settings> & { is: 'more' | 'less' }
}

/** The rules of one playable explanation. Nothing in it draws, and nothing in it asks for the time or for luck. */
export interface Model<Settings, Run, Frame> {
  /** As in a link, for example `coin`. */
  id: string
  title: string
  settings: SettingOf<Settings>[]
  /** What model time is counted in, for example `days`. */
  unit: string
  /** The luck that it runs with on its slides, and with which it opens: near the middle of many seeds in all that they show. */
  seed: number
  asks: Question<Settings>
  presets: Preset<Settings>[]
  /** The settings that tell most, at most three; the others stand folded. */
  foremost: (keyof Settings & string)[]
  /** At least one. */
  loses: Loss<Settings>[]
  /** The whole history, once. The same seed (an unsigned 32-bit number) and settings give the same run. */
  run: (seed: number, settings: Settings) => Run
  /** Model time at the end of a run. */
  length: (run: Run) => number
  /** The picture at a time from 0 to the end; it can be asked for in any order. */
  frame: (run: Run, time: number) => Frame
  /** What the whole run came to, always the same keys in the same order. */
  figures: (run: Run) => Figure[]
}

/** Settings by their key, as a model describes them. */
export type Values = Record<string, number | string>

/** A model for whoever runs it without knowing which: the explorer, its worker, its links. */
export type AnyModel = Omit<Model<Values, unknown, unknown>, 'settings'> & { settings: Setting[] }

/** A model as a talk offers it to be played with. It is data only, so that it loads where nothing can be drawn. */
export interface Playable {
  model: AnyModel
  /** The id of the slide it belongs to. */
  slide: string
  /** The name of the component that draws it: one of `run` and `time`. */
  drawing: string
  /** What else that component is given. */
  with?: Record<string, unknown>
  /** What the signs of the drawing mean, where nobody speaks to it. */
  reads: string
  /** Settings under which a frame takes the most work, as differences from the initial ones; these where left out. */
  heaviest?: Values[]
}

/** The settings with which any model begins. */
export function initialValues({ settings }: { settings: Setting[] }): Values {
  return Object.fromEntries(settings.map(({ key, initial }) => [key, initial]))
}

/** The settings with which a model begins, by its own type. */
export function initialOf<Settings>(model: Pick<Model<Settings, never, never>, 'settings'>): Settings {
  return initialValues(model) as Settings
}

/** Forgets a model's own types. Its `settings` describe them, and `valuesOf` lets nothing else through. */
export function untyped<Settings, Run, Frame>(model: Model<Settings, Run, Frame>): AnyModel {
  return model as unknown as AnyModel
}
