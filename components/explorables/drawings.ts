/** How each model is drawn in the explorer, and the slide it belongs to. */
import type { Component } from 'vue'
import CrossingDrawing from './CrossingDrawing.vue'
import FeltDrawing from './FeltDrawing.vue'
import FlockDrawing from './FlockDrawing.vue'
import FlowDrawing from './FlowDrawing.vue'
import FunnyDrawing from './FunnyDrawing.vue'
import MovingGoalDrawing from './MovingGoalDrawing.vue'

/** A component of `run` and `time`; `with` is what else it is given. */
export interface Drawing { slide: string, component: Component, with?: Record<string, unknown> }

export const drawings: Record<string, Drawing> = {
  'flock': { slide: 'flow-state', component: FlockDrawing, with: { size: 720 } },
  'felt': { slide: 'ingredients', component: FeltDrawing, with: { gifts: true } },
  'funny': { slide: 'funny-ways', component: FunnyDrawing },
  'flow': { slide: 'knockoff', component: FlowDrawing },
  'crossing': { slide: 'crossing', component: CrossingDrawing, with: { ghosts: true } },
  'moving-goal': { slide: 'variable', component: MovingGoalDrawing },
}
