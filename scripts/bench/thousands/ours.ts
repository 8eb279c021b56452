/** The server of the workshop as a process of `thousands.ts`. */
import type { ToServer } from './serving.ts'
import { join } from 'node:path'
import { createWorkshop, root } from '../../../server/app.ts'
import { answering } from './asked.ts'
import { memory } from './serving.ts'

answering<ToServer>({
  async serve({ port, data }) {
    const { url, key } = await createWorkshop({ port, host: '127.0.0.1', data, deck: join(root, 'scripts/bench/room.md') })
    return { url, key }
  },
  memory,
})
