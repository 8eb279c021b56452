/**
 * The register of boards: a kind of poll is shown by the file of its name; a talk brings those of its own with
 * `registerBoard`.
 */
import type { Component } from 'vue'
import type { EngineKind } from '../../../workshop/kinds/index.ts'
import type { KindName } from '../../../workshop/poll.ts'
import choice from './choice.vue'
import compass from './compass.vue'
import hands from './hands.vue'
import judge from './judge.vue'
import pulse from './pulse.vue'
import questions from './questions.vue'
import rank from './rank.vue'
import scale from './scale.vue'
import sort from './sort.vue'
import text from './text.vue'
import vote from './vote.vue'
import words from './words.vue'

const boards: Record<EngineKind, Component> = {
  hands,
  choice,
  scale,
  words,
  text,
  judge,
  vote,
  sort,
  rank,
  compass,
  pulse,
  questions,
}

const register: Partial<Record<KindName, Component>> = boards

/** The board of a kind; undefined for one that is not known here. */
export function boardOf(kind: KindName): Component | undefined {
  return register[kind]
}

/** Takes the board of a kind that a talk brings. It is given `BoardProps`. */
export function registerBoard(kind: KindName, board: Component): void {
  register[kind] = board
}
