/** How each model is drawn in the explorer and read there, where nobody speaks to it, and the slide it belongs to. */
import type { Component } from 'vue'
import CrossingDrawing from '../../talk/components/models/crossing/CrossingDrawing.vue'
import FeltDrawing from '../../talk/components/models/felt/FeltDrawing.vue'
import FlockDrawing from '../../talk/components/models/flock/FlockDrawing.vue'
import FlowDrawing from '../../talk/components/models/flow/FlowDrawing.vue'
import FunnyDrawing from '../../talk/components/models/funny/FunnyDrawing.vue'
import MovingGoalDrawing from '../../talk/components/models/moving-goal/MovingGoalDrawing.vue'

/** A component of `run` and `time`; `with` is what else it is given. */
export interface Drawing { slide: string, component: Component, with?: Record<string, unknown>, /** What its signs mean. */ reads: string }

export const drawings: Record<string, Drawing> = {
  'flock': {
    slide: 'flow-state',
    component: FlockDrawing,
    with: { size: 720 },
    reads: 'An arrow is a person, who turns as those nearby do.',
  },
  'felt': {
    slide: 'ingredients',
    component: FeltDrawing,
    with: { gifts: true },
    reads: 'An arrow is a decision of others. In brackets it harms: red where it was felt, grey where it was seen coming, blue below the line where nobody knows yet. Green, it helps.',
  },
  'funny': {
    slide: 'funny-ways',
    component: FunnyDrawing,
    reads: 'In brackets what is felt, beside it what is left of value. The marks show both as things were.',
  },
  'flow': {
    slide: 'knockoff',
    component: FlowDrawing,
    reads: 'Red strokes interrupt. Green arcs are spells of flow, gathered in the bar; the mark across it is what the formula expects.',
  },
  'crossing': {
    slide: 'crossing',
    component: CrossingDrawing,
    with: { ghosts: true },
    reads: 'An arrow is a team on its way to the ring. Small brackets are misalignments felt, small circles rework. Pale: the same luck, each deciding alone with the strategy shared.',
  },
  'moving-goal': {
    slide: 'variable',
    component: MovingGoalDrawing,
    reads: 'An arrow is a team and points to where it believes the ring to be; green lines are chats. The curve is how far each day brought them toward it.',
  },
}
