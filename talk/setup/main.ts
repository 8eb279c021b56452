/** Gives the pages what of this talk no slide names: the drawings of its models, by their names, the models themselves, its kinds of polls, and what it claims of every room. */
import type { Component } from 'vue'
import { defineAppSetup } from '@slidev/types'
import { defineAsyncComponent } from 'vue'
import { takeModels } from '../../components/explorer/exploring.ts'
import { takeClaims } from '../../components/replay/claims.ts'
import { models } from '../models/index.ts'
import { takeKinds } from './kinds.ts'

const drawings = import.meta.glob<Component>('../components/models/*/*Drawing.vue', { import: 'default' })

export default defineAppSetup(({ app }) => {
  takeKinds()
  takeClaims(async () => (await import('./claims.ts')).contradicted)
  for (const [path, load] of Object.entries(drawings))
    app.component(path.replace(/^.*\/|\.vue$/g, ''), defineAsyncComponent(load))
  takeModels({
    models,
    drawings: Object.values(drawings),
    newWorker: () => new Worker(new URL('../models/seeds.worker.ts', import.meta.url), { type: 'module' }),
  })
})
