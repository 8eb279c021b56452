/** Four ways to keep up with a goal that moves: an artifact, a big sync, small chats, a why that is written down. */
import type { Random } from '../../../explorables/random.ts'
import type { Day } from './world.ts'
import { stream } from '../../../explorables/random.ts'

export type Way = 'artifact' | 'sync' | 'chats' | 'written'

export interface Habit {
  way: Way
  /** Days between two big syncs, or between two times that the why is written anew. */
  every: number
  /** Chance a day that a team begins a chat. */
  chats: number
}

/** A team at the end of a day: which way it believes is right, the day that is from, and its progress of the day. */
export interface Team { view: number, seen: number, inMeetings: number, progress: number }

/** Who talked to whom on a day. */
export interface Chat { from: number, to: number }

export interface KeptDay { teams: Team[], chats: Chat[], met: boolean }

/** Shares of a day. */
const half = 0.5
const chat = 0.04
const reading = 0.05
/** Days in which the artifact is made and nothing else is done. */
const making = 3
/** A newcomer knows less than anybody. */
const ancient = -1000

/** How `count` teams keep up with a world, day by day. */
export function keepUp(seed: number, world: Day[], count: number, habit: Habit): KeptDay[] {
  const luck = stream(seed, 'chats')
  let teams: Team[] = Array.from({ length: count }, () => ({ view: 0, seen: -1, inMeetings: 0, progress: 0 }))
  return world.map((day, today) => {
    teams = teams.map(({ view, seen }) => ({ view, seen, inMeetings: 0, progress: 0 }))
    if (day.newcomer)
      believe(teams[day.newcomer.team]!, day.newcomer.view, ancient)
    if (habit.way !== 'artifact')
      teams.slice(0, day.seen.length).forEach((scout, i) => believe(scout, day.seen[i]!, today))
    const met = meet(teams, day, today, habit)
    const chats = habit.way === 'chats' ? talk(teams, habit.chats, luck) : []
    for (const team of teams) {
      const isMaking = habit.way === 'artifact' && today < making
      team.progress = isMaking ? 0 : Math.max(0, 1 - team.inMeetings) * Math.cos((team.view - day.direction) * Math.PI / 180)
    }
    return { teams, chats, met }
  })
}

function believe(team: Team, view: number, seen: number): void {
  team.view = view
  team.seen = seen
}

/** What all do together on a day; whether they did. On day 0 everybody meets, or makes the artifact. */
function meet(teams: Team[], { direction, seen }: Day, today: number, { way, every }: Habit): boolean {
  const isRegular = (way === 'sync' || way === 'written') && today % every === 0
  if (today > 0 && !isRegular)
    return false
  for (const team of teams) {
    believe(team, way === 'artifact' ? direction : seen[0]!, today)
    if (way !== 'artifact')
      team.inMeetings += way === 'written' && today > 0 ? reading : half
  }
  return true
}

/** Each in turn may talk to another; both keep the fresher view. */
function talk(teams: Team[], often: number, { chance, below }: Random): Chat[] {
  return teams.flatMap((team, from) => {
    const place = below(teams.length - 1)
    if (!chance(often))
      return []
    const to = place + Number(place >= from)
    const other = teams[to]!
    if (team.seen > other.seen)
      believe(other, team.view, team.seen)
    else if (other.seen > team.seen)
      believe(team, other.view, other.seen)
    team.inMeetings += chat
    other.inMeetings += chat
    return [{ from, to }]
  })
}
