/** What Slidev's own Vite is told: which files are components, and where its dev server finds the workshop. */
import process from 'node:process'
import { defineConfig } from 'vite'

/** The workshop's server, as scripts/dev.ts starts it beside Slidev's. */
const workshop = process.env.WORKSHOP_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  slidev: {
    // Plain modules live beside the components.
    components: { extensions: ['vue'] },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      // The workshop hears its own pages only, so a page of the dev server speaks in its name.
      '/socket.io': { target: workshop, ws: true, changeOrigin: true, headers: { origin: workshop } },
      '^/report(?:$|/)': { target: workshop, changeOrigin: true },
      '/recordings/': { target: workshop, changeOrigin: true, headers: { origin: workshop } },
    },
  },
})
