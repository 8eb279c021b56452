/**
 * Two Harbours: what is played, told and counted, as data. A boat is a card with a colour and a load; everybody sends it
 * north or south by two buttons. A tap is a ballot whose slot is the card, squads and boats are the fold of the taps.
 */
export type Side = 'north' | 'south'
export const sides: Side[] = ['north', 'south']

/** How one answers "How did that feel?" after a slot, from stuck to flowing. */
export type Feeling = 1 | 2 | 3 | 4 | 5

/** A tap on a card, or, in the slot `feel`, how it felt. */
export type HarboursBallot = Side | Feeling

/** What people are told of the harbours. */
export type Told = 'nothing' | 'rule' | 'why'

/** Who sails a boat: all the room one, a squad one, everybody their own. */
export type Way = 'room' | 'squad' | 'each'

/** X plays the first slot by squads and the others each alone; Y the other way round. */
export type Half = 'X' | 'Y'

/** Of the room's boat `before` is all of it. At the change, in the middle of a slot, the harbours change places. */
export type Phase = 'practice' | 'before' | 'after' | 'over'

export interface HarboursSettings {
  /** 0: the whole room's one boat; 1 to 3: the slots, in the order in which they are played. */
  part: 0 | 1 | 2 | 3
  told: Told
  /** What is told until the change, and from then on, word for word; neither where nothing is told. */
  first?: string
  then?: string
  /** The part before this one, with whose people it goes on, and with whose squads once they are drawn. */
  after?: string
}

/** A boat to send off. `id` is the slot of the ballot that sends it. */
export interface Card {
  id: string
  colour: 'red' | 'blue' | 'white'
  /** Such as "a hurt fisherman". */
  load: string
}

/** How it stands with a boat that several people send: some have not chosen, one has not, all have and not alike. */
export type Standing = 'choosing' | 'one' | 'different'

/** What all phones are told of a game that is played. */
export interface HarboursTogether {
  phase: Phase
  /** How long this phase is, in seconds; 0 once it is over. */
  lasts: number
  /** The words to go by now; they are others after the change. */
  told?: string
}

/** What one phone is told of its own boat; the choice on the card that stands is the ballot in its slot. */
export interface HarboursPersonal {
  /** False: so many play that this one watches. */
  plays: boolean
  way: Way
  /** The boat in hand; left out once the game is over, and where one watches. */
  card?: Card
  /** Only by squads and with the room's boat. */
  standing?: Standing
  /** Where a squad differs: how many chose which side, so that it can come together without a word. */
  sides?: Record<Side, number>
  /** How often all had chosen and not alike on this card, so that a second time is noticed. */
  differences: number
  /** How many people sail this boat; 1 where it is one's own. Not told of the room's. */
  people?: number
  /** One was silent for so long that the others go on; a tap, and one is back. */
  isPassed?: true
  /** What became of the boat before this one. */
  last?: { sailed: Side }
  /** Boats that sailed with this person in this slot, one's own or those of the squad, as many as it has people. */
  sailed: number
  /** The slot is over: how did it feel? Answered in the slot `feel`. */
  asksFeeling?: true
}

/** Boats that sailed, and those of them that came to the right harbour. */
export interface Boats { sailed: number, right: number }

/**
 * What a squad did in one slot: all that is measured of it, without anybody's id. People are those who tapped in it;
 * whoever is passed over counts as people, and sails no boat.
 */
export interface SquadFigures {
  people: number
  /** The time that they played, summed over people, in milliseconds. */
  time: number
  /** Of that the time for which they had chosen and waited for others. */
  waited: number
  /** Red and blue boats, of which rule and why say the same, and white ones, of which only the why says anything. */
  named: Boats
  white: Boats
  /**
   * From the change to the first red or blue boat that came right, in milliseconds summed over people; whoever had none
   * counts with all of the time after the change, and among `never`.
   */
  recovery: { people: number, time: number, never: number }
  /** How often somebody was passed over. */
  passed: number
  /** How many answered stuck (first) to flowing (fifth). */
  feeling: number[]
}

/** One squad over the slots that were played; null: it did not play that slot. By slot, the first first. */
export interface SquadGame {
  half: Half
  slots: (SquadFigures & { way: Way, told: Told } | null)[]
}

/** A squad as the stage shows it. */
export interface SquadSeen {
  /** From 1; the same squad has the same number in every slot. */
  no: number
  half: Half
  way: Way
  /** What each of its people has chosen on the boat that stands, or on their own; null: nothing yet. */
  people: (Side | null)[]
  /** Of a squad that plays each alone left out. */
  standing?: Standing
  card?: Card
  /** Boats of this slot. */
  sailed: number
  right: number
}

/** The room's one boat: of all who are here so many have not chosen. `first`: what each person's very first tap was. */
export interface RoomTally { here: number, waiting: number, standing: Standing, card: Card, sailed: number, first: Record<Side, number> }

/** All who play one way, in one slot. */
export interface WayTally {
  squads: number
  people: number
  named: Boats
  white: Boats
  /** Boats right a person-minute: of the three seconds that end with each second of the slot; as far as it is played. */
  curve: number[]
  /** All boats right a person-minute so far; null before anybody played. */
  pace: number | null
}

/** `n` answered anything: tapped, or said how it felt. Counted by hand only `hands` and `n` say something. */
export interface HarboursTally {
  kind: 'harbours'
  part: HarboursSettings['part']
  told: Told
  phase: Phase
  /** Seconds that this part has been played (practice apart), and how many it has; the change is at `changesAt`. */
  second: number
  seconds: number
  changesAt: number | null
  players: number
  watching: number
  /** How often somebody was passed over. */
  passed: number
  /** Only of the room's one boat. */
  room?: RoomTally
  /** Where the room stood left or right and was counted by hand. */
  hands?: Record<Side, number>
  /** Up to twelve, drawn by seed; how many there are is in `ways`. */
  squads: SquadSeen[]
  ways: Record<'squad' | 'each', WayTally>
  /** How it felt, by way: how many stuck … flowing. */
  feeling: Record<'squad' | 'each', number[]>
  /** Once its result is shown: what every squad did in each slot up to this one, for `measuresOf` in measures.ts. */
  game?: SquadGame[]
  n: number
}

declare module '../../../workshop/poll.ts' {
  interface Kinds { harbours: { settings: HarboursSettings, ballot: HarboursBallot, tally: HarboursTally } }
}

declare module '../../../workshop/kinds/kind.ts' {
  interface Personal { harbours?: HarboursPersonal }
}

declare module '../../../workshop/kinds/clock.ts' {
  interface Together { harbours?: HarboursTogether }
}
