/** Moving goal (slide 41): the right direction changes for sixty days, and twelve teams keep up with it in one of four ways. */
import type { Model } from '../../explorables/model.ts'
import type { Chat, KeptDay, Way } from './moving-goal/ways.ts'
import type { Day } from './moving-goal/world.ts'
import { howMuchOfIt } from './guesses.ts'
import { keepUp } from './moving-goal/ways.ts'
import { days, worldOf } from './moving-goal/world.ts'

export interface MovingGoalSettings {
  way: Way
  every: number
  chats: number
  teams: number
  scouts: number
  drift: number
  jumpEvery: number
  joinEvery: number
}

export interface MovingGoalRun { settings: MovingGoalSettings, world: Day[], kept: KeptDay[] }

export interface MovingGoalFrame {
  /** In days. */
  time: number
  /** Degrees; turning on the way from yesterday's to today's. */
  direction: number
  teams: { view: number, progress: number, isWrong: boolean }[]
  /** Today's. */
  chats: Chat[]
  met: boolean
  /** How many teams faced the wrong way on each day up to now. */
  wrong: number[]
}

/** Who is this far off the right direction faces the wrong way, in degrees. */
export const wrongFrom = 45

const assumption = 'an assumption of this toy'

export const movingGoal: Model<MovingGoalSettings, MovingGoalRun, MovingGoalFrame> = {
  id: 'moving-goal',
  title: 'Moving goal',
  unit: 'days',
  settings: [
    {
      key: 'way',
      label: 'How they keep up',
      choices: [
        { value: 'artifact', label: 'one artifact at the start' },
        { value: 'sync', label: 'a big sync now and then' },
        { value: 'chats', label: 'small chats' },
        { value: 'written', label: 'a why that is written down' },
      ],
      initial: 'chats',
      source: 'slide 41, and the blog post',
    },
    { key: 'every', label: 'Days between syncs, or between writings', unit: 'days', min: 1, max: 30, step: 1, initial: 7, source: assumption },
    { key: 'chats', label: 'Chats that a team begins', unit: 'a day', min: 0, max: 1, step: 0.1, initial: 0.4, source: 'rumours spread in O(log n) rounds: Karp et al. 2000' },
    { key: 'teams', label: 'Teams', unit: '', min: 3, max: 200, step: 1, initial: 12, source: assumption },
    { key: 'scouts', label: 'Teams that see the goal', unit: '', min: 1, max: 33, step: 1, initial: 2, source: assumption },
    { key: 'drift', label: 'Drift of the goal', unit: '° a √day', min: 0, max: 30, step: 1, initial: 12, source: assumption },
    { key: 'jumpEvery', label: 'It jumps every … days (0: never)', unit: 'days', min: 0, max: 90, step: 1, initial: 20, source: 'the room’s answer, or an assumption of this toy' },
    { key: 'joinEvery', label: 'Somebody is new every … days (0: never)', unit: 'days', min: 0, max: 60, step: 1, initial: 10, source: assumption },
  ],
  seed: 327,
  asks: {
    ask: 'Does one perfect plan do?',
    more: 'All have it on the first morning, and the goal moves on. Held against small chats all the time, the progress is …',
    settings: { way: 'artifact' },
    against: { name: 'small chats', settings: {}, figure: 'progress' },
    guesses: howMuchOfIt,
  },
  presets: [
    { name: 'one artifact', settings: { way: 'artifact' } },
    { name: 'big sync', settings: { way: 'sync' } },
    { name: 'small chats', settings: { way: 'chats' } },
    { name: 'written why', settings: { way: 'written' } },
  ],
  foremost: ['jumpEvery', 'teams', 'chats'],
  loses: [
    {
      settings: { way: 'sync', every: 30, drift: 0, jumpEvery: 0, joinEvery: 0 },
      say: 'In a world that stands still a sync a month beats small chats, and the artifact of the first day is nearly as good.',
      against: { name: 'small chats', settings: { drift: 0, jumpEvery: 0, joinEvery: 0 }, figure: 'progress', is: 'more' },
    },
    {
      settings: { way: 'chats', teams: 200 },
      against: { name: 'weekly sync', settings: { way: 'sync', every: 7, teams: 200 }, figure: 'progress', is: 'less' },
      say: 'With two hundred teams and two who see the goal, small chats are too slow, and a weekly sync does better: add structure.',
    },
  ],
  run(seed, settings) {
    const { way, every, chats, teams, scouts, ...world } = settings
    const lived = worldOf(seed, { ...world, teams, scouts: Math.min(scouts, teams) })
    return { settings, world: lived, kept: keepUp(seed, lived, teams, { way, every, chats }) }
  },
  length: () => days,
  frame({ world, kept }, time) {
    const today = Math.min(days - 1, Math.floor(time))
    const passed = Math.min(1, time - today)
    const between = (before: number | undefined, now: number) => (before ?? now) + passed * (now - (before ?? now))
    const yesterday = kept[today - 1]
    const { teams, chats, met } = kept[today]!
    const direction = between(world[today - 1]?.direction ?? 0, world[today]!.direction)
    return {
      time,
      direction,
      teams: teams.map(({ view, progress }, i) => {
        const now = between(yesterday?.teams[i]!.view ?? 0, view)
        return { view: now, progress, isWrong: offBy(now, direction) > wrongFrom }
      }),
      chats,
      met,
      wrong: kept.slice(0, time >= days ? days : today).map((day, i) => wrongOn(day, world[i]!.direction)),
    }
  },
  figures({ kept, world }) {
    const all = kept.flatMap(({ teams }, day) => teams.map(team => ({ ...team, off: offBy(team.view, world[day]!.direction) })))
    const mean = (of: (team: typeof all[number]) => number) => all.reduce((sum, team) => sum + of(team), 0) / all.length
    return [
      { key: 'wrong', label: `Facing the wrong way, ${wrongFrom}° off or more`, value: kept.reduce((sum, day, i) => sum + wrongOn(day, world[i]!.direction), 0) / kept[0]!.teams.length, unit: 'days' },
      { key: 'progress', label: 'Of what sixty days could bring', value: 100 * mean(({ progress }) => progress), unit: '%' },
      { key: 'off', label: 'Off the right direction, on average', value: mean(({ off }) => off), unit: '°' },
      { key: 'meetings', label: 'Of the time in meetings', value: 100 * mean(({ inMeetings }) => inMeetings), unit: '%', digits: 1 },
    ]
  },
}

/** Teams that end a day facing the wrong way. */
function wrongOn({ teams }: KeptDay, direction: number): number {
  return teams.filter(({ view }) => offBy(view, direction) > wrongFrom).length
}

/** Degrees between two directions, 0 to 180. */
function offBy(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360
  return Math.min(turn, 360 - turn)
}
