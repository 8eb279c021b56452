/** The register of boards: a kind of poll is shown by the file of its name. */
import type { Component } from 'vue'
import type { KindName } from '../../../workshop/kinds/index.ts'
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

export const boardOf: Record<KindName, Component> = {
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
