/** All playable explanations of this talk: their rules, how they are drawn and read, and the slides they belong to. */
import type { Playable } from '../../explorables/model.ts'
import { untyped } from '../../explorables/model.ts'
import { crossing } from './crossing.ts'
import { felt } from './felt.ts'
import { flock } from './flock.ts'
import { flow } from './flow.ts'
import { funny } from './funny.ts'
import { movingGoal } from './moving-goal.ts'

/** In the order in which the explorer lists them. */
export const models: Playable[] = [
  {
    model: untyped(flock),
    slide: 'flow-state',
    drawing: 'FlockDrawing',
    with: { size: 720 },
    reads: 'An arrow is a person, who turns as those nearby do.',
    heaviest: [{ birds: 100 }],
  },
  {
    model: untyped(felt),
    slide: 'ingredients',
    drawing: 'FeltDrawing',
    with: { gifts: true },
    reads: 'An arrow is a decision of others. In brackets it harms and is felt. With a bar at its foot it harms too: grey where it was seen coming, blue below the line where nobody knows yet; where nothing is discovered that is an iceberg, as large as the harm. Green, it helps.',
    heaviest: [{ decisions: 20 }],
  },
  {
    model: untyped(funny),
    slide: 'funny-ways',
    drawing: 'FunnyDrawing',
    reads: 'In brackets what is felt, beside it what is left of value. The marks show both as things were.',
  },
  {
    model: untyped(flow),
    slide: 'knockoff',
    drawing: 'FlowDrawing',
    reads: 'Red strokes interrupt. Green arcs are spells of flow, gathered in the bar; the mark across it is what the formula expects.',
    heaviest: [{ interruptions: 40, goal: 1, feedback: 1 }],
  },
  {
    model: untyped(crossing),
    slide: 'crossing',
    drawing: 'CrossingDrawing',
    with: { ghosts: true, rework: true },
    reads: 'An arrow is a team on its way to the ring. Small brackets are misalignments felt, small circles rework. Pale: the same luck, each deciding alone with the strategy shared.',
    heaviest: ['alone', 'together'].map(decide => ({ decide, teams: 25, decisions: 1 })),
  },
  {
    model: untyped(movingGoal),
    slide: 'variable',
    drawing: 'MovingGoalDrawing',
    reads: 'An arrow is a team and points to where it believes the ring to be; green lines are chats. Red: who faces the wrong way, and how many did on each day; a small ring is a day on which the goal jumped.',
    heaviest: [{ teams: 200, scouts: 33, chats: 1 }],
  },
]
